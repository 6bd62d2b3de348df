public import News

extension PageParser {
  /// Where a browser says that it saved a page from, in a comment at its beginning.
  ///
  /// `<!-- saved from url=(0034)https://…/ -->`, the number being the address's length: the "mark of
  /// the web" that browsers have written since Internet Explorer 6.
  public static func savedAddress(of bytes: [UInt8]) -> Address? {
    let start = bytes.prefix(4_096)
    guard let mark = DeclaredCharset.find("saved from url=(", in: start) else { return nil }
    let rest = start[mark...].drop { $0 != UInt8(ascii: ")") }.dropFirst()
    let address = rest.prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }
    return Address(String(decoding: address, as: UTF8.self))
  }
}
