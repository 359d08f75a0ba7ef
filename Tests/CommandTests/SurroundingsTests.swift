import Ledgers
import Testing

@testable import boardwalk

@Test func `Today is the clock's where nothing else is said`() throws {
  let surroundings = Surroundings(variables: [:], clock: 1_793_491_200)
  #expect(try surroundings.today(in: .utc).description == "2026-11-01")
  let west = try #require(Zones.zone("America/Los_Angeles"))
  #expect(try surroundings.today(in: west).description == "2026-10-31")
}

@Test func `SOURCE_DATE_EPOCH takes the place of the clock`() throws {
  let surroundings = Surroundings(variables: ["SOURCE_DATE_EPOCH": "1751328000"], clock: 1_793_491_200)
  #expect(try surroundings.today(in: .utc).description == "2025-07-01")
}

@Test(arguments: ["now", "-1", "1e9", "nan", "99999999999999", "1.5"]) func `Another value of it is a fault`(
  text: String
) {
  let surroundings = Surroundings(variables: ["SOURCE_DATE_EPOCH": text], clock: 0)
  let faults = #expect(throws: Faults.self) { try surroundings.today(in: .utc) }
  #expect(
    faults?.diagnostics.map(\.text) == [
      "error: SOURCE_DATE_EPOCH is '\(text)'; set it to whole seconds since 1970, or unset it"
    ])
}

@Test func `The key is that of the environment, or of the file that it names`() throws {
  try withFolder { folder in
    try folder.write("  from the file\n", to: "key")
    let file = ["BOARDWALK_KEY_FILE": folder.path + "/key"]
    #expect(try Surroundings(variables: [:], clock: 0).key() == nil)
    #expect(try Surroundings(variables: ["BOARDWALK_KEY": ""], clock: 0).key() == nil)
    #expect(try Surroundings(variables: file, clock: 0).key() == "from the file")
    let both = file.merging(["BOARDWALK_KEY": "first"]) { $1 }
    #expect(try Surroundings(variables: both, clock: 0).key() == "first")
  }
}

@Test func `A key file that is not there or blank is a fault, for it would change every pseudonym`() throws {
  try withFolder { folder in
    try folder.write(" \n", to: "blank")
    for name in ["blank", "none"] {
      let surroundings = Surroundings(variables: ["BOARDWALK_KEY_FILE": folder.path + "/" + name], clock: 0)
      #expect(throws: Faults.self) { try surroundings.key() }
    }
  }
}
