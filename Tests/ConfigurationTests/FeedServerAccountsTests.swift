import Configuration
import News
import Testing

/// The file of accounts at feed servers.
@Suite struct FeedServerAccountsTests {
  private func server(_ text: String) throws -> Address { try #require(Address(text)) }

  @Test func accountsComeBackAsTheyWereWritten() throws {
    var file = FeedServerAccounts()
    let addresses = try [
      "https://rss.example/api/greader.php", "https://rss.example/other",
      "https://rss.example/more",
    ].map(server)
    for (address, password) in zip(addresses, ["plain", "\"q\" \\ 항구\u{7}\n", ""]) {
      file.set(FeedServerAccount(server: address, name: "reader", password: password))
    }
    file.set(
      FeedServerAccount(
        server: addresses[0], name: "other", password: "new", isPlainAllowed: true))
    let again = try FeedServerAccounts(file.text)
    #expect(again.accounts == file.accounts)
    #expect(again.accounts.count == 3)
    #expect(again.account(at: addresses[0])?.name == "other")
    #expect(again.account(at: addresses[0])?.isPlainAllowed == true)
    let wereThere = [file.remove(addresses[0]), file.remove(addresses[0])]
    #expect(wereThere == [true, false])
    #expect(try FeedServerAccounts(file.text).accounts.count == 2)
  }

  @Test func aSlashAtTheEndMakesNoOtherServer() throws {
    let file = try FeedServerAccounts(
      """
      [mine]
      address = "https://rss.example/api/greader.php/"
      name = "a"
      password = "b"
      """)
    #expect(try file.account(at: server("https://rss.example/api/greader.php")) != nil)
    #expect(try file.account(at: server("https://rss.example/api/greader.php/")) != nil)
    #expect(try file.account(at: server("https://rss.example/api/")) == nil)
  }

  @Test func aMistakeIsNamedWithoutTheFilesWords() {
    let mistakes: [(String, FeedServerAccounts.Failure)] = [
      ("[a]\naddress = \"https://h/\"\npassword = \"s3cret", .syntax(line: 3)),
      ("[a]\nname = \"x\"\npassword = \"y\"", .lacking(key: "address", line: 1)),
      ("[a]\naddress = \"ftp://h/\"\nname = \"x\"", .lacking(key: "address", line: 1)),
      ("[a]\naddress = \"https://h/\"\nname = 3", .lacking(key: "name", line: 1)),
      ("[a]\naddress = \"https://h/\"\nname = \"x\"", .lacking(key: "password", line: 1)),
      ("[a]\npasswort = \"s3cret\"", .unknownKey("passwort", line: 2)),
      ("address = \"https://h/\"", .unknownKey("address", line: 1)),
      ("[a]\nplain_http = \"yes\"", .lacking(key: "plain_http", line: 2)),
    ]
    for (text, failure) in mistakes {
      #expect(throws: failure) { try FeedServerAccounts(text) }
      #expect(!"\(failure)".contains("s3cret"))
    }
  }

  @Test func aPasswordGoesNowhereUnencryptedUnlessItIsSaid() throws {
    func isGuarded(_ address: String, allowed: Bool = false) throws -> Bool {
      FeedServerAccount(
        server: try server(address), name: "a", password: "b", isPlainAllowed: allowed
      ).isGuarded
    }
    for address in [
      "https://rss.example/", "http://127.0.0.1:81/api", "http://localhost/", "http://[::1]:8/x",
    ] {
      #expect(try isGuarded(address), "\(address)")
    }
    for address in [
      "http://rss.example/", "http://127.evil.example/", "http://localhost.evil.example/",
      "http://192.168.1.2/", "http://127.0.0.1.example/",
    ] {
      #expect(try !isGuarded(address), "\(address)")
      #expect(try isGuarded(address, allowed: true))
    }
  }
}
