import Dispatch
import Synchronization

/// Several threads that take turns at the blocks of a source.
struct BlockTeam {
  /// What all of them read.
  struct Task: Sendable {
    let layout: TableReader.Layout
    let format: LedgerFormat
    let source: SourceDescription
    let currency: Currency
    /// The number of the source's first block among those of all sources.
    let firstBlock: Int
  }

  /// What came of it.
  struct Outcome: Sendable {
    var intakes: [Intake]
    var reports: [BlockReading.Report] = []
    /// How many blocks the source has.
    var blocks = 1
    /// Why there are no more.
    var failure: (any Error)?
  }

  /// Reads the blocks that a cutter has left, each thread into an intake of its own.
  ///
  /// A thread takes a block, which only one does at a time, and reads it while others take theirs.
  static func read(_ task: Task, _ cutter: BlockCutter, into intakes: consuming [Intake]) -> Outcome {
    let threads = intakes.count
    let cutter = Mutex(Optional(cutter))
    let outcome = Mutex(Outcome(intakes: intakes))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let intake = outcome.withLock { outcome in
        var intake = Intake.none
        swap(&intake, &outcome.intakes[thread])
        return intake
      }
      var reading = BlockReading(
        TableReader(task.layout), task.format, task.source, into: intake, currency: task.currency)
      var buffer = Buffer()
      do {
        while let block = try cutter.withLock({ try $0?.next(&buffer) }) {
          let bytes = UnsafeRawBufferPointer(rebasing: buffer.bytes[..<block.count])
          reading.read(bytes, block: task.firstBlock + block.number, line: block.line)
          outcome.withLock { $0.blocks = max($0.blocks, block.number + 1) }
        }
      } catch {
        cutter.withLock { $0 = nil }
        outcome.withLock { $0.failure = error }
      }
      let (report, read) = reading.close()
      outcome.withLock { outcome in
        outcome.intakes[thread] = read
        outcome.reports.append(report)
      }
    }
    return outcome.withLock { $0 }
  }
}
