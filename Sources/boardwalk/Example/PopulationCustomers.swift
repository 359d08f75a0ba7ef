/// customers.csv: who the customers are, with a dated row where a size or an owner changed.
extension Population {
  func customersFile() -> [UInt8] {
    var text = CSVFile(
      header: "id,name,parent,from,industry,region,size,owner", capacity: accounts.count * 96)
    for survivor in accounts {
      for state in states(of: survivor) { text.row(fields(of: survivor.account, state: state)) }
    }
    return text.bytes
  }

  /// What a customer's row holds from a month on; from the beginning where `from` is empty.
  private struct State {
    let from: CalendarMonth?
    let size: Int
    let owner: Int
  }

  private func states(of survivor: Survivor) -> [State] {
    let account = survivor.account
    let takenOver = survivor.joined >= SuccessTeam.handover
    var states = [
      State(from: nil, size: account.size, owner: takenOver ? account.owners.after : account.owners.before)
    ]
    let changesOwner = !takenOver && account.owners.before != account.owners.after
    var changes: [CalendarMonth] = changesOwner ? [SuccessTeam.handover] : []
    if let grewIn = survivor.grewIn, !changes.contains(grewIn) { changes.append(grewIn) }
    for month in changes.sorted() {
      let grown = survivor.grewIn.map { $0 <= month } ?? false
      let handedOver = changesOwner && SuccessTeam.handover <= month
      states.append(
        State(
          from: month, size: account.size + (grown ? 1 : 0),
          owner: handedOver || takenOver ? account.owners.after : account.owners.before))
    }
    return states
  }

  private func fields(of account: Account, state: State) -> [String] {
    [
      Account.id(account.number, digits: digits), account.name,
      account.parent.map { Account.id($0, digits: digits) } ?? "",
      state.from.map { CSVFile.day($0, 1) } ?? "",
      Industry.all[account.industry].name, Region.all[account.region].name, CustomerSize.all[state.size].name,
      SuccessTeam.names[state.owner],
    ]
  }
}
