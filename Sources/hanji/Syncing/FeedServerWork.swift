import Archive
import Configuration
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol

/// A merging with a feed server.
struct FeedServerWork {
  let office: Office
  let address: Address
  var isTrial = false

  /// Another process merges with a feed server.
  struct Busy: Error {}

  private static let lease = "feed server"
  /// How long after it was taken the lease is taken anew, in seconds: a third of its duration.
  private static let renewal: Int64 = 20

  /// Logs in and merges; an account that was asked for is kept once the server knows it.
  func run() throws -> FeedServerMerging.Report {
    let keys = FeedServerKeys(office.world)
    let (account, isNew) = try keys.account(at: address)
    try takeLease()
    defer { releaseLease() }
    let wire = WireClient()
    defer { wire.stop() }
    let server = FeedServer(account.server, name: account.name, password: account.password) {
      try ask($0, wire)
    }
    try server.logIn()
    if isNew { try keys.keep(account) }
    return try merge(server)
  }

  /// Forgets the account and what was merged; returns whether anything was known.
  func forget() throws -> Bool {
    try takeLease()
    defer { releaseLease() }
    let wasThere = try FeedServerKeys(office.world).remove(address)
    return try office.archive.forgetServer(FeedServerAccount.base(address)) || wasThere
  }
}

extension FeedServerWork {
  private func merge(_ server: FeedServer) throws -> FeedServerMerging.Report {
    let feeds = OwnFeeds(office)
    try feeds.bringIntoStep()
    _ = try office.archive.beginSyncing(at: office.world.clock.now)
    let register = PaperRegister(Papers(world: office.world).all)
    var merging = FeedServerMerging(
      office.archive, server, papers: register, isTrial: isTrial, at: office.world.clock.now)
    // What was taken before a line was cut is filed, too.
    defer { office.followMerging() }
    do {
      let report = try merging.run()
      try feeds.bringIntoStep()
      return report
    } catch {
      try feeds.bringIntoStep()
      throw error
    }
  }

  private func ask(_ request: FormRequest, _ wire: WireClient) throws -> WireAnswer {
    try takeLease()
    var request = request
    request.proxy = office.settings.proxy
    return wire.answer(to: .form(request))
  }

  private func takeLease() throws {
    let now = office.world.clock.now
    if try office.archive.takeLease(Self.lease, at: now) != nil { throw Busy() }
  }

  private func releaseLease() {
    do { try office.archive.releaseLease(Self.lease, at: office.world.clock.now) } catch {
      // It runs out by itself.
      Ending.say(Ending.sentence(for: error))
    }
  }
}
