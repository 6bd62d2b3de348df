public import News
import TOMLKit

/// Reads paper files, the module's whole API: Resources/papers/README.md tells how one is written.
public enum PaperFile {
  /// Reads a paper from its file's text.
  /// - Parameters:
  ///   - text: TOML 1.0.
  ///   - name: the file's name for errors, such as `koreatimes.toml`.
  /// - Returns: the paper.
  /// - Throws: where the file cannot be meant, with line and column and what is wrong there.
  public static func paper(from text: String, name: String) throws(PaperFileError) -> Paper {
    let source = SourceText(text, name: name)
    if let place = TOMLScanner.namelessHeader(in: text) {
      throw PaperFileError(
        file: name, line: place.line, column: place.column, fact: .namelessHeader)
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw PaperFileError(
        file: name, line: begin.line, column: begin.column, fact: .syntax(error.description))
    } catch {
      throw PaperFileError(file: name, line: 1, column: 1, fact: .syntax("\(error)"))
    }
    return try PaperReader(source: source).paper(Entry(table, in: source, header: nil))
  }
}
