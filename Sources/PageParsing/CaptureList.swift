public import News

extension PageParser {
  /// Reads a web archive's list of copies, as its CDX server writes it: a table in JSON whose first
  /// row names the columns, or lines of columns between blanks.
  public static func captures(_ bytes: [UInt8], limit: Int) -> [Capture] {
    let isTable = bytes.first { !$0.isBlank } == UInt8(ascii: "[")
    let captures = isTable ? table(bytes) : lines(bytes)
    return Array(captures.prefix(limit))
  }

  private static func table(_ bytes: [UInt8]) -> [Capture] {
    guard let rows = JSON.read(bytes)?.items, let first = rows.first else { return [] }
    let names = first.items.map { $0.text ?? "" }
    guard let time = names.firstIndex(of: "timestamp"),
      let original = names.firstIndex(of: "original")
    else { return [] }
    return rows.dropFirst().compactMap { row in
      let fields = row.items
      guard fields.count > max(time, original) else { return nil }
      return capture(fields[time].text, fields[original].text)
    }
  }

  /// The key of the address may stand before the time.
  private static func lines(_ bytes: [UInt8]) -> [Capture] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count > 1 else { return nil }
      return capture(fields[0], fields[1])
        ?? (fields.count > 2 ? capture(fields[1], fields[2]) : nil)
    }
  }

  private static func capture(_ timestamp: String?, _ original: String?) -> Capture? {
    guard let timestamp, let address = original.flatMap({ Address($0) }) else { return nil }
    return Capture(timestamp: timestamp, original: address)
  }
}
