import TestSupport

/// Invented stories, half of them Korean: the same for the same number on every machine.
///
/// A body has 2 to 4 KB. "marketwide" and 항만공사 are common words, quillfeather and 은하수다리 stand in
/// one story of five hundred, 호랑이 in none.
struct StoryGenerator {
  let feed: Int
  let index: Int
  /// The number among all stories.
  let number: Int

  /// Begins with the feed and the story, such as `f003-i0007`.
  var title: String {
    var random = SeededRandom(seed: UInt64(number) &* 2 &+ 1)
    let words = isKorean ? Self.koreanHeadlines : Self.englishHeadlines
    return "\(name) \(filled(random.pick(words), &random))"
  }

  /// `f003-i0007`.
  var name: String { "f\(Self.digits(feed, 3))-i\(Self.digits(index, 4))" }

  /// The text as paragraphs of HTML.
  var body: String {
    var random = SeededRandom(seed: UInt64(number) &* 2)
    let size = 2_000 + random.number(below: 2_000)
    var (text, paragraph) = ("", 0)
    while text.utf8.count < size {
      let sentences = isKorean(paragraph) ? Self.korean : Self.english
      let words = (0..<2 + random.number(below: 3)).map { _ in
        filled(random.pick(sentences), &random)
      }
      let rare = paragraph == 1 && number % 500 == 7 ? " (quillfeather, 은하수다리)" : ""
      text += "<p>\(words.joined(separator: " "))\(rare)</p>"
      paragraph += 1
    }
    return text
  }

  private var isKorean: Bool { index % 2 == 1 }

  /// Of four stories one is English, one Korean, and two change from paragraph to paragraph.
  private func isKorean(_ paragraph: Int) -> Bool {
    index % 4 < 2 ? isKorean : (index + paragraph).isMultiple(of: 2)
  }

  private func filled(_ sentence: String, _ random: inout SeededRandom) -> String {
    let parts = sentence.split(separator: "_", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) {
      $0 + Self.digits(random.number(below: 900) + 100, 1) + $1
    }
  }

  /// A number with zeros before it.
  static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(count - digits.count, 0)) + digits
  }
}

/// Sentences in which `_` is a number.
extension StoryGenerator {
  private static let englishHeadlines = [
    "Paper mill at the river mouth takes on _ apprentices before the frost",
    "Lantern makers and the ferry company agree on _ evening sailings",
    "Council of the lower valley puts the reservoir off for _ days",
    "Orchard railway counts _ passengers, more than in any autumn before",
    "Tide gauges at _ piers to be read from the shore",
    "Seed library opens its doors after _ evenings of sorting",
  ]
  private static let koreanHeadlines = [
    "항만공사, 갯마을 선착장 _곳 소음 측정 결과 공개",
    "종이공방 연합, 닥나무 _그루 옮겨 심기로",
    "산마루역 승강장 _미터 늘린다… 겨울 전 착공",
    "느티나무 도서관, 필사본 _권 새로 복원",
    "저수지 수위 _센티미터 회복, 물 공급 정상화",
    "등불 축제 관람객 _명… 역대 가장 많아",
  ]
  private static let english = [
    "The mill said that _ sheets a day were enough for the winter and that none would be sold early.",
    "Freight rates rose marketwide by _ points, which the cooperative called a passing matter.",
    "Readings are taken at _ places along the quay and pinned to the notice board every evening.",
    "A spokesperson for the harbor office counted _ letters for the plan and far fewer against it.",
    "The first kiln was fired _ weeks ago, and the second waits for dry wood from the upper valley.",
    "Pupils drew a map of _ wells, of which the office had known less than half.",
    "Nobody had to leave the pier, although the pumps ran for _ hours without a pause.",
    "The ledger names _ households that lent tools, and asks for every one of them back by spring.",
  ]
  private static let korean = [
    "항만공사는 선착장 _곳에서 잰 소음 측정 결과를 저녁마다 게시판에 붙이겠다고 밝혔다.",
    "공방은 겨울 동안 하루 _장이면 넉넉하다며 미리 팔지는 않겠다고 설명했다.",
    "운임이 시장 전반에서 _포인트 올랐지만 조합은 잠깐의 일로 보고 있다.",
    "첫 가마는 _주 전에 불을 넣었고 두 번째 가마는 윗마을의 마른 장작을 기다린다.",
    "학생들이 그린 우물 지도에는 _곳이 담겼는데 관청이 알던 것은 절반이 되지 않았다.",
    "펌프는 _시간 동안 쉬지 않고 돌았고 부두를 떠나야 했던 사람은 없었다.",
    "장부에는 연장을 빌려준 집 _곳의 이름이 적혀 있으며 봄까지 모두 돌려주기로 했다.",
    "사무소 대변인은 찬성하는 편지 _통을 세었고 반대는 그보다 훨씬 적었다고 말했다.",
  ]
}
