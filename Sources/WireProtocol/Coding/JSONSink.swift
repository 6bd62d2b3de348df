/// Writes a message as one line of JSON (RFC 8259), for people to read.
struct JSONSink: WireSink {
  private(set) var text = ""
  private var needsComma = false

  mutating func begin() { open("{") }
  mutating func end() { close("}") }
  mutating func beginList(_ count: Int) { open("[") }
  mutating func endList() { close("]") }

  mutating func name(_ name: StaticString) {
    separate()
    text += "\"\(name)\":"
    needsComma = false
  }

  mutating func presence(_ isThere: Bool) {
    if !isThere { value("null") }
  }

  mutating func code(_ code: UInt8, _ name: @autoclosure () -> String) { put(name()) }

  mutating func put(_ flag: Bool) { value(flag ? "true" : "false") }
  mutating func put(_ number: UInt32) { value(String(number)) }
  mutating func put(_ number: Int64) { value(String(number)) }
  mutating func put(_ string: String) { value(JSONSink.quoted(string)) }
  mutating func putSecret(_ string: String) { value("\"secret\"") }
  mutating func put(_ bytes: [UInt8]) { value("\"\(bytes.count) bytes\"") }
}

extension JSONSink {
  private mutating func open(_ mark: String) {
    separate()
    text += mark
    needsComma = false
  }

  private mutating func close(_ mark: String) {
    text += mark
    needsComma = true
  }

  private mutating func value(_ word: String) {
    separate()
    text += word
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += "," }
  }

  /// Quoted, with every control character escaped: a trace is shown on a terminal.
  private static func quoted(_ string: String) -> String {
    var output = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
