import News

extension LocalizedText {
  /// The sentence with the place that it is about before it: a file, a line, an address.
  func of(_ place: String) -> LocalizedText {
    LocalizedText(english: "\(place): \(english)", korean: "\(place): \(korean)")
  }
}

/// What commands say that fail.
extension Words {
  /// A failure that has no sentence of its own.
  static func failed(_ error: any Error) -> LocalizedText {
    LocalizedText(english: "It failed: \(error).", korean: "실패했습니다: \(error).")
  }

  static func outputFailed(reason: String) -> LocalizedText {
    LocalizedText(
      english: "The output cannot be written: \(reason).",
      korean: "출력할 수 없습니다: \(reason).")
  }

  static func sentence(_ error: UnknownSection) -> LocalizedText {
    let near = error.near.joined(separator: ", ")
    return LocalizedText(
      english:
        "There is no section \"\(error.name)\". hanji sections prints all of them: \(near) …",
      korean: "\"\(error.name)\" 면이 없습니다. hanji sections로 모두 볼 수 있습니다: \(near) …")
  }

  static func sentence(_ error: UnknownSource) -> LocalizedText {
    let address = error.address.text
    return LocalizedText(
      english: "\(address) is no source of \(error.paper). hanji sources prints all of them.",
      korean: "\(address): \(error.paper)의 피드나 목록이 아닙니다. hanji sources로 모두 볼 수 있습니다.")
  }

  static func sentence(_ error: UnknownSearch) -> LocalizedText {
    LocalizedText(
      english: "There is no saved search \"\(error.name)\". hanji search --saved prints them.",
      korean: "저장한 검색 \"\(error.name)\" 항목이 없습니다. hanji search --saved로 볼 수 있습니다.")
  }

  static func sentence(_ error: UnknownStory) -> LocalizedText {
    LocalizedText(
      english: "There is no story \"\(error.key)\". hanji list --keys prints the keys.",
      korean: "\"\(error.key)\" 기사가 없습니다. hanji list --keys로 키를 볼 수 있습니다.")
  }

  static func keptWithoutText(_ key: String, because reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      english: "\(key) is kept without its text: \(reason.english)",
      korean: "\(key): 본문 없이 보관했습니다. \(reason.korean)")
  }

  /// That the site no longer has a page, and a web archive does.
  static func archivedCopy(_ site: LocalizedText, host: String, time: String) -> LocalizedText {
    LocalizedText(
      english: "\(site.english) This is the copy that \(host) made at \(time).",
      korean: "\(site.korean) \(host)에 \(time)에 저장된 사본입니다.")
  }

  static let archiveIsMended = LocalizedText(
    english: "The archive is damaged; what can be read is being brought over.",
    korean: "보관함이 손상되었습니다. 읽을 수 있는 것을 옮기고 있습니다.")

  static let bookOnTerminal = LocalizedText(
    english: "A book is no text for a terminal: name a file with -o, or use a pipe.",
    korean: "책은 터미널에 쓸 글이 아닙니다. -o로 파일을 정하거나 파이프로 보내세요.")

  static func noCookie(for host: String?) -> LocalizedText {
    LocalizedText(
      english: "It holds no cookie\(host.map { " for \($0)" } ?? "").",
      korean: "\(host.map { "\($0)의 " } ?? "")쿠키가 없습니다.")
  }

  static let unreadableCookie = LocalizedText(
    english: "no cookie can be read here.", korean: "쿠키로 읽을 수 없습니다.")

  static func cookiesForgotten(_ number: Int) -> LocalizedText {
    LocalizedText(
      english: "\(count(number, "cookie", "cookies")) forgotten.", korean: "쿠키 \(number)개를 지웠습니다.")
  }
}

/// What commands say of what they did.
extension Words {
  /// A finding with the first address that it befell, and how many more.
  static func sentence(_ text: LocalizedText, befalling addresses: [Address]) -> LocalizedText {
    let (first, more) = (addresses.first?.text ?? "", addresses.count - 1)
    guard more > 0 else { return text.of(first) }
    return LocalizedText(
      english: "\(first) and \(more) more: \(text.english)",
      korean: "\(first) 외 \(more)곳: \(text.korean)")
  }

  static let archiveIsSound = LocalizedText(
    english: "The archive is sound.", korean: "보관함에 이상이 없습니다.")

  static func undone(_ act: LocalizedText) -> LocalizedText {
    LocalizedText(english: "Undone: \(act.english).", korean: "되돌림: \(act.korean).")
  }

  static func doneAgain(_ act: LocalizedText) -> LocalizedText {
    LocalizedText(english: "Done again: \(act.english).", korean: "다시 함: \(act.korean).")
  }
}
