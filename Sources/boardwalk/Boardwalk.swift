import ArgumentParser

@main
struct Boardwalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boardwalk", abstract: "The monthly review of how a subscription business grows.")
}
