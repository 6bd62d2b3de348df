import News
import ReaderUI

extension Words {
  /// What is known of a paper.
  static func about(
    _ paper: Paper, kept: Int, unread: Int, bookmarks: Int, isSample: Bool
  ) -> [LocalizedText] {
    var facts = [
      LocalizedText(
        english: "\(paper.allSections.count) sections, \(kept) stories kept, \(unread) unread.",
        korean: "면 \(paper.allSections.count)개, 보관된 기사 \(kept)건, 새 기사 \(unread)건."),
      LocalizedText(
        english: "\(bookmarks) bookmarks, which are kept with their text for ever.",
        korean: "본문째 영구히 보관한 기사 \(bookmarks)건."),
    ]
    if let home = paper.home {
      facts.insert(
        LocalizedText(
          english: "It is published at \(home.text).", korean: "\(home.text)에서 펴냅니다."), at: 0)
    }
    if isSample {
      facts.append(
        LocalizedText(
          english: "These are sample stories bundled with Hanji; places and people are invented.",
          korean: "한지에 실린 견본 기사이며, 곳과 사람은 지어낸 것입니다."))
    }
    facts.append(
      LocalizedText(
        english: "Hanji reads the paper and is not made by it; the stories are the paper's own.",
        korean: "한지는 신문을 읽는 프로그램이며 신문사와 무관합니다. 기사는 신문사의 것입니다."))
    return facts
  }

  /// The titles of blocks of the front page that no paper has of itself.
  static let newSinceLastVisit = LocalizedText(
    english: "New since your last visit", korean: "지난번 읽은 뒤 새 기사")
  static let followed = LocalizedText(english: "You follow", korean: "구독한 소식")

  /// When a later text took the place of an earlier one.
  static func revised(_ instant: Instant, clock: Clock, language: Language) -> String {
    let time = CivilTime(instant, offset: clock.zone)
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(time.year)-\(twoDigits(time.month))-\(twoDigits(time.day))"
    let hour = "\(twoDigits(time.hour)):\(twoDigits(time.minute)) \(clock.zoneName)"
    return LocalizedText(
      english: "Changed on \(day) at \(hour)",
      korean: "\(time.year)년 \(time.month)월 \(time.day)일 \(hour)에 고침"
    ).text(in: language)
  }

  /// The first steps.
  static let tour: [(kind: PageParagraph.Kind, text: LocalizedText)] = [
    (
      .heading,
      LocalizedText(
        english: "The Korea Times in your terminal", korean: "터미널에서 읽는 코리아타임스")
    ),
    (
      .item,
      LocalizedText(
        english:
          "{moveDown} and {moveUp} or the arrows move, {openSelected} opens, {goBack} goes back.",
        korean: "{moveDown}, {moveUp} 키나 화살표로 움직이고, {openSelected} 키로 열고, {goBack} 키로 돌아갑니다.")
    ),
    (
      .item,
      LocalizedText(
        english: "{readOn} alone reads the paper: it pages, then opens the next unread story.",
        korean: "{readOn} 키만으로 신문을 읽습니다. 한 쪽씩 넘기고 다음 새 기사를 엽니다.")
    ),
    (
      .item,
      LocalizedText(
        english: "{cycleLanguage} shows a story in English, in Korean, or both.",
        korean: "{cycleLanguage} 키는 기사를 영어로, 한국어로, 또는 둘 다 보여 줍니다.")
    ),
    (
      .item,
      LocalizedText(
        english:
          "{toggleBookmark} keeps a story with its text for ever; {showBookmarks} lists what was kept.",
        korean: "{toggleBookmark} 키는 기사를 본문째 영구히 보관하고, {showBookmarks} 키는 보관한 기사를 보여 줍니다.")
    ),
    (
      .item,
      LocalizedText(
        english:
          "{search} searches everything that was ever fetched, {undo} undoes what was done last.",
        korean: "{search} 키는 받은 모든 기사에서 찾고, {undo} 키는 방금 한 일을 되돌립니다.")
    ),
    (
      .item,
      LocalizedText(
        english:
          "{showPalette} finds any section or action by name, {showHelp} shows the keys of a screen.",
        korean: "{showPalette} 키는 면이나 할 일을 이름으로 찾고, {showHelp} 키는 화면의 키를 보여 줍니다.")
    ),
    (
      .secondary,
      LocalizedText(
        english: "The keys work with the keyboard in Hangul mode too. {goBack} closes this page.",
        korean: "한글 자판 상태에서도 같은 키가 듣습니다. {goBack} 키로 닫습니다.")
    ),
  ]
}
