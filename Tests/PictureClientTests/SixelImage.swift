/// A picture read back from the body of a sixel sequence (DEC STD 070, chapter 5).
struct SixelImage {
  private(set) var width = 0
  private(set) var height = 0
  private var pixels: [Int: [Int: (Int, Int, Int)]] = [:]

  /// Red, green and blue at a place; nil where nothing was drawn.
  func color(x: Int, y: Int) -> (Int, Int, Int)? { pixels[y]?[x] }

  init(_ body: [UInt8]) {
    var reader = SixelReader(body[...])
    var (x, y, color) = (0, 0, 0)
    var palette: [Int: (Int, Int, Int)] = [:]
    while let command = reader.next() {
      switch command {
      case .size(let columns, let rows): (width, height) = (columns, rows)
      case .choose(let number): color = number
      case .define(let number, let rgb): (palette[number], color) = (rgb, number)
      case .back: x = 0
      case .down: (x, y) = (0, y + 6)
      case .draw(let bits, let count):
        for _ in 0..<count {
          for bit in 0..<6 where bits >> bit & 1 == 1 {
            pixels[y + bit, default: [:]][x] = palette[color] ?? (0, 0, 0)
          }
          x += 1
        }
      }
    }
  }
}

/// Reads the commands of a sixel body.
private struct SixelReader {
  enum Command {
    case size(Int, Int), choose(Int), define(Int, (Int, Int, Int)), back, down, draw(UInt8, Int)
  }

  private var rest: ArraySlice<UInt8>

  init(_ rest: ArraySlice<UInt8>) { self.rest = rest }

  mutating func next() -> Command? {
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        let numbers = self.numbers()
        if numbers.count == 4 { return .size(numbers[2], numbers[3]) }
      case UInt8(ascii: "#"):
        let numbers = self.numbers()
        if numbers.count == 5 {
          let parts = numbers[2...].map { $0 * 255 / 100 }
          return .define(numbers[0], (parts[0], parts[1], parts[2]))
        }
        return .choose(numbers.first ?? 0)
      case UInt8(ascii: "!"):
        let count = numbers().first ?? 1
        if let sixel = rest.popFirst() { return .draw(sixel &- 0x3F, count) }
      case UInt8(ascii: "$"): return .back
      case UInt8(ascii: "-"): return .down
      case 0x3F...0x7E: return .draw(byte - 0x3F, 1)
      default: continue
      }
    }
    return nil
  }

  private mutating func numbers() -> [Int] {
    let text = rest.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
    rest = rest.dropFirst(text.count)
    return String(decoding: text, as: UTF8.self).split(separator: ";").compactMap { Int($0) }
  }
}
