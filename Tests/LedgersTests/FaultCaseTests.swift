import Foundation
import Testing

@testable import Ledgers

/// Files with faults, and the exact words about them.
@Suite struct FaultCaseTests {
  @Test(arguments: FaultCase.all) func `What is said of a file with faults`(of files: FaultCase) throws {
    let (expected, said) = (try files.expected(), try files.reading().faults)
    #expect(!expected.isEmpty)
    #expect(said == expected, "\(said.joined(separator: "\n"))")
  }

  @Test func `Every kind of error and of warning has its file`() throws {
    var errors: Set<ErrorName> = []
    var warnings: Set<WarningName> = []
    for files in FaultCase.all {
      let reading = try files.reading()
      errors.formUnion(reading.errors.map(ErrorName.init))
      warnings.formUnion(reading.warnings.map(WarningName.init))
    }
    #expect(ErrorName.all.subtracting(errors).map { "\($0)" }.sorted() == [])
    #expect(Set(WarningName.allCases).subtracting(warnings).map { "\($0)" }.sorted() == [])
  }
}

/// A kind of error. A new case of `LedgerError` does not compile here until it has a name, and the name asks for a
/// file.
private enum ErrorName: Hashable {
  case emptyFile, noFormat, notUTF8(Encoding), returnsAlone, unclosedQuote, strayQuote, wrongWidth
  case missingColumn(hasNearest: Bool), repeatedColumn
  case unknownFormat(hasNearest: Bool), unknownColumn(hasNearest: Bool)
  case emptyCell, unreadable(LedgerError.Form), noSuchDay, tooLarge, brokenMinorUnit, mixedDecimalMarks
  case negative(LedgerError.Measure), endBeforeStart, belowZero, mixedCurrencies, noServicePeriod, missingMonth
  case circleOfParents, more

  static var all: Set<ErrorName> {
    let plain: [ErrorName] = [
      .emptyFile, .noFormat, .returnsAlone, .unclosedQuote, .strayQuote, .wrongWidth, .repeatedColumn, .emptyCell,
      .noSuchDay, .tooLarge, .brokenMinorUnit, .mixedDecimalMarks, .endBeforeStart, .belowZero, .mixedCurrencies,
      .noServicePeriod, .missingMonth, .circleOfParents, .more,
    ]
    let columns = [true, false].flatMap {
      [ErrorName.missingColumn(hasNearest: $0), .unknownFormat(hasNearest: $0), .unknownColumn(hasNearest: $0)]
    }
    let encodings = [Encoding.latin1, .utf16, .unknown].map { ErrorName.notUTF8($0) }
    return Set(plain + columns + encodings)
      .union(LedgerError.Form.allCases.map { .unreadable($0) })
      .union(LedgerError.Measure.allCases.map { .negative($0) })
  }

  init(_ error: LedgerError) {
    self =
      switch error {
      case .emptyFile: .emptyFile
      case .noFormat: .noFormat
      case .notUTF8(let encoding, _): .notUTF8(encoding)
      case .returnsAlone: .returnsAlone
      case .unclosedQuote: .unclosedQuote
      case .strayQuote: .strayQuote
      case .wrongWidth: .wrongWidth
      case .missingColumn(_, _, let nearest, _, _): .missingColumn(hasNearest: nearest != nil)
      case .repeatedColumn: .repeatedColumn
      case .unknownFormat(_, let nearest, _): .unknownFormat(hasNearest: nearest != nil)
      case .unknownColumn(_, _, let nearest, _): .unknownColumn(hasNearest: nearest != nil)
      case .emptyCell: .emptyCell
      case .unreadable(let form, _, _): .unreadable(form)
      case .noSuchDay: .noSuchDay
      case .tooLarge: .tooLarge
      case .brokenMinorUnit: .brokenMinorUnit
      case .mixedDecimalMarks: .mixedDecimalMarks
      case .negative(let measure, _, _): .negative(measure)
      case .endBeforeStart: .endBeforeStart
      case .belowZero: .belowZero
      case .mixedCurrencies: .mixedCurrencies
      case .noServicePeriod: .noServicePeriod
      case .missingMonth: .missingMonth
      case .circleOfParents: .circleOfParents
      case .more: .more
      }
  }
}

/// A kind of warning, as above.
private enum WarningName: CaseIterable {
  case repeatedRow, repeatedEntry, sharedItem, customerWithoutAttributes, unknownCustomer, unknownParent
  case severalParents, futureDate, roundRowCount, oneEnd, runningMonth, earlyStop, movedCustomer, movedProduct
  case annualPrice, twelfthPrice, backdatedRow, changedRow, lostRow, more

  init(_ warning: LedgerWarning) {
    self =
      switch warning {
      case .repeatedRow: .repeatedRow
      case .repeatedEntry: .repeatedEntry
      case .sharedItem: .sharedItem
      case .customerWithoutAttributes: .customerWithoutAttributes
      case .unknownCustomer: .unknownCustomer
      case .unknownParent: .unknownParent
      case .severalParents: .severalParents
      case .futureDate: .futureDate
      case .roundRowCount: .roundRowCount
      case .oneEnd: .oneEnd
      case .runningMonth: .runningMonth
      case .earlyStop: .earlyStop
      case .movedCustomer: .movedCustomer
      case .movedProduct: .movedProduct
      case .annualPrice: .annualPrice
      case .twelfthPrice: .twelfthPrice
      case .backdatedRow: .backdatedRow
      case .changedRow: .changedRow
      case .lostRow: .lostRow
      case .more: .more
      }
  }
}
