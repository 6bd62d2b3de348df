import Testing

@testable import News

/// The short way for addresses in their final form, beside the way for all.
@Suite struct PlainAddressTests {
  private static let pieces = [
    "https://", "http://", "HTTP://", "ftp://", "a.example", "A.example", "한.example", "u@h",
    ":8080",
    "[::1]", "-", "", "/", "/b", "/.", "/..", "/b.c", "//", "?", "?q=1", "?a/../b", "#f", " ",
    "%20",
    "\t", "{", "|", "~", "é", "\u{7F}", "\"",
  ]

  @Test func bothWaysReadTheSame() {
    var count = 0
    for first in Self.pieces {
      for second in Self.pieces {
        for third in Self.pieces {
          for fourth in ["", "/x", "?y", "/../z", "#"] {
            let text = first + second + third + fourth
            guard let plain = Address(plain: text) else { continue }
            count += 1
            #expect(plain == Address(anyForm: text), "\(text)")
          }
        }
      }
    }
    #expect(count > 50)
  }

  @Test(arguments: [
    "https://a.example/", "http://a.example/b/c.html?d=e/../f", "https://1.2.3.4/x?",
  ])
  func finalFormsTakeTheShortWay(text: String) {
    #expect(Address(plain: text) != nil)
  }

  @Test func lengthIsLimited() {
    let long = "https://a.example/" + String(repeating: "b", count: Address.byteLimit)
    #expect(Address(long) == nil)
  }
}
