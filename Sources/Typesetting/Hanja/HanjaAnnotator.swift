/// Finds the readings that belong behind the words of Hanja of one text.
struct HanjaAnnotator {
  private let text: [UInt32]

  init(_ text: [UInt32]) { self.text = text }

  /// The readings in order, each with the place of the scalar before which it belongs.
  func readings() -> [(place: Int, reading: [UInt32])] {
    var readings: [(place: Int, reading: [UInt32])] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { !Hanja.isHan($0) } ?? text.count
      if start < end, let reading = reading(of: start..<end) { readings.append((end, reading)) }
      start = max(end, start + 1)
    }
    return readings
  }
}

extension HanjaAnnotator {
  private func reading(of word: Range<Int>) -> [UInt32]? {
    guard !isForeign(word), !isReadBehind(word), !isReadBefore(word) else { return nil }
    let followsNumber = before(word).map { (0x30...0x39).contains($0) } ?? false
    var reader = HanjaReader(Array(text[word]), startsWord: !followsNumber)
    return reader.reading()
  }

  private func before(_ word: Range<Int>) -> UInt32? {
    word.lowerBound > 0 ? text[word.lowerBound - 1] : nil
  }

  private func behind(_ word: Range<Int>) -> UInt32? {
    word.upperBound < text.count ? text[word.upperBound] : nil
  }

  /// Beside kana, or with a mark or selector on its last character.
  private func isForeign(_ word: Range<Int>) -> Bool {
    let isMarked = behind(word).flatMap(Unicode.Scalar.init)?.typesetting.isMark ?? false
    return isMarked
      || [before(word), behind(word)].contains { (0x3041...0x30FF).contains($0 ?? 0) }
  }

  /// As in 軍(군).
  private func isReadBehind(_ word: Range<Int>) -> Bool {
    let start = word.upperBound + 1
    guard isOpening(behind(word)), start + word.count < text.count else { return false }
    return isReading(start, of: word) && isClosing(text[start + word.count])
  }

  /// As in 군(軍).
  private func isReadBefore(_ word: Range<Int>) -> Bool {
    let start = word.lowerBound - 1 - word.count
    guard isOpening(before(word)), isClosing(behind(word)), start >= 0 else { return false }
    return isReading(start, of: word)
  }

  private func isReading(_ start: Int, of word: Range<Int>) -> Bool {
    zip(text[word], text[start...]).allSatisfy(HanReadings.reads)
  }

  private func isOpening(_ scalar: UInt32?) -> Bool {
    scalar.map { [0x28, 0x5B, 0xFF08, 0x3014].contains($0) } ?? false
  }

  private func isClosing(_ scalar: UInt32?) -> Bool {
    scalar.map { [0x29, 0x5D, 0xFF09, 0x3015].contains($0) } ?? false
  }
}
