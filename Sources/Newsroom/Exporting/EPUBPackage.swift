import News

/// The package document of a book (EPUB 3.3, section 5).
struct EPUBPackage {
  let book: EPUBBook

  var document: String {
    let pages = book.pages.enumerated()
    let items = pages.map { index, page in
      "<item id=\"p\(index)\" href=\"\(page.name)\" media-type=\"application/xhtml+xml\"/>"
    }
    let spine = pages.map { index, _ in "<itemref idref=\"p\(index)\"/>" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
      xml:lang="\(book.languages[0].rawValue)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      \(metadata.joined(separator: "\n"))
      </metadata>
      <manifest>
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      \(items.joined(separator: "\n"))
      </manifest>
      <spine>
      \(spine.joined(separator: "\n"))
      </spine>
      </package>

      """
  }

  private var metadata: [String] {
    let languages = book.languages.map { "<dc:language>\($0.rawValue)</dc:language>" }
    return [
      "<dc:identifier id=\"id\">urn:uuid:\(identifier)</dc:identifier>",
      "<dc:title>\(Markup.escaped(book.title))</dc:title>",
    ] + languages + [
      "<dc:date>\(Timestamp.day(book.now, zone: book.zone))</dc:date>",
      "<meta property=\"dcterms:modified\">\(Timestamp.internet(book.now))</meta>",
    ]
  }

  /// A UUID of our own making (RFC 9562, version 8) from what the book holds: the same stories are
  /// the same book.
  private var identifier: String {
    let names = ([book.title] + book.stories.map(\.headline.id.text)).joined(separator: "\n")
    let digits = hash(names, from: 0xcbf2_9ce4_8422_2325) + hash(names, from: 0x8422_2325_cbf2_9ce4)
    let parts = Array(digits)
    func text(_ range: Range<Int>) -> String { String(parts[range]) }
    return "\(text(0..<8))-\(text(8..<12))-8\(text(13..<16))-8\(text(17..<20))-\(text(20..<32))"
  }

  /// FNV-1a of 64 bits in sixteen digits.
  private func hash(_ text: String, from start: UInt64) -> String {
    let value = text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
