import Synchronization

/// A value that several threads change, one at a time.
final class Shared<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) { mutex = Mutex(value) }

  /// Gives the value to a function while no other thread has it.
  func with<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try mutex.withLock { value throws -> Result in try body(&value) }
  }
}
