import News
import Testing

@Suite struct AddressTests {
  @Test(
    "An address is http or https, names a host and no user",
    arguments: [
      "ftp://a.example/x", "javascript:alert(1)", "//a.example", "/path", "http://", "",
      "https://user@a.example/", "mailto:a@b.example", "http://a.example:99999/",
    ])
  func refuses(text: String) {
    #expect(Address(text) == nil)
  }

  @Test func hostFoldsToLowerCaseAndBlanksAreEscaped() throws {
    let address = try #require(Address(" HTTPS://WWW.Example.COM:8080/a b?q=한#part\n"))
    #expect(address.text == "https://www.example.com:8080/a%20b?q=%ED%95%9C")
    #expect(address.port == 8080)
  }

  @Test(
    "References resolve as RFC 3986 section 5.4 says",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
      ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"), ("", "http://a/b/c/d;p?q"),
      ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../../g", "http://a/g"),
      ("g;x=1/../y", "http://a/b/c/y"), ("https://h/x", "https://h/x"),
    ])
  func resolves(reference: String, expected: String) throws {
    let base = try #require(Address("http://a/b/c/d;p?q"))
    #expect(base.resolving(reference)?.text == expected)
  }
}
