import Testing

@testable import Serving

/// Who reads, and what a session keeps of what it is told.
@Suite struct PersonTests {
  @Test(
    "A name is a folder's and never a path",
    arguments: [
      "", ".", "..", ".hidden", "-x", "a/b", "/etc", "a..b", "Kim", "kim ", "k\u{0}", "k\nm", "김",
      "a\u{7F}", String(repeating: "k", count: 65),
    ])
  func nameIsRefused(text: String) { #expect(PersonName(text) == nil) }

  @Test(arguments: ["kim", "7", "kim-2_b.c", String(repeating: "k", count: 64)])
  func nameIsTaken(text: String) { #expect(PersonName(text)?.text == text) }

  /// Examples of FIPS 180-4's authors, and lengths around the padding's bounds.
  @Test func hashIsThatOfTheStandard() {
    func hex(_ text: String) -> String {
      SHA256.digest(of: Array(text.utf8)).map { String($0, radix: 16) }.joined(separator: " ")
    }
    #expect(hex("abc").hasPrefix("ba 78 16 bf 8f 1 cf ea 41 41 40 de 5d ae 22 23"))
    #expect(hex("").hasPrefix("e3 b0 c4 42 98 fc 1c 14 9a fb f4 c8 99 6f b9 24"))
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        .hasPrefix("24 8d 6a 61 d2 6 38 b8 e5 c0 26 93 c 3e 60 39"))
    #expect(hex(String(repeating: "a", count: 64)).hasPrefix("ff e0 54 fe 7a e0 cb 6d"))
  }

  private static let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

  @Test func keyNamesItsOwnerUnlessTheHostDoes() throws {
    let told = Authentication("publickey \(Self.key)\n")
    let name = try #require(told.key.map(PersonName.init))
    #expect(name.text.hasPrefix("key-") && name.text.utf8.count == 36)
    #expect(PersonName(name.text) == name)
    #expect(told.person(called: nil) == .named(name))
    #expect(told.person(called: PersonName("kim")) == PersonName("kim").map(Person.named))
  }

  @Test(
    "Who proves nothing is a guest",
    arguments: [
      "", "password\n", "none\n", "publickey\n", "publickey ssh-ed25519\n",
      "publickey ssh-ed25519 ../../etc\n", "publickey ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAAB\n",
    ])
  func guest(text: String) { #expect(Authentication(text).person(called: nil) == .guest) }

  @Test func oneKeyIsOnePersonAndAnotherIsAnother() {
    let other = Self.key.dropLast() + "g"
    #expect(
      Authentication("publickey \(Self.key)\n").key != Authentication("publickey \(other)\n").key)
    #expect(
      Authentication("publickey \(Self.key)\n").key
        == Authentication("password\npublickey \(Self.key)\n").key)
  }

  @Test func clientsVariablesAreDropped() {
    let kept = SessionEnvironment.kept(of: [
      "TERM": "xterm-256color", "LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "Asia/Seoul",
      "SSH_TTY": "/dev/pts/3", "SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22",
      "HOME": "/home/paper", "PATH": "/bin", "SHELL": "/bin/sh", "EDITOR": "vi", "VISUAL": "vi",
      "PAGER": "less", "BROWSER": "sh", "LESSOPEN": "|sh", "DISPLAY": ":0", "TERMINFO": "/tmp/x",
      "TERMINFO_DIRS": "/tmp", "XDG_CONFIG_HOME": "/tmp", "XDG_DATA_HOME": "/tmp",
      "HANJI_PERSON": "kim", "https_proxy": "http://10.0.0.1", "LD_PRELOAD": "/tmp/x.so",
      "SSH_ORIGINAL_COMMAND": "sh", "SSH_USER_AUTH": "/tmp/x", "SQLITE_TMPDIR": "/tmp",
      "LC_TIME": "/tmp/evil", "COLORTERM": "a\u{1B}[2J",
    ])
    #expect(
      Set(kept.keys) == ["TERM", "LANG", "LC_ALL", "TZ", "SSH_TTY", "SSH_CONNECTION"])
  }

  @Test(arguments: ["/etc/shadow", ":/etc/shadow", "../../etc/shadow"])
  func zoneIsNoPath(value: String) {
    #expect(SessionEnvironment.kept(of: ["TZ": value]).isEmpty)
  }
}
