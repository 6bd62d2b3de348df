import News
import TOMLKit

/// One table of a paper file, asked by key; wrong kinds become errors with their place.
struct Entry {
  private let values: [String: any TOMLValueConvertible]
  private let source: SourceText
  private let header: SourceText.Header?

  init(_ table: TOMLTable, in source: SourceText, header: SourceText.Header?) {
    var values: [String: any TOMLValueConvertible] = [:]
    for (key, value) in table { values[key] = value }
    (self.values, self.source, self.header) = (values, source, header)
  }

  func error(_ fact: PaperFileError.Fact, key: String? = nil) -> PaperFileError {
    source.error(fact, header: header, key: key)
  }

  /// Refuses keys that nobody asks for: most often they are typing errors.
  func allow(_ keys: Set<String>) throws(PaperFileError) {
    for key in values.keys.sorted() where !keys.contains(key) {
      throw error(.unknownKey(key), key: key)
    }
  }

  func has(_ key: String) -> Bool { values[key] != nil }

  func text(_ key: String) throws(PaperFileError) -> String? {
    guard let value = values[key] else { return nil }
    guard let text = value.string else {
      throw error(.wrongKind(key: key, expected: "text"), key: key)
    }
    return text
  }

  func required(_ key: String) throws(PaperFileError) -> String {
    guard let text = try text(key), !text.isEmpty else { throw error(.missing(key: key)) }
    return text
  }

  func isTrue(_ key: String) throws(PaperFileError) -> Bool? {
    guard let value = values[key] else { return nil }
    guard let bool = value.bool else {
      throw error(.wrongKind(key: key, expected: "true or false"), key: key)
    }
    return bool
  }

  /// A number of a range; nil where the key is absent.
  func number(_ key: String, in range: ClosedRange<Double>) throws(PaperFileError) -> Double? {
    guard let value = values[key] else { return nil }
    guard let number = value.double ?? value.int.map(Double.init) else {
      throw error(.wrongKind(key: key, expected: "a number"), key: key)
    }
    guard range.contains(number) else {
      throw error(.unknownValue(key: key, value: "\(number)"), key: key)
    }
    return number
  }

  /// A text, or a list of texts; none where the key is absent.
  func texts(_ key: String) throws(PaperFileError) -> [String] {
    guard let value = values[key] else { return [] }
    if let text = value.string { return [text] }
    guard let array = value.array else {
      throw error(.wrongKind(key: key, expected: "texts"), key: key)
    }
    var texts: [String] = []
    for item in array {
      guard let text = item.string else {
        throw error(.wrongKind(key: key, expected: "texts"), key: key)
      }
      texts.append(text)
    }
    return texts
  }

  /// The table of a key, such as `[identity]`.
  func entry(_ key: String) throws(PaperFileError) -> Entry? {
    guard let value = values[key] else { return nil }
    guard let table = value.table else {
      throw error(.wrongKind(key: key, expected: "a table"), key: key)
    }
    return Entry(table, in: source, header: .init(text: "[\(key)]", ordinal: 0))
  }

  /// The tables of a key, such as `[[section]]`; `path` is the header's whole name and `offset` how
  /// many of that name stand before.
  func entries(
    _ key: String, path: String? = nil, offset: Int = 0
  ) throws(PaperFileError) -> [Entry] {
    guard let value = values[key] else { return [] }
    guard let array = value.array else {
      throw error(.wrongKind(key: key, expected: "tables"), key: key)
    }
    var entries: [Entry] = []
    for (index, item) in array.enumerated() {
      guard let table = item.table else {
        throw error(.wrongKind(key: key, expected: "tables"), key: key)
      }
      let header = SourceText.Header(text: "[[\(path ?? key)]]", ordinal: offset + index)
      entries.append(Entry(table, in: source, header: header))
    }
    return entries
  }
}

extension Entry {
  /// `title` and `title_ko`.
  func title(or fallback: String) throws(PaperFileError) -> LocalizedText {
    LocalizedText(english: try text("title") ?? fallback, korean: try text("title_ko"))
  }

  /// Addresses, relative ones resolved against the paper's home.
  func addresses(_ key: String, home: Address?) throws(PaperFileError) -> [Address] {
    var found: [Address] = []
    for text in try texts(key) {
      guard let address = home.map({ $0.resolving(text) }) ?? Address(text) else {
        throw error(.badAddress(text), key: key)
      }
      found.append(address)
    }
    return found
  }

  /// One of an enumeration's names.
  func choice<Value: RawRepresentable>(
    _ key: String, or fallback: Value
  ) throws(PaperFileError) -> Value where Value.RawValue == String {
    guard let text = try text(key) else { return fallback }
    guard let value = Value(rawValue: text) else {
      throw error(.unknownValue(key: key, value: text), key: key)
    }
    return value
  }
}
