/// Names for files that come of titles.
///
/// Letters and digits of ASCII, Hangul and `-_.` are kept; anything else becomes one `-`. A name has
/// at most 200 bytes with its ending, no point or dash at its start, and is none of the names that
/// Windows keeps for devices.
public enum FileName {
  /// The most bytes of a name.
  public static let byteLimit = 200

  /// A name of a title; `number` sets files of one title apart, from 1.
  public static func name(for title: String, fileExtension: String, number: Int = 1) -> String {
    let ending = (number > 1 ? "-\(number)" : "") + "." + fileExtension
    var stem = cut(folded(title), to: byteLimit - ending.utf8.count)
    if isReserved(stem) { stem = "_" + stem }
    return (stem.isEmpty ? "untitled" : stem) + ending
  }

  private static func folded(_ title: String) -> String {
    var output = ""
    for character in title {
      if character.unicodeScalars.allSatisfy(isKept) {
        output.append(character)
      } else if output.last != "-" {
        output.append("-")
      }
    }
    return trimmed(output)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Windows drops a point at the end, and everybody hides a name that begins with one.
  private static func trimmed(_ text: String) -> String {
    let isEdge: (Character) -> Bool = { $0 == "-" || $0 == "." }
    guard let start = text.firstIndex(where: { !isEdge($0) }),
      let end = text.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(text[start...end])
  }

  private static func cut(_ text: String, to bytes: Int) -> String {
    var kept = ""
    var length = 0
    for character in text {
      length += String(character).utf8.count
      if length > bytes - 1 { break }
      kept.append(character)
    }
    return trimmed(kept)
  }

  /// `con`, `con.txt` and the like, in any case.
  private static func isReserved(_ stem: String) -> Bool {
    let name = stem.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    return name.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt"))
      && name.last.map { ("1"..."9").contains($0) } ?? false
  }
}
