import News

extension Phrases {
  static let noPictures = LocalizedText(
    english: "This story has no picture.", korean: "사진이 없는 기사입니다.")
  static let bringingPicture = LocalizedText(
    english: "The picture is being brought…", korean: "사진을 가져오고 있습니다…")
  static let lastPicture = LocalizedText(
    english: "This is the last picture. {goBack} goes back.",
    korean: "마지막 사진입니다. {goBack} 키로 돌아갑니다.")
  static let firstPicture = LocalizedText(
    english: "This is the first picture.", korean: "첫 사진입니다.")
  static let sheetNeedsRoom = LocalizedText(
    english: "A contact sheet needs 60 columns and 11 rows.", korean: "모아 보기에는 60칸 11줄이 필요합니다.")

  static func pictureCosts(_ bytes: Int) -> LocalizedText {
    LocalizedText(
      english:
        "This picture is \(Amount.text(ofBytes: bytes)) on your line. {openSelected} sends it; "
        + "{toggleCharacters} draws it in another way.",
      korean: "이 사진은 회선으로 \(Amount.text(ofBytes: bytes))입니다. {openSelected} 키로 받고, "
        + "{toggleCharacters} 키로 다르게 그립니다.")
  }

  static func panel(_ number: Int, of count: Int) -> LocalizedText {
    LocalizedText(english: "part \(number) of \(count)", korean: "부분 \(number)/\(count)")
  }
}
