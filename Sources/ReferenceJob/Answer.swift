import Ledgers
import Metrics

/// The answer of the job as text: JSON with sorted keys and no spaces.
struct Answer {
  private let ledger: Ledger
  private let calendar: Calendar
  private let totals: Totals

  init(_ ledger: Ledger, _ job: Job, _ totals: Totals) {
    (self.ledger, self.calendar, self.totals) = (ledger, job.calendar, totals)
  }

  /// The bytes.
  var bytes: [UInt8] {
    var json = JSONText()
    json.object {
      $0.key("cohort_logos")
      writeTriangle(\.customers, &$0)
      $0.key("cohort_mrr")
      writeTriangle(\.amount, &$0)
      $0.key("months")
      $0.list { json in for month in calendar.months { json.string("\(month)") } }
      $0.key("movements")
      writeMovements(&$0)
      $0.key("top")
      writeLargest(&$0)
      $0.key("ttm")
      writeTrailing(&$0)
    }
    return json.utf8
  }

  private func writeTriangle(_ number: KeyPath<Moved, Int64>, _ json: inout JSONText) {
    json.list { json in
      for first in 0..<totals.months {
        json.list { json in for cell in totals.cohort(first) { json.number(cell[keyPath: number]) } }
      }
    }
  }

  private func writeMovements(_ json: inout JSONText) {
    let roster = ledger.roster
    json.object {
      write("industry", roster.values(of: 0), totals.byIndustry, &$0)
      write("plan", ledger.plans, totals.byPlan, &$0)
      write("product", ledger.products, totals.byProduct, &$0)
      write("region", roster.values(of: 1), totals.byRegion, &$0)
      $0.key("total")
      $0.object {
        $0.key("all")
        write(totals.byIndustry.whole, 0, &$0)
      }
    }
  }

  /// Writes the segments of a dimension in which anything ever moved.
  private func write(_ dimension: String, _ names: Names, _ movements: MovementTotals, _ json: inout JSONText) {
    json.key(dimension)
    json.object { json in
      for number in names.sorted() where movements.hasMoved(Int(number)) {
        json.key(names[number])
        write(movements, Int(number), &json)
      }
    }
  }

  /// Writes a segment month by month: closing and what led to it, customers and what led to them.
  private func write(_ movements: MovementTotals, _ segment: Int, _ json: inout JSONText) {
    var sum = Moved()
    json.list { json in
      for month in 0..<movements.months {
        let moved = { movements[segment, month, $0] }
        let cells = (moved(.new), moved(.expansion), moved(.contraction), moved(.churn), moved(.reactivation))
        sum.amount += cells.0.amount + cells.1.amount + cells.2.amount + cells.3.amount + cells.4.amount
        sum.customers += cells.0.customers + cells.4.customers - cells.3.customers
        json.list { json in
          json.number(sum.amount)
          for cell in [cells.0, cells.1, cells.2, cells.3, cells.4] { json.number(cell.amount) }
          json.number(sum.customers)
          for cell in [cells.0, cells.1, cells.2, cells.3, cells.4] { json.number(cell.customers) }
        }
      }
    }
  }

  private func writeTrailing(_ json: inout JSONText) {
    let names = ledger.roster.values(of: 0)
    var whole = Array(repeating: Totals.Trailing(), count: totals.months)
    for industry in 0...names.count {
      for (month, cell) in totals.trailing(of: industry).enumerated() { whole[month] += cell }
    }
    json.object { json in
      for number in names.sorted() where totals.byIndustry.hasMoved(Int(number)) {
        json.key(names[number])
        write(totals.trailing(of: Int(number)), &json)
      }
      json.key("all")
      write(whole, &json)
    }
  }

  /// Writes trailing figures from the month on that has a year behind it.
  private func write(_ cells: [Totals.Trailing], _ json: inout JSONText) {
    json.list { json in
      for cell in cells.dropFirst(12) {
        json.list { json in
          json.number(cell.base)
          json.number(cell.now)
          json.number(cell.kept)
        }
      }
    }
  }

  /// Writes the fifty largest expansions of the last month.
  private func writeLargest(_ json: inout JSONText) {
    let (customers, roster) = (ledger.customers, ledger.roster)
    let least = totals.expansions.map(\.amount).sorted(by: >).prefix(50).last ?? 0
    let largest = totals.expansions.filter { $0.amount >= least }.sorted { a, b in
      a.amount == b.amount ? customers[a.customer] < customers[b.customer] : a.amount > b.amount
    }.prefix(50)
    let entries = roster.lastEntries(of: largest.map(\.customer))
    json.list { json in
      for expansion in largest {
        json.list { json in
          let entry = entries[expansion.customer]
          json.string(customers[expansion.customer])
          json.string(entry.map { roster.name($0) } ?? "")
          json.string(entry.map { roster.value($0, 0) } ?? "")
          json.number(expansion.before)
          json.number(expansion.after)
        }
      }
    }
  }
}
