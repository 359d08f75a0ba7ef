import Ledgers
import Testing

@testable import boardwalk

private func names(_ ids: [String], key: String = "a key") -> [String: String] {
  let customers = PartedNames(ids)
  let names = Pseudonyms.names(for: customers, key: key)
  return Dictionary(uniqueKeysWithValues: ids.map { ($0, customers.index(of: $0).map { names[Int($0)] } ?? "") })
}

@Test func `A pseudonym depends on the id and the key alone`() {
  let two = names(["K-1", "K-2"])
  let three = names(["K-0", "K-2", "K-1"])
  #expect(two["K-1"] == three["K-1"])
  #expect(two["K-2"] == three["K-2"])
  #expect(two == names(["K-1", "K-2"]))
  #expect(two["K-1"] == "Customer T2CD")
}

@Test func `Another key gives other pseudonyms`() {
  let ids = (0..<50).map { "K-\($0)" }
  let (one, other) = (names(ids), names(ids, key: "another"))
  #expect(ids.allSatisfy { one[$0] != other[$0] })
}

@Test func `Pseudonyms are distinct, even of many customers`() {
  let ids = (0..<8_000).map { "K-\($0)" }
  #expect(Set(names(ids).values).count == ids.count)
}

@Test func `A pseudonym has letters and digits that nobody mistakes for others`() {
  for name in names((0..<200).map { "K-\($0)" }).values {
    #expect(name.hasPrefix("Customer "))
    #expect(name.dropFirst(9).allSatisfy { "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".contains($0) })
  }
}
