import Foundation
import LoopbackSite
import TestSupport
import Testing

/// A home whose reader has an account at a feed server.
struct FeedServerMachine {
  let home: TemporaryFolder
  private let site: LoopbackSite

  init(_ site: LoopbackSite) throws {
    self.site = site
    home = try TemporaryFolder()
    try HurriedPaper.write(in: home)
    try writeAccount()
  }

  /// Where the archive lies.
  var data: String { "\(home.path)/data/hanji" }

  /// The file of the accounts.
  var accountPath: String { "\(home.path)/config/hanji/feed-servers.toml" }

  private var server: String { site.base + FeedServerSite.path }

  func writeAccount(
    server: String? = nil, password: String = FeedServerSite.password, mode: Int = 0o600,
    extra: String = ""
  ) throws {
    let folder = "\(home.path)/config/hanji"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = """
      [mine]
      address = "\(server ?? self.server)"
      name = "reader"
      password = "\(password)"
      \(extra)
      """
    try text.write(toFile: accountPath, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: accountPath)
  }

  func synchronise(
    _ options: String..., faults: [String: String?] = [:]
  ) throws -> CommandRun {
    try CommandRun("hanji", ["sync", server] + options, home: home, environment: faults)
  }

  func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun("hanji", arguments, home: home)
  }

  /// The keys of the bookmarks by title.
  func bookmarks() throws -> [String: String] {
    try rows("bookmarks", "--json").reduce(into: [:]) { titles, row in
      titles[try #require(row["title"] as? String)] = row["key"] as? String
    }
  }

  /// What a command prints, one object of JSON a line.
  func rows(_ arguments: String...) throws -> [[String: Any]] {
    try CommandRun("hanji", arguments, home: home).lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// Writes over the beginning of the archive's file.
  func damageArchive() throws {
    let path = "\(data)/archive.sqlite"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(0..<16, with: Array("Not a data base\0".utf8))
    try bytes.write(to: URL(fileURLWithPath: path))
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.removeItem(atPath: path + suffix)
    }
  }
}
