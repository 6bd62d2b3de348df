/// Reads one word of Hanja.
struct HanjaReader {
  private let word: [UInt32]
  private let startsWord: Bool
  private var syllables: [UInt32] = []

  init(_ word: [UInt32], startsWord: Bool) {
    (self.word, self.startsWord) = (word, startsWord)
  }

  /// The syllables; nil where one is unknown.
  mutating func reading() -> [UInt32]? {
    syllables = []
    while syllables.count < word.count {
      if let known = HanjaWords.reading(in: word, at: syllables.count) {
        syllables += known
      } else if let syllable = syllable(at: syllables.count) {
        syllables.append(syllable)
      } else {
        return nil
      }
    }
    return syllables
  }
}

extension HanjaReader {
  /// Positions in the table of initials of a syllable, and of the final n.
  private enum Jamo { static let (n, d, r, silent, j, finalN) = (2, 3, 5, 11, 12, 4) }

  private func syllable(at place: Int) -> UInt32? {
    guard let syllable = HanReadings.principal(of: word[place]) else { return nil }
    if word[place] == 0x4E0D { return isBeforeDOrJ(place) ? 0xBD80 : 0xBD88 }  // 不: 부, 불
    if startsPart(place) { return atStart(syllable) }
    return isReadSoftly(syllable) ? syllable + UInt32(Jamo.silent - Jamo.r) * 588 : syllable
  }

  /// The start of the word, of each pair of a compound, of what follows a prefix.
  private func startsPart(_ place: Int) -> Bool {
    let prefixes: Set<UInt32> = [0x65B0, 0x975E, 0x53CD, 0x89AA, 0x812B]  // 新 非 反 親 脫
    if place == 0 { return startsWord }
    if word.count == 3 { return place == 1 && prefixes.contains(word[0]) }
    return word.count >= 4 && word.count.isMultiple(of: 2) && place.isMultiple(of: 2)
  }

  /// 不 loses its l before d and j: 不動 부동, 不正 부정.
  private func isBeforeDOrJ(_ place: Int) -> Bool {
    guard place + 1 < word.count, let next = HanReadings.principal(of: word[place + 1]) else {
      return false
    }
    let initial = Int(next - 0xAC00) / 588
    return initial == Jamo.d || initial == Jamo.j
  }

  /// 렬 and 률 behind a vowel or n: 比率 비율, 羅列 나열.
  private func isReadSoftly(_ syllable: UInt32) -> Bool {
    guard syllable == 0xB82C || syllable == 0xB960, let last = syllables.last else { return false }
    let final = Int(last - 0xAC00) % 28
    return final == 0 || final == Jamo.finalN
  }

  /// Before i and y an initial n or l is silent, before the other vowels l is n.
  private func atStart(_ syllable: UInt32) -> UInt32 {
    let position = Int(syllable - 0xAC00)
    let (initial, rest) = (position / 588, position % 588)
    guard initial == Jamo.n || initial == Jamo.r else { return syllable }
    let isPalatal = [2, 6, 7, 12, 17, 20].contains(rest / 28)
    if initial == Jamo.n && !isPalatal { return syllable }
    return 0xAC00 + UInt32((isPalatal ? Jamo.silent : Jamo.n) * 588 + rest)
  }
}
