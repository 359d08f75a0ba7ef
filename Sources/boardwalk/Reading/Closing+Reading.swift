import Foundation
import Ledgers
import Metrics

/// The closings of a site, by month, and what is wrong with their files.
struct Closings: Sendable {
  private(set) var all: [Closing] = []
  private(set) var faults: [Diagnostic] = []

  /// Reads content/closed; a site without that folder has closed nothing.
  init(_ folder: SiteFolder) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path("content/closed"))) ?? []
    for name in names.filter({ $0.hasSuffix(".json") && !$0.hasPrefix(".") }).sorted() {
      let path = folder.path("content/closed/" + name)
      do {
        guard let month = Month(name.dropLast(5)) else {
          throw Unreadable("'\(name)' is not named for a month; take it out of this folder")
        }
        all.append(try Self.closing(try InputFile.bytes(path), month))
      } catch {
        let what = (error as? Unreadable)?.message ?? "it cannot be read; make it readable, or take it back"
        faults.append(.error(SourceLocation(path: path, line: 1), what))
      }
    }
    all.sort { $0.month < $1.month }
  }

  private static func closing(_ bytes: [UInt8], _ month: Month) throws -> Closing {
    let file: ClosingFile
    do {
      file = try JSONDecoder().decode(ClosingFile.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw Unreadable("it is no closing\(Self.place(error)); take it back as it was committed")
    }
    guard file.month == month.description, file.figures.allSatisfy({ $0.month == month }) else {
      throw Unreadable("it is the closing of another month than \(month); give it the name of its month")
    }
    return Closing(
      month: month, currency: file.currency, settings: file.settings, figures: file.figures,
      rows: ClosedRows(month: month, customers: file.customers.mapValues(\.fingerprints)),
      restatements: file.restatements.map(Closing.Restatement.init))
  }

  /// The key of the file under which a fault lies, as ` (at figures)`; empty for the whole. Customers are read in no
  /// particular order, so what lies further down could be another each time.
  private static func place(_ error: DecodingError) -> String {
    let path: [any CodingKey] =
      switch error {
      case .typeMismatch(_, let place), .valueNotFound(_, let place), .dataCorrupted(let place): place.codingPath
      case .keyNotFound(let key, let place): place.codingPath + [key]
      @unknown default: []
      }
    return path.first.map { " (at \($0.stringValue))" } ?? ""
  }

  /// Why a file is none that can be read.
  private struct Unreadable: Error {
    let message: String

    init(_ message: String) { self.message = message }
  }
}

/// The file of a closing, as its JSON says it.
private struct ClosingFile: Decodable {
  let month: String
  let currency: Currency
  let settings: [String: String]
  let figures: [ReportedFigure]
  let customers: [String: Customer]
  let restatements: [Restatement]

  struct Customer: Decodable {
    let fingerprints: [RowFingerprint]

    private enum CodingKeys: String, CodingKey { case rows, fingerprints }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      let texts = try fields.decode(String.self, forKey: .fingerprints).split(separator: " ")
      fingerprints = texts.compactMap { RowFingerprint($0) }
      guard fingerprints.count == texts.count, try fields.decode(Int.self, forKey: .rows) == texts.count else {
        throw DecodingError.dataCorruptedError(
          forKey: .fingerprints, in: fields, debugDescription: "not so many fingerprints")
      }
    }
  }

  struct Restatement: Decodable {
    let date: String
    let reason: String
    let figures: [Change]
    let rows: [Closing.Row]
  }

  struct Change: Decodable {
    let key: ReportedFigure.Key
    let first, before, restated: ReportedValue

    private enum CodingKeys: String, CodingKey {
      case before, restated
      case first = "first_reported"
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      key = try ReportedFigure.Key(from: decoder)
      first = try fields.decode(ReportedValue.self, forKey: .first)
      before = try fields.decode(ReportedValue.self, forKey: .before)
      restated = try fields.decode(ReportedValue.self, forKey: .restated)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, month, currency, settings, figures, customers, restatements
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    guard try fields.decode(Int.self, forKey: .schema) == Closing.schema else {
      throw DecodingError.dataCorruptedError(forKey: .schema, in: fields, debugDescription: "another schema")
    }
    guard let currency = Currency(try fields.decode(String.self, forKey: .currency)) else {
      throw DecodingError.dataCorruptedError(forKey: .currency, in: fields, debugDescription: "no currency")
    }
    self.currency = currency
    month = try fields.decode(String.self, forKey: .month)
    settings = try fields.decode([String: String].self, forKey: .settings)
    figures = try fields.decode([ReportedFigure].self, forKey: .figures)
    customers = try fields.decode([String: Customer].self, forKey: .customers)
    restatements = try fields.decode([Restatement].self, forKey: .restatements)
  }
}

extension Closing.Restatement {
  fileprivate init(_ file: ClosingFile.Restatement) {
    (date, reason, rows) = (file.date, file.reason, file.rows)
    figures = file.figures.map {
      Closing.Change(key: $0.key, first: $0.first.value, before: $0.before.value, restated: $0.restated.value)
    }
  }
}
