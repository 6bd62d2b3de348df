import NcursesTerminal
import News
import Newsroom

extension DoctorHost {
  /// What the terminal answered about its widths; nothing where it was not asked.
  var width: DoctorFinding? {
    guard let width = report.width else { return unanswered }
    var finding = DoctorFinding(
      topic: .width, sentence: Self.sentence(width),
      facts: [
        ("ambiguous", .number(width.ambiguous)), ("syllable", .number(width.syllable)),
        ("jamo", .number(width.jamo)), ("joined_emoji", .number(width.joinedEmoji)),
        ("selected_emoji", .number(width.selectedEmoji)),
      ])
    if width.syllable != 2 {
      finding.mend = LocalizedText(
        english: "Set the terminal to UTF-8; until then hanji --ascii shows English.",
        korean: "터미널을 UTF-8로 맞춥니다. 그때까지 영어는 hanji --ascii 로 읽습니다.")
    } else if width.ambiguous == 2 {
      finding.hint = LocalizedText(
        english: "hanji --probe-width draws for that, and keeps it for this terminal.",
        korean: "hanji --probe-width 로 그 너비에 맞춥니다.")
    }
    return finding
  }

  private var unanswered: DoctorFinding? {
    guard report.wasAskedForWidth else { return nil }
    return DoctorFinding(
      topic: .width,
      sentence: LocalizedText(
        english: "The terminal does not say how wide it draws; the usual widths are taken.",
        korean: "터미널이 너비를 알려 주지 않아 보통 너비로 봅니다."))
  }

  private static func sentence(_ width: WidthReport) -> LocalizedText {
    let joined = width.jamo == 2 && width.joinedEmoji == 2
    let (english, korean) =
      joined
      ? ("jamo and emoji are joined", "자모와 그림 글자를 이어 그립니다")
      : ("not all jamo and emoji are joined, which Hanji draws around", "이어 그리지 않는 글자는 따로 자리를 잡습니다")
    return LocalizedText(
      english: "Hangul \(width.syllable), ambiguous \(width.ambiguous); \(english).",
      korean: "한글 \(width.syllable)칸, 모호한 글자 \(width.ambiguous)칸. \(korean).")
  }
}
