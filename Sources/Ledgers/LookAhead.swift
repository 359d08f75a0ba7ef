/// Reads ahead what the look-ups of a batch of records will need.
///
/// A large ledger's ids lie all over memory, and waiting for them one after the other takes longer than all
/// other work. Asked for together they arrive together. Nothing depends on what is read here but speed.
struct LookAhead {
  private var hashes: [UInt64] = []
  private var numbers: [Int32] = []
  /// For each record of the batch where its customer is likely to be found.
  private(set) var customers: [Int32] = []
  /// For each record of the batch where the id of its item is likely to be found.
  private(set) var items: [Int32] = []
  /// Holds what was read, so that reading it is not optimised away.
  private(set) var sum: UInt64 = 0

  /// Reads for the batch that a table has just begun.
  mutating func read(_ table: TableReader, _ draft: Draft, _ columns: SourceReader.Columns, entity: Int) {
    collect(columns.customer, table)
    sum &+= draft.customers.warm(hashes, slots: &customers)
    collect(columns.item, table)
    sum &+= draft.items.name.warm(hashes, slots: &items)
    numbers.removeAll(keepingCapacity: true)
    for slot in items { numbers.append(draft.items.name.number(inSlot: slot)) }
    sum &+= UInt64(truncatingIfNeeded: draft.identities.warm(entity: entity, names: numbers))
  }

  /// The hashes of a column's cells, one for each record of the batch.
  private mutating func collect(_ column: Int, _ table: TableReader) {
    hashes.removeAll(keepingCapacity: true)
    guard column >= 0 else { return }
    for record in table.scanner.batch {
      guard column < record.fieldCount else {
        hashes.append(0)
        continue
      }
      let field = table.scanner.field(column, of: record)
      hashes.append(
        Names.hash(UnsafeRawBufferPointer(rebasing: table.scanner.bytes[field.start..<field.end])))
    }
  }
}
