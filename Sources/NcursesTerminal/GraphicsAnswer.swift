import Terminal

/// One of a terminal's answers to what it can do with pictures.
enum GraphicsAnswer: Equatable {
  /// It knows kitty's graphics protocol.
  case kitty
  /// Its name and version (XTVERSION).
  case version(String)
  /// What it can do at all (primary device attributes); 4 are sixels. It is asked for last, and every
  /// terminal knows it.
  case attributes([Int])
  /// How large a cell is.
  case cell(PixelSize)
  /// How large the text area is.
  case area(PixelSize)

  /// Reads `CSI ? 64 ; 4 c`, `CSI 6 ; height ; width t`, or the same with 4.
  init?(_ parameters: ArraySlice<UInt8>, final: UInt8) {
    let isPrivate = parameters.first == UInt8(ascii: "?")
    let numbers = String(decoding: isPrivate ? parameters.dropFirst() : parameters, as: UTF8.self)
      .split(separator: ";").compactMap { Int($0) }
    switch final {
    case UInt8(ascii: "c") where isPrivate: self = .attributes(numbers)
    case UInt8(ascii: "t") where numbers.count == 3:
      let range = 1...20_000
      guard range.contains(numbers[1]), range.contains(numbers[2]) else { return nil }
      let size = PixelSize(width: numbers[2], height: numbers[1])
      switch numbers[0] {
      case 4: self = .area(size)
      case 6: self = .cell(size)
      default: return nil
      }
    default: return nil
    }
  }

  /// Reads what stands inside of `APC G i=31;OK ST`.
  init?(kitty words: ArraySlice<UInt8>) {
    let text = String(decoding: words, as: UTF8.self)
    guard text.hasPrefix("G"), text.contains("i=\(GraphicsQuery.kittyNumber)"),
      text.hasSuffix(";OK")
    else { return nil }
    self = .kitty
  }

  /// Reads what stands inside of `DCS > | text ST`.
  init?(version words: ArraySlice<UInt8>) {
    let text = String(decoding: words, as: UTF8.self)
    guard text.hasPrefix(">|") else { return nil }
    self = .version(String(text.dropFirst(2)))
  }
}
