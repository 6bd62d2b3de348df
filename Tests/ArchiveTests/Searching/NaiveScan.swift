import News

/// What a search should find, told in another way: by cutting texts into words with `Character`.
struct NaiveScan {
  /// A story as the test made it.
  struct Kept {
    var id: StoryID
    var head: [String]
    var body: [String]
    var isRead = false
  }

  static let readings: [Character: String] = ["軍": "군", "勞": "로노", "動": "동", "純": "순준", "韓": "한"]

  static func holds(_ condition: SearchCondition, _ story: Kept) -> Bool {
    switch condition {
    case .all(let parts): parts.allSatisfy { holds($0, story) }
    case .any(let parts): parts.contains { holds($0, story) }
    case .not(let part): !holds(part, story)
    case .words(let text):
      story.head.contains { finds(text, in: $0, isHead: true) }
        || story.body.contains { finds(text, in: $0, isHead: false) }
    case .state(let state): (state == .read) == story.isRead
    default: false
    }
  }

  /// Words in lower case without accents; where the script changes a new one begins.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var last = 0
    for character in text.lowercased() {
      let plain = ["é": "e", "ü": "u"][character] ?? character
      let kind = plain.isASCII ? (plain.isLetter || plain.isNumber ? 1 : 0) : plain.isLetter ? 2 : 0
      if kind != 0, kind == last { words[words.count - 1].append(plain) }
      if kind != 0, kind != last { words.append(String(plain)) }
      last = kind
    }
    return words
  }

  static func finds(_ text: String, in line: String, isHead: Bool) -> Bool {
    let (wanted, words) = (words(text), words(line))
    guard let first = wanted.first, let last = wanted.last else { return true }
    let isInitials = isHead && wanted.count == 1 && first.allSatisfy { "ㄱㅎㅇㅅㅈㅋ".contains($0) }
    return words.indices.contains { start in
      guard start + wanted.count <= words.count else { return false }
      let run = Array(words[start..<(start + wanted.count)])
      if wanted.count == 1 {
        return first.first?.isASCII == true
          ? run[0].hasPrefix(first) : contains(run[0], first, isInitials)
      }
      let opens = first.first?.isASCII == true ? run[0] == first : ends(run[0], first)
      let middle = zip(run, wanted).dropFirst().dropLast().allSatisfy { equal($0, $1, false) }
      return opens && middle && begins(run[run.count - 1], last, false)
    }
  }

  static func contains(_ run: String, _ part: String, _ isInitials: Bool) -> Bool {
    run.indices.contains { begins(String(run[$0...]), part, isInitials) }
  }

  static func ends(_ run: String, _ part: String) -> Bool {
    run.count >= part.count && equal(String(run.suffix(part.count)), part, false)
  }

  static func begins(_ run: String, _ part: String, _ isInitials: Bool) -> Bool {
    run.count >= part.count && equal(String(run.prefix(part.count)), part, isInitials)
  }

  static func equal(_ run: String, _ part: String, _ isInitials: Bool) -> Bool {
    run.count == part.count
      && zip(run, part).allSatisfy { character, wanted in
        let readings = readings[character] ?? ""
        return character == wanted || readings.contains(wanted)
          || isInitials && ([character] + readings).contains { initial(of: $0) == wanted }
      }
  }

  static func initial(of character: Character) -> Character? {
    [
      "한": "ㅎ", "일": "ㅇ", "군": "ㄱ", "성": "ㅅ", "장": "ㅈ", "로": "ㄹ", "노": "ㄴ", "동": "ㄷ", "순": "ㅅ",
      "준": "ㅈ", "경": "ㄱ", "제": "ㅈ",
    ][character]
  }
}
