import PaperFiles
import TOMLKit

/// A file as a tree of tables and values with their places.
struct Document {
  let name: String
  private let table: TOMLTable
  private let places: [[String]: TOMLPlace]

  /// Reads a text; what is no TOML is one finding.
  init(_ text: String, name: String) throws(Finding) {
    if let place = TOMLScanner.namelessHeader(in: text) {
      throw Finding(
        file: name, line: place.line, column: place.column, fact: .namelessHeader,
        instead: .everyDefault)
    }
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw Finding(
        file: name, line: begin.line, column: begin.column, fact: .syntax(error.description),
        instead: .everyDefault)
    } catch {
      throw Finding(file: name, fact: .syntax("\(error)"), instead: .everyDefault)
    }
    self.name = name
    var scanner = TOMLScanner(text)
    places = scanner.places()
  }

  /// The top level, in the file's order.
  func entries() -> [Entry] { entries(of: table, path: []) }

  fileprivate func entries(of table: TOMLTable, path: [String]) -> [Entry] {
    var entries: [Entry] = []
    for (key, value) in table {
      let place = places[path + [key]] ?? places[path] ?? TOMLPlace(line: 1, column: 1)
      entries.append(
        Entry(key: key, path: path + [key], place: place, value: value, document: self))
    }
    return entries.sorted { ($0.place, $0.key) < ($1.place, $1.key) }
  }

  fileprivate func finding(
    _ fact: Finding.Fact, at place: TOMLPlace, instead: Finding.Instead
  ) -> Finding {
    Finding(file: name, line: place.line, column: place.column, fact: fact, instead: instead)
  }

  fileprivate func place(of path: [String]) -> TOMLPlace? { places[path] }
}

/// One key of a table, with its value and its place.
struct Entry {
  let key: String
  fileprivate let path: [String]
  let place: TOMLPlace
  fileprivate let value: any TOMLValueConvertible
  fileprivate let document: Document

  var text: String? { value.string }
  var flag: Bool? { value.bool }
  var number: Int? { value.int }

  /// A list of texts; nil where it is none, or something else is among them.
  var texts: [String]? {
    guard let array = value.array else { return nil }
    var texts: [String] = []
    for item in array {
      guard let text = item.string else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// The entries of a table, in the file's order; nil where it is none.
  var entries: [Entry]? { value.table.map { document.entries(of: $0, path: path) } }

  /// What is wrong here, or with one item of the list that stands here.
  func finding(
    _ fact: Finding.Fact, item: Int? = nil, instead: Finding.Instead
  ) -> Finding {
    let place = item.flatMap { document.place(of: path + [TOMLScanner.step($0)]) } ?? place
    return document.finding(fact, at: place, instead: instead)
  }
}
