extension LedgerWarning: CustomStringConvertible {
  /// `path:line:column: warning: what is odd; what to do`.
  public var description: String { "\(location): warning: \(message)" }

  /// What is odd, and what to do.
  public var message: String {
    switch self {
    case .repeatedRow(let line, let path, _):
      "the row repeats \(path):\(line); remove one of the two"
    case .repeatedEntry(let name, let line, _):
      "\(name) stands in line \(line) too, and this row holds; remove one of the two"
    case .sharedItem(let item, let customer, let other, _):
      "the item \(item.quoted) of \(customer.quoted) is an item of \(other.quoted) too, and is read as two; "
        + "correct one of them or give it an id of its own"
    case .customerWithoutAttributes(let id, _):
      "the customer \(id.quoted) is not in the table of customers; add it there"
    case .unknownParent(let id, _):
      "the parent \(id.quoted) is not a customer of any file; add it to the table of customers or correct it"
    case .severalParents(let id, _):
      "the customer \(id.quoted) has another parent further up, and this one holds; give it one parent throughout"
    case .futureDate(let day, _): "\(day) is still to come; correct the date, or leave the row out until then"
    case .roundRowCount(let count, _):
      "the file has exactly \(count == 1_000 ? "1,000" : "10,000") rows; make sure that the export was not cut off"
    case .oneEnd(let day, _):
      "every period ends on \(day); leave the end empty where an item goes on"
    case .more(let count, _): "… and \(count) more like it"
    }
  }
}
