import Terminal

/// Fits the colours of a theme to those that a terminal has.
struct Palette {
  /// Odd palettes, such as one of 88, count as the next smaller common one.
  static func counted(_ colors: Int) -> Int {
    switch colors {
    case ..<8: 0
    case ..<16: 8
    case ..<256: 16
    default: colors
    }
  }

  /// Colours that the terminal has.
  let colors: Int

  /// The terminal's number for a colour; -1 for its own.
  func number(of color: Color) -> Int32 {
    guard colors >= 8 else { return -1 }
    switch color {
    case .standard: return -1
    case .indexed(let index): return number(of: index)
    case .rgb(let red, let green, let blue):
      if colors > 256 { return Palette.packed(Int(red), Int(green), Int(blue)) }
      return number(of: Palette.nearest(Int(red), Int(green), Int(blue)))
    }
  }

  private func number(of index: UInt8) -> Int32 {
    if index < 8 { return Int32(index) }
    if colors > 256 { return Palette.packed(index) }
    if colors == 256 { return Int32(index) }
    return Palette.classic(index, bright: colors >= 16)
  }

  /// Red, green and blue as terminals with direct colours number them.
  ///
  /// Their first eight numbers are the classic colours, which have no shade of their own here.
  private static func packed(_ index: UInt8) -> Int32 {
    let (red, green, blue) = shade(index)
    return packed(red, green, blue)
  }

  private static func packed(_ red: Int, _ green: Int, _ blue: Int) -> Int32 {
    max(Int32(red) << 16 | Int32(green) << 8 | Int32(blue), 8)
  }

  /// The entry of the 256-colour palette that is nearest; the first 16 are each person's own.
  private static func nearest(_ red: Int, _ green: Int, _ blue: Int) -> UInt8 {
    func distance(_ index: UInt8) -> Int {
      let (r, g, b) = shade(index)
      return (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
    }
    return (16...UInt8.max).min { distance($0) < distance($1) } ?? 16
  }

  /// The classic colour that is nearest; grey on eight colours would be black on black.
  private static func classic(_ index: UInt8, bright: Bool) -> Int32 {
    if index < 16 {
      if bright { return Int32(index) }
      return index == 8 ? -1 : Int32(index) - 8
    }
    let (red, green, blue) = shade(index)
    let brightest = max(red, green, blue)
    if brightest - min(red, green, blue) < 40 { return grey(brightest, bright: bright) }
    let half = brightest / 2
    let hue = Int32(red > half ? 1 : 0) | (green > half ? 2 : 0) | (blue > half ? 4 : 0)
    return bright && brightest > 200 ? hue + 8 : hue
  }

  private static func grey(_ level: Int, bright: Bool) -> Int32 {
    switch level {
    case ..<64: bright ? 0 : -1
    case ..<140: bright ? 8 : -1
    case ..<220: 7
    default: bright ? 15 : 7
    }
  }

  /// Red, green and blue, 0-255, of the 256-colour palette as xterm has it.
  private static func shade(_ index: UInt8) -> (Int, Int, Int) {
    if index < 16 {
      let level = index < 8 ? 205 : 255
      if index == 8 { return (127, 127, 127) }
      return (index & 1 > 0 ? level : 0, index & 2 > 0 ? level : 0, index & 4 > 0 ? level : 0)
    }
    if index >= 232 {
      let level = 8 + 10 * Int(index - 232)
      return (level, level, level)
    }
    let cube = Int(index - 16)
    return (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
  }

  private static func step(_ number: Int) -> Int { number == 0 ? 0 : 55 + 40 * number }
}
