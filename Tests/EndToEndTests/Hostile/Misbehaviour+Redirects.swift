import LoopbackSite

extension Misbehaviour {
  /// Servers that lead elsewhere.
  static let redirects: [Misbehaviour] =
    [
      Misbehaviour("a redirect to itself", says: "more than 8 times", .redirect(to: "#")),
      Misbehaviour("a redirect without an address", says: "status 302", .status(302)),
      Misbehaviour(
        "a redirect of 64 KiB", says: "not allowed",
        .redirect(to: "/" + Hostile.times(65_536, "a"))),
      Misbehaviour(
        "a redirect with escapes", says: "not allowed",
        .redirect(to: "gopher://h/\u{1B}]0;owned\u{7}\u{9B}31m")),
      Misbehaviour(
        "a redirect with a user name", says: "not allowed",
        .redirect(to: "http://news@127.0.0.1/")),
    ]
    + [
      "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "dict://127.0.0.1/",
      "javascript:alert(1)", "data:text/xml,<rss/>", "about:blank", "smb://127.0.0.1/a",
    ].map { target in
      Misbehaviour("a redirect to \(target)", says: "not allowed", .redirect(to: target))
    }
    + inner.map { redirect(to: $0, says: "inside a private network") }
    + unknown.map { redirect(to: $0, says: "cannot be reached") }

  /// Machines of the inside in the spellings that resolvers take.
  ///
  /// The site itself is 127.0.0.1, which is the one that the paper names.
  static let inner = [
    "localhost", "LOCALHOST", "127.2", "127.0.2", "127.0.0.2", "2130706434", "0x7f000002",
    "0x7f.2", "017700000002", "0177.0.0.2", "%31%32%37.0.0.2", "0", "0.0.0.0",
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]",
    "[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]",
    "[2001:0:7f00:1::]", "[fe80::1]", "[fe80::1%25lo]", "[fd00::1]", "[fec0::1]", "[ff02::1]",
    "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "169.254.169.254", "169.254.43518",
    "0xa9fea9fe", "2852039166", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.0.170",
    "foo.localhost",
  ]

  /// Spellings that no resolver takes.
  static let unknown = ["１２７.0.0.2", "①②⑦.0.0.2", "127。0。0。2"]

  private static func redirect(to host: String, says sentence: String) -> Misbehaviour {
    Misbehaviour(
      "a redirect to \(host)", says: sentence, .redirect(to: "http://\(host):9/feed"))
  }
}
