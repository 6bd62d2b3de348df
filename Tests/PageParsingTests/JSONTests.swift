import Testing

@testable import PageParsing

@Suite("JSON in pages")
struct JSONTests {
  private func read(_ text: String) -> JSON? { JSON.read(Array(text.utf8)) }

  @Test("Texts are unescaped, surrogate pairs joined")
  func texts() {
    #expect(read(#"{"a":"x\"\n\u00e9\ud83c\udf0a"}"#)?["a"]?.text == "x\"\né🌊")
    #expect(read("{\"a\":\"line\nend\"}")?["a"]?.text == "line\nend")
  }

  @Test(
    "What is broken is read as far as it goes",
    arguments: ["{", "[1,", "{\"a\":", "\"x", "{,}", "[[[["])
  func broken(_ text: String) {
    _ = read(text)
    _ = read(String(repeating: text, count: 500))
  }

  @Test("Quotes that nobody escaped are part of the text")
  func quotes() {
    let found = read(#"{"headline":"The "old" quay","name":"A "b" c" , "url":"x"}"#)
    #expect(found?["headline"]?.text == "The \"old\" quay")
    #expect(found?["name"]?.text == "A \"b\" c")
    #expect(found?["url"]?.text == "x")
  }

  @Test("Commas too many are forgiven")
  func commas() {
    #expect(read("[1,,\"a\",]")?.items.count == 2)
  }
}
