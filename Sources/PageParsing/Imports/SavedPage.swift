public import News

extension PageParser {
  /// Where a saved page came from: by the browser that saved it, else by what it says of itself.
  ///
  /// `<!-- saved from url=(0034)https://…/ -->`, the number being the address's length, is the "mark
  /// of the web" that browsers have written since Internet Explorer 6. A page's own word (canonical
  /// link, `og:url`) is taken here as it stands, since nothing else is known of it.
  public static func savedAddress(of bytes: [UInt8]) -> Address? {
    if let address = markedAddress(of: bytes.prefix(4_096)) { return address }
    let text = DecodedText(bytes, contentType: nil)
    guard let document = Document.html(text), document.count > 0 else { return nil }
    return PageFacts(of: document).address.flatMap(Address.init)
  }

  private static func markedAddress(of start: ArraySlice<UInt8>) -> Address? {
    guard let mark = DeclaredCharset.find("saved from url=(", in: start) else { return nil }
    let rest = start[mark...].drop { $0 != UInt8(ascii: ")") }.dropFirst()
    let address = rest.prefix { !$0.isBlank && $0 != UInt8(ascii: ">") }
    return Address(String(decoding: address, as: UTF8.self))
  }
}
