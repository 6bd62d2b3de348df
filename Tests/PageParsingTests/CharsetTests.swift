import Testing

@testable import PageParsing

@Suite("Encodings of documents")
struct CharsetTests {
  /// "한국" in EUC-KR, then "똠" which only CP949 has.
  private let korean: [UInt8] = [0xC7, 0xD1, 0xB1, 0xB9, 0x8C, 0x63]

  private func text(_ bytes: [UInt8], _ contentType: String? = nil) -> String {
    DecodedText(bytes, contentType: contentType).withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test("EUC-KR and its labels mean CP949", arguments: ["euc-kr", "KS_C_5601-1987", "korean"])
  func labels(_ label: String) {
    #expect(text(korean, "text/html; charset=\"\(label)\"") == "한국똠")
  }

  @Test("A byte order mark is trusted before HTTP, HTTP before the document's own word")
  func orderOfTrust() {
    let marked = [0xEF, 0xBB, 0xBF] + Array("<meta charset=euc-kr>한".utf8)
    #expect(text(marked, "text/html; charset=euc-kr") == "<meta charset=euc-kr>한")
    let declared = Array("<meta charset=euc-kr>한".utf8)
    #expect(text(declared, "text/html; charset=utf-8") == "<meta charset=euc-kr>한")
    #expect(text(Array("<meta charset=euc-kr>".utf8) + korean).hasSuffix("한국똠"))
    #expect(text(Array("<?xml version='1.0' encoding='euc-kr'?>".utf8) + korean).hasSuffix("똠"))
  }

  @Test("Without any word sound UTF-8 is UTF-8, and Korean prose in pairs of bytes is CP949")
  func guesses() {
    #expect(text(Array("한국".utf8)) == "한국")
    #expect(text(korean) == "한국똠")
    #expect(text([0x63, 0x61, 0x66, 0xE9]) == "café")
  }

  @Test("A broken byte costs one replacement and eats no ASCII after it")
  func brokenBytes() {
    let broken = DecodedText(
      [0xC7, 0xD1, 0xFF, 0x41, 0xC7, 0x3C], contentType: "a/b;charset=euc-kr")
    #expect(broken.isBroken)
    #expect(broken.withBytes { String(decoding: $0, as: UTF8.self) } == "한\u{FFFD}A\u{FFFD}<")
    #expect(text([0x41, 0xFF, 0x00, 0x42], "a/b; charset=utf-8") == "A\u{FFFD}\u{FFFD}B")
  }
}
