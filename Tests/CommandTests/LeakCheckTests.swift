import Testing

@testable import boardwalk

/// The word of the board's that a page holds; nil where it is sound.
private func leak(
  _ text: String, path: String = "board/index.html", customers: String = SmallFolder.customers
) throws
  -> String?
{
  var message: String?
  try withSite { folder in
    try folder.write(customers, to: "content/ledger/customers.csv")
    let settings = SmallFolder.settings.replacing("industry, plan", with: "plan")
    try folder.write(settings, to: "content/site.yml")
    let books = try Books(site: folder.path, .october)
    message = LeakCheck(books).fault(of: .init(path: path, bytes: Array(text.utf8)))?.message
  }
  guard let message else { return nil }
  return message.split(separator: "'", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
}

@Test(arguments: [
  "to Asterion Hospitals.", "Asterion Hospitals", "title=\"Asterion Hospitals\"", "\nAsterion\nHospitals\n",
  "a/Asterion%20Hospitals/b",
]) func `A name is found wherever it stands`(text: String) throws {
  #expect(try leak(text) == "Asterion Hospitals")
}

@Test func `A name is found as HTML writes it, and in the name of a file`() throws {
  #expect(try leak("<td>Birchwood, Stores &amp; Co</td>") == "Birchwood, Stores & Co")
  #expect(try leak("Birchwood, Stores & Co") == "Birchwood, Stores & Co")
  #expect(try leak("", path: "board/K-000002.html") == "K-000002")
}

@Test(arguments: [
  "", "Ast", "Asterion", "Asterion Hospitalsx", "xAsterion Hospitals", "K-0000011", "éAsterion Hospitals",
])
func `A part of a word is no name`(text: String) throws {
  #expect(try leak(text) == nil)
}

@Test func `What stands everywhere by chance is not searched for`() throws {
  let customers = "id,name\nK-000001,Ace\nK-000002,12345\nK-000003,4711-A\n"
  #expect(try leak("Ace 12345", customers: customers) == nil)
  #expect(try leak("Ace 4711-A", customers: customers) == "4711-A")
}

@Test func `E-mails are searched for, whatever their column is called`() throws {
  let customers = "id,name,contact_eMail,city\nK-000001,Ace,ann@example.com,Springfield\n"
  #expect(try leak("ann@example.com", customers: customers) == "ann@example.com")
  #expect(try leak("Springfield", customers: customers) == nil)
}
