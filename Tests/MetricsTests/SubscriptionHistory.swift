@testable import Ledgers
@testable import Metrics

/// What happened to some twenty customers in eighteen months, as facts that every format writes in its own way.
struct SubscriptionHistory {
  /// What an item is from a day on; without units it has ended.
  struct State {
    var day: Day
    var product: String
    var plan: String
    /// 0 where it has ended.
    var units: Int
    /// Minor units a month for one unit.
    var price: Int

    var mrr: Int { units * price }
  }

  /// An item and its states in order of time, the first of them running.
  struct Item {
    let customer: String
    let id: String
    let currency: String
    var states: [State]

    /// Each state with the day on which the next begins.
    var stretches: [(state: State, end: Day?)] {
      states.enumerated().map { ($1, $0 + 1 < states.count ? states[$0 + 1].day : nil) }
    }
  }

  static let months = Month(2025, 1)...Month(2026, 6)

  var items: [Item] = []
  /// Whether quantities are written.
  var hasUnits = true

  /// A history by chance: upgrades, downgrades, seats, moves to other products, ends and returns.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for number in 0..<20 {
      let currency = number % 3 == 0 ? "USD" : "EUR"
      for item in 0..<Int.random(in: 1...3, using: &random) {
        items.append(
          Item(
            customer: "c\(number + 10)", id: "s\(number + 10)-\(item)", currency: currency,
            states: Self.states(&random)))
      }
    }
  }

  private static func states(_ random: inout SplitMix64) -> [State] {
    let (first, last) = (months.lowerBound.firstDay.number, months.upperBound.lastDay.number)
    var day = Int.random(in: first...(first + 300), using: &random)
    var states = [
      State(
        day: Day(number: day), product: ["Core", "Mail", "Desk"].randomElement(using: &random) ?? "Core",
        plan: "Basic", units: Int.random(in: 1...30, using: &random), price: Int.random(in: 900...4_000, using: &random)
      )
    ]
    while day <= last, let now = states.last {
      day += Int.random(in: 9...150, using: &random)
      var next = now
      next.day = Day(number: day)
      switch now.units == 0 ? 9 : Int.random(in: 0..<9, using: &random) {
      case 0...2: next.units = Int.random(in: 1...40, using: &random)
      case 3, 4:
        (next.plan, next.price) = (now.plan == "Pro" ? "Basic" : "Pro", Int.random(in: 900...6_000, using: &random))
      case 5: next.price += Int.random(in: -300...300, using: &random)
      case 6: (next.product, next.price) = ("Suite", Int.random(in: 900...6_000, using: &random))
      case 9: next.units = Int.random(in: 1...30, using: &random)
      default: next.units = 0
      }
      if day <= last { states.append(next) }
    }
    return states
  }
}

// What is left of a history where a format does not carry all of it.
extension SubscriptionHistory {
  /// Without products.
  var withoutProducts: SubscriptionHistory { mapped { $0.product = "" } }

  /// Without plans.
  var withoutPlans: SubscriptionHistory { mapped { $0.plan = "" } }

  /// Without quantities.
  var withoutUnits: SubscriptionHistory {
    var history = self
    history.hasUnits = false
    return history
  }

  /// With the customers of one currency alone.
  func only(_ currency: String) -> SubscriptionHistory {
    var history = self
    history.items = items.filter { $0.currency == currency }
    return history
  }

  /// Each customer and product as one item without a plan, changing on the first of the months alone.
  var byMonth: SubscriptionHistory {
    var sums: [String: [Month: Int]] = [:]
    var facts: [(key: String, customer: String, product: String, currency: String)] = []
    for item in items {
      for product in Set(item.states.map(\.product)).sorted() {
        let key = "\(item.customer) \(product)"
        if sums[key] == nil { facts.append((key, item.customer, product, item.currency)) }
        for month in Self.months {
          let state = item.states.last { $0.day <= month.lastDay }
          if let state, state.product == product { sums[key, default: [:]][month, default: 0] += state.mrr }
          sums[key, default: [:]][month, default: 0] += 0
        }
      }
    }
    var history = withoutUnits
    history.items = facts.map { fact in
      var states: [State] = []
      for month in Self.months {
        let sum = sums[fact.key]?[month] ?? 0
        if sum == states.last?.price ?? 0 { continue }
        states.append(State(day: month.firstDay, product: fact.product, plan: "", units: 1, price: sum))
      }
      return Item(customer: fact.customer, id: "", currency: fact.currency, states: states)
    }.filter { !$0.states.isEmpty }
    return history
  }

  private func mapped(_ change: (inout State) -> Void) -> SubscriptionHistory {
    var history = self
    for item in items.indices {
      for state in items[item].states.indices { change(&history.items[item].states[state]) }
    }
    return history
  }
}
