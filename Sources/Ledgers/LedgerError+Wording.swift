extension LedgerError: CustomStringConvertible {
  /// `path:line:column: error: what is wrong; what to do`.
  public var description: String { "\(location): error: \(message)" }

  /// What is wrong, and what to do.
  public var message: String {
    switch self {
    case .emptyFile: "the file is empty; give it a header line and rows, or remove it from site.yml"
    case .notUTF8(let encoding, _): "the text is not UTF-8 but \(encoding.rawValue); save the file as UTF-8"
    case .returnsAlone:
      "the lines end with a carriage return alone; save the file with line feeds, as plain CSV"
    case .noFormat:
      "no format is known by these columns; name one under format:, and your columns for those it needs under columns:"
    case .unclosedQuote: "the quote that opens here is never closed; close it with a further quote"
    case .strayQuote:
      "a quote stands inside a field; put the whole field in quotes and double the quotes in it"
    case .wrongWidth(let found, let expected, _): Self.width(found, expected)
    case .missingColumn, .repeatedColumn, .unknownFormat, .unknownColumn: columnMessage
    case .emptyCell(let column, _): "\(column) is empty; fill it in"
    case .unreadable(let form, let text, _): "\(text.quoted) is not \(form.noun); \(form.remedy)"
    case .noSuchDay(let text, _):
      Self.isOfOurTime(text)
        ? "there is no day \(text.quoted); correct the date"
        : "\(text.quoted) lies outside the years 1900 to 2199; correct the date"
    case .tooLarge(let text, _): "\(text.quoted) has more than 18 digits; round it or correct it"
    case .brokenMinorUnit(let text, _):
      "\(text.quoted) is not a whole number of minor units; write whole numbers or remove minor_units"
    case .mixedDecimalMarks(let text, let line, _):
      "\(text.quoted) has another decimal mark than line \(line); write all decimals of the file alike"
    case .negative(let measure, let text, _): measure.message(of: text)
    case .belowZero(let item, let customer, let sum, _):
      "the changes of the item \(item.quoted) of \(customer.quoted) add up to \(sum.plain) here; "
        + "add what it ran at before the file begins, or correct the change; a credit has the period of what it credits"
    case .mixedCurrencies(let item, let customer, let one, let other, _):
      "the item \(item.quoted) of \(customer.quoted) runs in \(one) and in \(other) at once here; "
        + "give each currency an item of its own"
    case .noServicePeriod(let day, _):
      "the service period that begins and ends on \(day.quoted) has no length; correct it, or give the line a type "
        + "that does not recur, like one_off"
    case .missingMonth(let month, let later, _):
      "the column \(month.quoted) is missing before \(later.quoted); add it, months follow one another"
    case .endBeforeStart(let start, let end, _):
      "the end \(end.quoted) lies before the start \(start.quoted); correct one of them"
    case .circleOfParents(let ids, _):
      "the parents \(ids.map(\.quoted).joined(separator: " → ")) form a circle; leave the parent of one of them empty"
    case .more(let count, _): "… and \(count) more like it"
    }
  }

  private var columnMessage: String {
    switch self {
    case .missingColumn(let name, let table, let nearest, let canBeMapped, _):
      "\(table) needs a column \(name.quoted); "
        + (nearest.map { "rename \($0.quoted), the nearest" } ?? "add it")
        + (canBeMapped ? ", or name yours under columns:" : "")
    case .repeatedColumn(let name, _): "there are two columns \(name.quoted); rename or remove one of them"
    case .unknownFormat(let name, let nearest?, _):
      "\(name.quoted) is not a format; the nearest is \(nearest.quoted): write that or leave format: out"
    case .unknownFormat(let name, nil, _):
      "\(name.quoted) is not a format; write a known one or leave format: out"
    case .unknownColumn(let name, let table, let nearest?, _):
      "\(table) has no column \(name.quoted); write \(nearest.quoted), the nearest, under columns: instead"
    case .unknownColumn(let name, let table, nil, _):
      "\(table) has no column \(name.quoted); remove it from columns:"
    default: ""
    }
  }

  private static func isOfOurTime(_ date: String) -> Bool { Int(date.prefix(4)).map((1900...2199).contains) ?? false }

  private static func width(_ found: Int, _ expected: Int) -> String {
    let remedy =
      found > expected
      ? "put a field that contains the separator in quotes, or remove what stands behind the last column"
      : "give every column a field, empty or not"
    return "the row has \(found) \(found == 1 ? "field" : "fields") and the header \(expected); \(remedy)"
  }
}

extension LedgerError.Form {
  var noun: String {
    switch self {
    case .amount: "an amount"
    case .quantity: "a quantity"
    case .number: "a number"
    case .date: "a date"
    case .month: "a month"
    case .currency: "a currency in use"
    case .kind: "a kind of movement"
    case .interval: "an interval"
    case .yesOrNo: "yes or no"
    case .segment: "a segment"
    case .probability: "a probability"
    case .rate: "a rate"
    case .lineType: "a type of invoice line"
    case .status: "a status of a subscription"
    case .outcome: "an outcome"
    case .use: "a number"
    }
  }

  var remedy: String {
    switch self {
    case .amount: "write it like 1200.00"
    case .quantity: "write it like 25 or 2.5, or leave it empty"
    case .number: "write it like 1200.00 or 110%"
    case .date: "write it like 2026-10-31 or 2026-10-31T23:00:00+02:00"
    case .month: "write it like 2026-10"
    case .currency: "write the three letters of ISO 4217, like EUR"
    case .kind:
      "write one of \(Kind.allCases.map(\.name).joined(separator: ", ")), or ignore the column with columns: {kind: }"
    case .interval: "write day, week, month, quarter or year, or a number of them like 24 months"
    case .yesOrNo: "write yes or leave it empty"
    case .segment: "write it like industry=Healthcare, or leave it empty for the whole company"
    case .probability: "write it like 40% or 0.4"
    case .rate: "write what one unit is worth, like 0.92"
    case .lineType:
      "write recurring or nothing where it is MRR, one_off, tax or void where it is none"
    case .status: "write one of \(SubscriptionStatus.allCases.map(\.rawValue).joined(separator: ", "))"
    case .outcome: "write accepted, declined or open, or leave it empty for open"
    case .use: "write it like 25 or 2.5"
    }
  }
}

extension LedgerError.Measure {
  func message(of text: String) -> String {
    switch self {
    case .mrr: "the MRR \(text.quoted) is below 0; write what the item brings, and 0 where it ends"
    case .discount: "the discount \(text.quoted) is below 0; write the money taken off as a positive amount"
    case .quantity: "the quantity \(text.quoted) is below 0; write the number of units, or leave it empty"
    case .deal: "the MRR \(text.quoted) is below 0; write what the deal brings a month if it is won"
    case .cost: "the cost \(text.quoted) is below 0; write what was spent as a positive amount"
    case .use: "the use \(text.quoted) is below 0; write how much was used or allowed, 0 or more"
    }
  }
}

extension ExactDecimal {
  /// The number as digits with a point.
  var plain: String {
    guard places > 0 else { return "\(mantissa)" }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (mantissa < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension String {
  /// The text in quotes, on one line and not longer than a line can bear.
  public var quoted: String {
    var text = ""
    for (place, scalar) in unicodeScalars.enumerated() {
      if place == 60 { return "'\(text)…'" }
      // Line breaks and other control characters would break the line that the message stands on.
      text.unicodeScalars.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
    }
    return "'\(text)'"
  }
}
