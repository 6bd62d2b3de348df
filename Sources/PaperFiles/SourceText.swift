/// A file's text, in which the places of mistakes are looked up.
///
/// The TOML reader keeps no places of values, so that the line is found again where one is needed.
struct SourceText {
  let name: String
  private let text: String

  init(_ text: String, name: String) {
    (self.text, self.name) = (text, name)
  }

  /// The mistake at a key of a table, or at the table's own header.
  func error(
    _ fact: PaperFileError.Fact, header: Header?, key: String? = nil
  ) -> PaperFileError {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = header.map { headerLine($0, lines) } ?? 0
    let line = key.flatMap { keyLine($0, lines, after: start, isTop: header == nil) } ?? start
    let indent = line < lines.count ? lines[line].prefix { $0 == " " || $0 == "\t" }.count : 0
    return PaperFileError(file: name, line: line + 1, column: indent + 1, fact: fact)
  }

  /// A table's header, such as the third `[[section]]`.
  struct Header {
    var text: String
    var ordinal: Int
  }

  private func headerLine(_ header: Header, _ lines: [Substring]) -> Int {
    var left = header.ordinal
    for (index, line) in lines.enumerated() where trimmed(line).hasPrefix(header.text) {
      if left == 0 { return index }
      left -= 1
    }
    return 0
  }

  private func keyLine(
    _ key: String, _ lines: [Substring], after start: Int, isTop: Bool
  ) -> Int? {
    for index in (isTop ? start : start + 1)..<max(lines.count, start + 1) where index < lines.count
    {
      let line = trimmed(lines[index])
      if line.hasPrefix("[") && !isTop && line.hasSuffix("]") { return nil }
      let isKey = line.hasPrefix(key) && trimmed(line.dropFirst(key.count)).hasPrefix("=")
      if isKey || isTop && (line == "[\(key)]" || line == "[[\(key)]]") { return index }
    }
    return nil
  }

  private func trimmed(_ line: Substring) -> Substring { line.drop { $0 == " " || $0 == "\t" } }
}
