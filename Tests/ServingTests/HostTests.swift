import Testing

@testable import Serving

/// What a host is told of its sessions, and what it is set up with.
@Suite struct HostTests {
  private static let folders = ServedFolders(root: "/srv/news")

  @Test func sessionIsToldByItsCommandLine() {
    func isSession(_ words: String...) -> Bool {
      SessionProcess.isSession(
        commandLine: words.joined(separator: "\0") + "\0", of: Self.folders)
    }
    #expect(isSession("/usr/bin/hanji", "--served", "--data", "/srv/news"))
    #expect(!isSession("/usr/bin/hanji", "--served", "--data", "/srv/other"))
    #expect(!isSession("/usr/bin/hanji", "--served"))
    #expect(!isSession("/usr/bin/hanji", "--data", "/srv/news"))
    #expect(!isSession("sh", "-c", "hanji --served --data /srv/news"))
    #expect(!isSession())
    #expect(
      SessionProcess.isSession(commandLine: "hanji\0--served\0", of: ServedFolders.standard))
  }

  @Test func personIsToldByTheFolderThatIsOpen() {
    func person(_ files: String...) -> Person {
      SessionProcess.person(openFiles: files, in: Self.folders)
    }
    #expect(
      person("/dev/pts/1", "/srv/news/people/kim/archive.sqlite")
        == PersonName("kim").map(Person.named))
    #expect(person("/dev/pts/1", "/srv/news/paper/archive.sqlite") == .guest)
    #expect(person("/srv/news/people/../x", "/srv/news/people") == .guest)
  }

  @Test func ownMemoryIsWhatIsPrivate() {
    let text = """
      00400000-7ffc00000000 ---p 00000000 00:00 0  [rollup]
      Rss:               14000 kB
      Private_Clean:       100 kB
      Private_Dirty:      3900 kB
      """
    #expect(SessionProcess.ownBytes(smaps: text) == 4_000 * 1_024)
    #expect(SessionProcess.ownBytes(smaps: "") == nil)
    #expect(SessionProcess.ownBytes(smaps: "Private_Dirty: much") == nil)
  }

  @Test func filesNameTheHostsOwnPlaces() throws {
    let text = try #require(SetupText(program: "/opt/hanji", folders: Self.folders))
    #expect(
      text.text(of: "exec /usr/bin/hanji --data /var/lib/hanji/paper; /var/lib/hanji")
        == "exec /opt/hanji --data /srv/news/paper; /srv/news")
  }

  @Test(arguments: ["relative", "", "/a b", "/a;b", "/a\"b", "/a\nb", "/한", "/$HOME", "/a%u"])
  func pathThatWouldHaveToBeQuotedIsRefused(path: String) {
    #expect(SetupText(program: "/usr/bin/hanji", folders: ServedFolders(root: path)) == nil)
    #expect(SetupText(program: path, folders: Self.folders) == nil)
  }
}
