import Foundation

@testable import boardwalk

/// The folder of a small site, which is there as long as a test needs it.
struct SmallFolder {
  let path: String

  /// Three customers: one grows, one shrinks, one is new in October 2026.
  static let changes = """
    date,customer,product,plan,quantity,mrr
    2025-10-15,K-000001,Roster,Basic,10,1000.00
    2025-10-20,K-000002,Roster,Basic,5,500.00
    2026-10-03,K-000001,Roster,Basic,14,1400.00
    2026-10-10,K-000002,Roster,Basic,4,400.00
    2026-10-12,K-000003,Clock,Solo,1,150.00

    """
  static let settings = """
    company: Tavenholt
    currency: EUR
    timezone: Europe/Berlin
    reviews: 1
    dimensions: [industry, plan]
    ledger: ledger/changes.csv
    customers: ledger/customers.csv

    """
  static let customers = """
    id,name,industry
    K-000001,Asterion Hospitals,Healthcare
    K-000002,"Birchwood, Stores & Co",Retail
    K-000003,Cedarhill Clinics,Healthcare

    """
  static let template =
    "# Review\n\n{{ expansion_mrr }}\n\n## Bridge\n\n{% chart bridge %}\n\n{% commentary \"Bridge\" %}\n"

  /// Puts a file into the folder.
  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file; empty where there is none.
  func text(_ name: String) -> String {
    (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? ""
  }

  /// Every file below a folder by its path, with its bytes.
  func files(_ name: String) throws -> [String: Data] {
    let root = path + "/" + name
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      var isFolder: ObjCBool = false
      FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)) }
    }
    return files
  }

  /// Builds the site.
  ///
  /// - Returns: what is said of it, the folder's own path taken out.
  @discardableResult
  func build(_ options: String..., at surroundings: Surroundings = .october) throws -> String {
    let verb = try BuildVerb.parse([path] + options)
    return try verb.build(surroundings).note.replacing(path + "/", with: "")
  }

  /// What a build that fails says, the folder's own path taken out.
  func complaint(_ options: String..., at surroundings: Surroundings = .october) throws -> String {
    do {
      let verb = try BuildVerb.parse([path] + options)
      return "built: \(try verb.build(surroundings).note)"
    } catch {
      return Ending(error, Reporter(isColoured: false)).complaint.replacing(path + "/", with: "")
    }
  }
}

/// Gives a test the folder of a small site and takes it away after.
func withSite(_ body: (SmallFolder) throws -> Void) throws {
  try withFolder { folder in
    try folder.write(SmallFolder.settings, to: "content/site.yml")
    try folder.write(SmallFolder.changes, to: "content/ledger/changes.csv")
    try folder.write(SmallFolder.customers, to: "content/ledger/customers.csv")
    try folder.write(SmallFolder.template, to: "templates/review.md")
    try body(folder)
  }
}

/// Gives a test an empty folder and takes it away after.
func withFolder(_ body: (SmallFolder) throws -> Void) throws {
  let path = FileManager.default.temporaryDirectory.path + "/boardwalk-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try body(SmallFolder(path: path))
}

extension Surroundings {
  /// The first of November 2026, with a key.
  static let october = Surroundings(variables: ["BOARDWALK_KEY": "a key"], clock: 1_793_491_200)
}
