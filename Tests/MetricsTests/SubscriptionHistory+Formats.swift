@testable import Ledgers

// A history as each format writes it.
extension SubscriptionHistory {
  var changes: String {
    table("date,customer,item,product,plan,quantity,mrr,currency") { item in
      item.states.map {
        [
          "\($0.day)", item.customer, item.id, $0.product, $0.plan, $0.mrr > 0 ? units($0) : "", Self.money($0.mrr),
          item.currency,
        ]
      }
    }
  }

  /// Every other one billed by the year.
  var periods: String {
    table("customer,item,product,plan,quantity,amount,interval,start,end,currency") { item in
      running(item).enumerated().map { place, stretch in
        let (state, isYearly) = (stretch.state, place % 2 == 1)
        return [
          item.customer, item.id, state.product, state.plan, units(state),
          Self.money(state.mrr * (isYearly ? 12 : 1)), isYearly ? "year" : "", "\(state.day)", Self.day(stretch.end),
          item.currency,
        ]
      }
    }
  }

  /// From the last row to the first. What changes its plan or product is an end and a start.
  var movements: String {
    let rows = table("date,customer,item,product,plan,delta,quantity_change,currency") { item in
      deltas(item).map {
        [
          "\($0.state.day)", item.customer, item.id, $0.state.product, $0.state.plan, Self.money($0.mrr),
          "\($0.units)", item.currency,
        ]
      }
    }.split(separator: "\n")
    return ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n")
  }

  /// In minor units, at midnight of UTC.
  var stripeItems: String {
    table(
      "event_timestamp,event_type,product_id,price_id,customer_id,subscription_item_id,currency,mrr_change,quantity_change"
    ) {
      item in
      deltas(item).map {
        [
          "\($0.state.day) 00:00:00.000", $0.mrr < 0 ? "ACTIVE_END" : "ACTIVE_START", $0.state.product, $0.state.plan,
          item.customer, item.id, item.currency.lowercased(), "\($0.mrr)", "\($0.units)",
        ]
      }
    }
  }

  /// A line a year, or shorter where the item changes before; the last month in its parts.
  var invoices: String {
    table("customer,item,product,plan,quantity,amount,service_start,service_end,currency,type") { item in
      running(item).flatMap { stretch in
        lines(stretch.state, until: stretch.end ?? (Self.months.upperBound + 2).firstDay).map { line in
          [
            item.customer, item.id, stretch.state.product, stretch.state.plan, units(stretch.state), line.amount,
            "\(line.start)", "\(line.end)", item.currency, "subscription",
          ]
        }
      }
    }
  }

  /// Each price as a subscription of its own.
  var stripeSubscriptions: String {
    table(
      "id,Customer ID,Product,Plan,Quantity,Currency,Interval,Amount,Status,Start (UTC),Canceled At (UTC),Ended At (UTC)"
    ) {
      item in
      running(item).enumerated().map { place, stretch in
        let end = stretch.end.map { "\($0) 00:00" } ?? ""
        return [
          "\(item.id)-\(place)", item.customer, stretch.state.product, stretch.state.plan, "\(stretch.state.units)",
          item.currency.lowercased(), "month", Self.money(stretch.state.price), end.isEmpty ? "active" : "canceled",
          "\(stretch.state.day) 00:00", end.isEmpty ? "" : "\(stretch.state.day) 12:00", end,
        ]
      }
    }
  }

  /// The level beside a movement is that of the customer. Rows of a customer in order of time.
  var chartmogulMovements: String {
    var levels: [String: Int] = [:]
    let all = items.flatMap { item in changesOfMRR(item).map { (item: item, change: $0) } }
      .enumerated().sorted { ($0.element.change.state.day, $0.offset) < ($1.element.change.state.day, $1.offset) }
    let rows = all.map { _, row -> String in
      levels[row.item.customer, default: 0] += row.change.mrr
      return [
        "\(row.change.state.day)", "\(row.change.mrr)", "\(levels[row.item.customer] ?? 0)", row.item.currency,
        row.item.customer, "u-\(row.item.customer)", row.item.id, row.change.state.plan, units(row.change.state),
      ].joined(separator: ",")
    }
    let header =
      "DATE,MRR_MOVEMENT,MRR,CURRENCY_CODE,CUSTOMER_EXTERNAL_ID,CUSTOMER_UUID,SUBSCRIPTION_EXTERNAL_ID,"
      + "PLAN_EXTERNAL_ID,ACTIVE_SUBSCRIPTION_QUANTITY"
    return ([header] + rows).joined(separator: "\n")
  }

  var chartmogulIntervals: String {
    table("CUSTOMER_UUID,MRR,START_DATE,END_DATE,PLAN_UUID,QUANTITY,SUBSCRIPTION_UUID,IS_FREE,IS_TRIAL") { item in
      running(item).map {
        [
          item.customer, "\($0.state.mrr).0", "\($0.state.day)", Self.day($0.end), $0.state.plan, units($0.state),
          item.id, "false", "false",
        ]
      }
    }
  }

