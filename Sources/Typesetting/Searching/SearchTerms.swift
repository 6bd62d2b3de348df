/// The terms by which an index finds a text: all that `SearchPattern.terms` can ask for.
///
/// Words of letters and digits; of runs of Hangul, kana and Han each pair of neighbours and the last
/// character alone, Han characters as themselves and as they are read; in heads the same of the
/// initial consonants. Each term comes once.
public struct SearchTerms {
  private var seen = TermSet()
  /// The terms in UTF-8, a blank after each.
  public private(set) var bytes: [UInt8] = []

  /// Makes no terms.
  public init() {}

  /// Letters of a word that an index keeps; longer words are found by so many, and then looked at.
  static let wordLimit = 64

  /// Drops all terms, to begin another text.
  public mutating func clear() {
    seen.clear()
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds the terms of a text.
  public mutating func add(_ text: FoldedText, as part: SearchedPart) {
    text.units.withUnsafeBufferPointer { units in
      var place = 0
      while place < units.count {
        let unit = units[place]
        if unit.isWord {
          place = addWord(in: units, at: place)
        } else {
          if unit.isInRun { addPair(in: units, at: place, part) }
          place += 1
        }
      }
    }
  }

  private mutating func addWord(in units: UnsafeBufferPointer<FoldedUnit>, at start: Int) -> Int {
    var end = start
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    while end < units.count, units[end].isWord {
      if end - start < SearchTerms.wordLimit {
        hash = (hash ^ UInt64(units[end].scalar)) &* 0x100_0000_01b3
      }
      end += 1
    }
    guard seen.insert(hash | 1 << 63) else { return end }
    for place in start..<min(end, start + SearchTerms.wordLimit) { put(units[place].scalar) }
    bytes.append(0x20)
    return end
  }

  private mutating func addPair(
    in units: UnsafeBufferPointer<FoldedUnit>, at place: Int, _ part: SearchedPart
  ) {
    let first = units[place]
    let next = place + 1 < units.count && units[place + 1].isInRun ? units[place + 1] : nil
    addTerm(first.scalar, next?.scalar ?? 0)
    if first.isHan || next?.isHan == true { addReadings(first, next) }
    if part == .head { addInitials(first, next) }
  }

  private mutating func addReadings(_ first: FoldedUnit, _ next: FoldedUnit?) {
    for left in SearchTerms.spoken(first) {
      guard let next else {
        addTerm(left, 0)
        continue
      }
      for right in SearchTerms.spoken(next) { addTerm(left, right) }
    }
  }

  /// The readings of a Han character; any other character stands for itself.
  private static func spoken(_ unit: FoldedUnit) -> ArraySlice<UInt32> {
    unit.isHan ? HanReadings.readings(of: unit.scalar) : [unit.scalar]
  }

  private mutating func addInitials(_ first: FoldedUnit, _ next: FoldedUnit?) {
    first.forEachInitial { left in
      guard let next else {
        addTerm(left, 0)
        return
      }
      next.forEachInitial { addTerm(left, $0) }
      // A single consonant is found by what begins with it, whatever comes after.
      if !next.hasInitial { addTerm(left, 0) }
    }
  }

  /// Adds a pair of characters, or one alone where the second is 0.
  private mutating func addTerm(_ first: UInt32, _ second: UInt32) {
    guard seen.insert(UInt64(first) << 24 | UInt64(second)) else { return }
    put(first)
    if second != 0 { put(second) }
    bytes.append(0x20)
  }

  private mutating func put(_ value: UInt32) {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if value < 0x800 {
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}

extension FoldedUnit {
  fileprivate var hasInitial: Bool {
    var has = false
    forEachInitial { _ in has = true }
    return has
  }
}
