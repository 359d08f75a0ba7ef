import Ledgers

extension LedgerWarning {
  /// What is odd, and what to do, as a page says it.
  public var words: Sentence {
    switch self {
    case .repeatedRow(let line, let path, _): "the row repeats \(plain: "\(path):\(line)"); remove one of the two"
    case .repeatedEntry(let name, let line, _):
      "\(name) stands in line \(plain: line) too, and this row holds; remove one of the two"
    case .sharedItem, .customerWithoutAttributes, .unknownCustomer, .unknownParent, .severalParents, .movedCustomer,
      .movedProduct:
      wordsOfNames
    case .futureDate, .roundRowCount, .oneEnd, .runningMonth, .earlyStop: wordsOfDates
    case .annualPrice(let mrr, let customer, let usual, _):
      "\(customer.quoted) is at \(mrr) a month for one unit, and others are at \(usual) for the same, a twelfth; if that is a price for a year, divide it by 12 or say so in the column interval"
    case .twelfthPrice(let mrr, let customer, let usual, _):
      "\(customer.quoted) is at \(mrr) a month for one unit, and others are at \(usual) for the same, 12 times as much; if it is billed every month, its interval is month and not year"
    case .backdatedRow(let id, let day, let month, _):
      "the row of \(id.quoted) is dated \(plain: day) and is new since \(plain: month) was closed; date it in a month that is open, or accept it with \(Self.command(month))"
    case .changedRow(let id, let day, let month, _):
      "the row of \(id.quoted) dated \(plain: day) is not as it was when \(plain: month) was closed; put it back, or accept it with \(Self.command(month))"
    case .lostRow(let id, let day, let month, _):
      "\(id.quoted) has lost a row dated \(plain: day) since \(plain: month) was closed; put it back, or accept it with \(Self.command(month))"
    case .more(let count, _): "… and \(plain: count) more like it"
    }
  }

  private var wordsOfNames: Sentence {
    switch self {
    case .sharedItem(let item, let customer, let other, _):
      "the item \(item.quoted) of \(customer.quoted) is an item of \(other.quoted) too, and is read as two; correct one of them or give it an id of its own"
    case .customerWithoutAttributes(let id, _):
      "the customer \(id.quoted) is not in the table of customers; add it there"
    case .unknownCustomer(let id, _):
      "the customer \(id.quoted) is in no other file; correct the id, or add it to the table of customers"
    case .unknownParent(let id, _):
      "the parent \(id.quoted) is not a customer of any file; add it to the table of customers or correct it"
    case .severalParents(let id, _):
      "the customer \(id.quoted) has another parent further up, and this one holds; give it one parent throughout"
    case .movedCustomer(let id, let other, let mrr, let month, _):
      "\(id.quoted) begins in \(plain: month) at \(mrr), at which \(other.quoted) ends, so this is churn and new; if both are one customer, give all its rows one id"
    case .movedProduct(let product, let other, let day, _):
      "\(product.quoted) begins on \(plain: day), the day on which all of \(other.quoted) has ended; if both are one product, give all its rows one name"
    default: ""
    }
  }

  private var wordsOfDates: Sentence {
    switch self {
    case .futureDate(let day, _):
      "\(plain: day) is still to come; correct the date, or leave the row out until then"
    case .roundRowCount(let count, _):
      "the file has exactly \(.count(count)) rows; make sure that the export was not cut off"
    case .oneEnd(let day, _): "every period ends on \(plain: day); leave the end empty where an item goes on"
    case .runningMonth(let month, _):
      "\(plain: month) is not over, and its figures will still change; until it is, show \(plain: month - 1) with --month {2}"
    case .earlyStop(let day, 0, _):
      "the rows stop on \(plain: day), and in each of the months before they went on to the last day of the month; make sure that the export holds all of \(plain: day.month)"
    case .earlyStop(let day, let usual, _):
      "the rows stop on \(plain: day), and in each of the months before they went on to the last \(.count(usual + 1)) days of the month; make sure that the export holds all of \(plain: day.month)"
    default: ""
    }
  }

  private static func command(_ month: Month) -> String { "boardwalk restate \(month) --reason \"…\"" }
}
