import Archive
import News
import ReaderUI

/// What the figures are about.
extension Words {
  static let readByDay = LocalizedText(
    english: "Stories read a day", korean: "날마다 읽은 기사")
  static let readBySection = LocalizedText(
    english: "Stories read by section", korean: "면별로 읽은 기사")
  static let bilingualShare = LocalizedText(
    english: "Of what was read, in English and Korean", korean: "읽은 기사 가운데 영어와 한국어가 함께 있는 것")
  static let keptInArchive = LocalizedText(
    english: "Kept in the archive", korean: "보관함에 있는 것")

  static func kept(_ figures: ReadingStatistics) -> [LocalizedText] {
    let pictures = Amount.text(ofBytes: Int(figures.pictureBytes))
    let size = Amount.text(ofBytes: Int(figures.bytes))
    return [
      LocalizedText(english: "\(figures.stories) stories", korean: "기사 \(figures.stories)건"),
      LocalizedText(english: "\(figures.texts) texts", korean: "본문 \(figures.texts)건"),
      LocalizedText(
        english: "\(figures.bookmarks) bookmarks", korean: "보관한 기사 \(figures.bookmarks)건"),
      LocalizedText(
        english: "\(figures.pictures) pictures, \(pictures)",
        korean: "사진 \(figures.pictures)장, \(pictures)"),
      LocalizedText(english: "\(size) in all", korean: "모두 \(size)"),
    ]
  }
}
