import GRDB
public import News

/// A feed of the own paper, as it was merged last.
public struct Subscription: Hashable, Sendable {
  /// The feed.
  public var address: Address
  /// What it is called; nil where it was taken away.
  public var title: String?
  /// Whether the own paper's file is in step with it.
  public var isFiled: Bool

  /// Makes one.
  public init(_ address: Address, title: String?, isFiled: Bool = true) {
    (self.address, self.title, self.isFiled) = (address, title, isFiled)
  }
}

/// The feeds of the own paper, as they were merged last.
struct Subscriptions {
  let db: Database

  func all() throws -> [Subscription] {
    try db.rows("SELECT address, title, is_filed FROM subscription ORDER BY address") {
      Subscription(
        try $0.address(), title: try $0.optionalText(), isFiled: try $0.flag())
    }
  }

  /// Notes what a person did to the file.
  func set(_ subscription: Subscription, at now: Instant) throws {
    let fact = Fact(kind: .subscription, name: subscription.address.text)
    try Facts(db: db, now: now).set(fact, to: subscription.title?.databaseValue ?? .null)
    try setFiled(subscription)
  }

  /// Notes that the file is in step, unless another merging has changed it meanwhile.
  func setFiled(_ subscription: Subscription) throws {
    let arguments: StatementArguments = [subscription.address.text, subscription.title]
    try db.run(
      "UPDATE subscription SET is_filed = 1 WHERE address = ? AND title IS ?", arguments)
    try db.run(
      "DELETE FROM subscription WHERE address = ? AND title IS ? AND title IS NULL", arguments)
  }
}