  /// Every other plan by the quarter.
  var baremetrics: String {
    let header =
      "plan_oid,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,subscription_oid,"
      + "subscription_started_at,subscription_canceled_at,subscription_quantity"
    return table(header) { item in
      running(item).enumerated().map { place, stretch in
        let months = place % 2 == 1 ? 3 : 1
        return [
          stretch.state.plan, item.currency, "\(stretch.state.price * months)", "month", "\(months)", item.customer,
          item.id, "\(stretch.state.day)", Self.day(stretch.end), "\(stretch.state.units)",
        ]
      }
    }
  }

  /// For a history by month.
  func matrix(customer: String, product: String?) -> String {
    let columns = [customer, product, "Currency"].compactMap { $0 } + Self.months.map(\.description)
    return table(columns.joined(separator: ",")) { item in
      let state = item.states.last
      let cells = Self.months.map { month in
        item.states.last { $0.day <= month.firstDay }.map { $0.mrr > 0 ? Self.money($0.mrr) : "" } ?? ""
      }
      return [
        [item.customer] + (product == nil ? [] : [state?.product ?? ""]) + [item.currency] + cells
      ]
    }
  }

  /// For a history by month: a posting on some day of each month that it runs in.
  var hledger: String {
    table("txnidx,date,code,description,account,amount,total") { item in
      Self.months.compactMap { month in
        guard let state = item.states.last(where: { $0.day <= month.firstDay }), state.mrr > 0 else { return nil }
        return [
          "1", "\(Day(number: month.lastDay.number - state.price % 28))", "", "",
          "Revenue:Subscriptions:\(state.product):\(item.customer)", "\(item.currency) -\(Self.money(state.mrr))", "0",
        ]
      }
    }
  }
}

extension SubscriptionHistory {
  private func table(_ header: String, _ rows: (Item) -> [[String]]) -> String {
    ([header] + items.flatMap(rows).map { $0.joined(separator: ",") }).joined(separator: "\n")
  }

  private func units(_ state: State) -> String { hasUnits ? "\(state.units)" : "" }

  /// The stretches in which an item brings something.
  private func running(_ item: Item) -> [(state: State, end: Day?)] { item.stretches.filter { $0.state.mrr > 0 } }

  /// By how much an item changes; a change of product or plan is an end and a start.
  private func deltas(_ item: Item) -> [(state: State, mrr: Int, units: Int)] {
    var before: State?
    return item.states.flatMap { state in
      defer { before = state }
      guard var old = before else { return [(state, state.mrr, state.units)] }
      if state.mrr == 0 || old.mrr == 0 || (old.product == state.product && old.plan == state.plan) {
        return [(state, state.mrr - old.mrr, state.units - old.units)]
      }
      old.day = state.day
      return [(old, -old.mrr, -old.units), (state, state.mrr, state.units)]
    }
  }

  /// By how much an item's MRR changes; that of its units alone is none.
  private func changesOfMRR(_ item: Item) -> [(state: State, mrr: Int)] {
    var before = 0
    return item.states.map { state in
      defer { before = state.mrr }
      return (state, state.mrr - before)
    }
  }

  private func lines(_ state: State, until end: Day) -> [(start: Day, end: Day, amount: String)] {
    var (lines, start): ([(Day, Day, String)], Day) = ([], state.day)
    for months in [12, 1] {
      while case let next = Self.day(start, after: months), next <= end {
        lines.append((start, next, Self.money(state.mrr * months)))
        start = next
      }
    }
    // What lacks one day to a month would be read as a month whose end is counted in.
    while start < end, Self.day(start, after: 1).number == end.number + 1 {
      let next = Day(number: start.number + 1)
      lines.append((start, next, part(state, start, next)))
      start = next
    }
    return start < end ? lines + [(start, end, part(state, start, end))] : lines
  }

  /// The amount for a part of a month, to as many digits as bring back the MRR.
  private func part(_ state: State, _ start: Day, _ end: Day) -> String {
    let length = Self.day(start, after: 1).number - start.number
    let days = end.number - start.number
    let exact = Int128(state.mrr) * (days == 7 ? 12 : Int128(days)) * 100_000_000
    return ExactDecimal(Int64(exact.divided(by: days == 7 ? 52 : Int128(length))), places: 10).plain
  }

  private static func day(_ day: Day, after months: Int) -> Day {
    let month = day.month + months
    return min(Day(number: month.firstDay.number + day.date.day - 1), month.lastDay)
  }

  private static func day(_ day: Day?) -> String { day?.description ?? "" }

  private static func money(_ minor: Int) -> String { ExactDecimal(Int64(minor), places: 2).plain }
}
