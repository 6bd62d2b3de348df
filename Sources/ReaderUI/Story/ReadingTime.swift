import News
import Typesetting

/// How long a story takes to read.
enum ReadingTime {
  /// English words and Korean syllables that are read in a minute.
  ///
  /// 238 words: Brysbaert 2019, a mean of 190 studies of silent reading. 450 syllables: common
  /// estimates of silent reading in Korean lie between 400 and 500.
  private static let (words, syllables) = (238, 450)

  /// Minutes for all halves together, at least 1.
  static func minutes(of story: Story) -> Int {
    var (latin, hangul) = (0, 0)
    for half in story.halves {
      for block in half.blocks {
        let text = block.plainText
        hangul += text.unicodeScalars.count { Hangul.isSyllable($0) }
        latin += text.utf8.split { $0 <= 0x20 }.count { ($0.first ?? 0) < 0x80 }
      }
    }
    return max((latin * syllables + hangul * words) / (words * syllables), 1)
  }
}
