import Dispatch
import Synchronization

/// Several threads that take turns at the blocks of a table.
///
/// A thread takes a block, which only one does at a time, and reads it while others take theirs.
struct BlockTeam<Report: Sendable>: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    /// What each thread has read.
    fileprivate(set) var reports: [Report?]
    /// How many blocks there are, the first included.
    fileprivate(set) var blocks = 1
    /// Why there are no more.
    fileprivate(set) var failure: (any Error)?
  }

  /// Gives a thread the means to read blocks one by one: it calls its second argument until there are none.
  typealias Work = @Sendable (_ thread: Int, _ eachBlock: EachBlock) -> Report
  /// Lends each block in turn, with its number and its first line.
  typealias EachBlock = ((UnsafeRawBufferPointer, _ number: Int, _ line: Int) -> Void) -> Void

  /// Reads the blocks that a cutter has left.
  static func read(_ cutter: BlockCutter, threads: Int, _ work: Work) -> Outcome {
    let cutter = Mutex(Optional(cutter))
    let outcome = Mutex(Outcome(reports: Array(repeating: nil, count: threads)))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let report = work(thread) { read in
        var buffer = Buffer()
        do {
          while let block = try cutter.withLock({ try $0?.next(&buffer) }) {
            read(UnsafeRawBufferPointer(rebasing: buffer.bytes[..<block.count]), block.number, block.line)
            outcome.withLock { $0.blocks = max($0.blocks, block.number + 1) }
          }
        } catch {
          cutter.withLock { $0 = nil }
          outcome.withLock { $0.failure = error }
        }
      }
      outcome.withLock { $0.reports[thread] = report }
    }
    return outcome.withLock { $0 }
  }
}
