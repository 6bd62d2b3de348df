import Typesetting

/// Reads reporters' names as Korean papers print them: `홍 기자`'s many kinds, with place and paper.
///
/// `(서울=연합뉴스) 이름 기자 = ...`, `[신문 이름 기자]`, `이름·이름 기자`, `이름 베이징 특파원`.
enum KoreanByline {
  private static let roles = [
    "선임기자", "전문기자", "인턴기자", "객원기자", "수습기자", "시민기자", "대기자", "특파원",
    "논설위원", "논설실장", "편집위원", "통신원", "기자",
  ]

  /// Words between names that are none.
  private static let others: Set<String> = [
    "글", "사진", "영상", "취재", "정리", "그래픽", "본지", "온라인", "디지털", "공동", "공동취재", "기자명",
    "작성자", "글쓴이",
    "서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "제주", "수원", "춘천", "청주",
    "전주", "창원", "강릉", "베이징", "워싱턴", "뉴욕", "도쿄", "런던", "파리", "베를린", "모스크바",
    "상하이", "홍콩", "하노이", "방콕", "카이로", "제네바", "브뤼셀", "이스탄불", "뉴델리", "선양",
    "자카르타", "싱가포르", "토론토", "시드니", "두바이", "로마", "예루살렘", "로스앤젤레스",
  ]

  /// Ends of the names of papers and their desks.
  private static let bodies = [
    "일보", "신문", "뉴스", "뉴시스", "방송", "경제", "타임스", "닷컴", "미디어", "통신", "데일리",
    "부", "팀", "국",
  ]

  /// The names in a line that names a role; empty where it names none.
  static func names(_ line: String) -> [String] {
    guard line.utf8.count <= 400 else { return [] }
    var (found, waiting): ([String], [String]) = ([], [])
    for word in line.split(whereSeparator: { !$0.isLetter && $0 != "@" && $0 != "." }) {
      guard let role = roles.first(where: word.hasSuffix) else {
        if isName(word), !isDateline(word, in: line) { waiting.append(String(word)) }
        continue
      }
      let fused = word.dropLast(role.count)
      if isName(fused) { waiting.append(String(fused)) }
      for name in waiting where !found.contains(name) { found.append(name) }
      waiting = []
    }
    return found
  }

  /// The names before the sign that parts them from a story's first sentence.
  static func names(inLede text: String) -> [String] {
    let start = text.prefix(80)
    guard let first = start.first, "([【".contains(first) else { return [] }
    for end in ["기자 =", "기자=", "특파원 =", "특파원=", "기자]", "기자】"] {
      guard let found = start.firstRange(of: end) else { continue }
      return names(String(start[..<found.upperBound]))
    }
    return []
  }

  /// Whether a word is the place or the paper of `(place=paper)`.
  private static func isDateline(_ word: Substring, in line: String) -> Bool {
    let (before, after) = (line[..<word.startIndex].last, line[word.endIndex...].first)
    return after == "=" && (before == "(" || before == "[") || before == "=" && after == ")"
  }

  /// Korean names have two to four syllables.
  private static func isName(_ word: Substring) -> Bool {
    let scalars = word.unicodeScalars
    return (2...4).contains(scalars.count) && scalars.allSatisfy(Hangul.isSyllable)
      && !others.contains(String(word)) && !bodies.contains(where: word.hasSuffix)
  }
}
