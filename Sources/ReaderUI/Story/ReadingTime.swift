import News
import Typesetting

/// How long texts take to read.
struct ReadingTime: Hashable {
  /// English words and Korean syllables that are read in a minute.
  ///
  /// 238 words: Brysbaert 2019, a mean of 190 studies of silent reading. 450 syllables: common
  /// estimates of silent reading in Korean lie between 400 and 500.
  private static let (wordsPerMinute, syllablesPerMinute) = (238, 450)

  private var words = 0
  private var syllables = 0

  /// Counts the text of a half.
  init(of half: Half) {
    for block in half.blocks {
      let text = block.plainText
      syllables += text.unicodeScalars.count { Hangul.isSyllable($0) }
      words += text.utf8.split { $0 <= 0x20 }.count { ($0.first ?? 0) < 0x80 }
    }
  }

  /// Minutes for several texts together, to the nearest one, at least 1.
  static func minutes(_ times: [ReadingTime]) -> Int {
    let sum = times.reduce(0) {
      $0 + $1.words * syllablesPerMinute + $1.syllables * wordsPerMinute
    }
    let minute = wordsPerMinute * syllablesPerMinute
    return max((sum + minute / 2) / minute, 1)
  }
}
