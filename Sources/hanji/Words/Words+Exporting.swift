import News
import Newsroom

/// Why `hanji export` writes nothing.
extension Words {
  static let noBookmarkToWrite = LocalizedText(
    english: "There is no bookmark to write. hanji mark add KEY makes one.",
    korean: "쓸 보관 기사가 없습니다. hanji mark add KEY로 보관합니다.")

  static let noStoryInSection = LocalizedText(
    english: "The section has no story yet. hanji refresh brings them.",
    korean: "이 면에는 아직 기사가 없습니다. hanji refresh로 받습니다.")

  static let noStoryOfToday = LocalizedText(
    english: "No story of today is kept. hanji refresh --bodies brings them.",
    korean: "오늘 기사가 없습니다. hanji refresh --bodies로 받습니다.")

  static let nothingFound = LocalizedText(
    english: "The search finds no story.", korean: "찾은 기사가 없습니다.")

  static let noStoryToWrite = LocalizedText(
    english: "There is no story to write.", korean: "쓸 기사가 없습니다.")

  static func tooManyForBook(_ number: Int) -> LocalizedText {
    LocalizedText(
      english: "\(number) stories are too many for a book; \(Export.bookLimit) are the most.",
      korean: "책 한 권에 기사 \(number)건은 너무 많습니다. \(Export.bookLimit)건까지 됩니다.")
  }
}
