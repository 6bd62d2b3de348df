import News

extension ReaderState {
  /// The ways to hand the selected story on.
  var shareChoices: [Choice] {
    guard let headline = selectedHeadline?.headline else { return [] }
    func share(_ way: ShareWay) -> Deed { .effect(.share([headline.id], way)) }
    let ways = [
      Choice(
        Phrases.meaning(of: .copyLink), detail: headline.address.text, deed: .command(.copyLink)),
      Choice(Phrases.meaning(of: .copyTitleAndLink), deed: .command(.copyTitleAndLink)),
      Choice(Phrases.copyQuote, deed: share(.quote)),
      Choice(Phrases.meaning(of: .openInBrowser), deed: .command(.openInBrowser)),
      Choice(Phrases.mail, deed: share(.mail)),
      Choice(Phrases.meaning(of: .pipeStory), deed: .command(.pipeStory)),
    ]
    let files = Phrases.fileFormats.map {
      Choice($0.label, detail: $0.name, deed: share(.file($0.name)))
    }
    let networks = ShareNetwork.allCases.map {
      Choice(LocalizedText(english: $0.name), detail: "", deed: share(.network($0)))
    }
    let screens = [Command.showAddress, .showQRCode, .showPrint, .printStory].map {
      Choice(Phrases.meaning(of: $0), deed: .command($0))
    }
    return (ways + files + networks + screens).filter { rights.allows($0.deed) }
  }

  /// Asks for the program that is to take the text of the targets.
  mutating func askForPipe() -> [Effect] {
    targets.isEmpty ? [] : ask(.pipe)
  }

  mutating func pipe(to program: String) -> [Effect] {
    let stories = targets.map(\.headline.id)
    if let sign = ReaderState.shellSign(in: program) {
      status = Status(Phrases.noShell(sign), isWarning: true)
      return []
    }
    return stories.isEmpty ? [] : [.share(stories, .pipe(program))]
  }

  /// What only a shell would understand: no shell reads the words, which go to the program as they are.
  private static func shellSign(in program: String) -> String? {
    let words = program.split(whereSeparator: \.isWhitespace)
    return words.first { word in
      ["|", ">", "<", "&", ";", "2>"].contains { word.hasPrefix($0) } || word.hasSuffix(";")
    }.map(String.init)
  }

  /// Prints the text of the targets.
  func printTargets() -> [Effect] {
    let stories = targets.map(\.headline.id)
    return stories.isEmpty ? [] : [.share(stories, .print)]
  }
}

extension Phrases {
  static func noShell(_ sign: String) -> LocalizedText {
    LocalizedText(
      english: "No shell reads this, so “\(sign)” means nothing here: name one program and"
        + " its words. {showSharing} saves to a file.",
      korean: "셸을 거치지 않아 “\(sign)”은(는) 뜻이 없습니다. 프로그램 하나와 그 인자만 적습니다."
        + " {showSharing} 키로 파일에 저장합니다.")
  }

  static let copyQuote = LocalizedText(
    english: "copy headline, first paragraph and address", korean: "제목과 첫 문단과 주소 복사")
  static let mail = LocalizedText(english: "write a letter about it", korean: "메일로 보내기")

  /// The formats in which a story is written to a file, and what they are called by `hanji export`.
  static let fileFormats: [(name: String, label: LocalizedText)] = [
    ("md", LocalizedText(english: "save as Markdown", korean: "마크다운으로 저장")),
    ("txt", LocalizedText(english: "save as plain text", korean: "텍스트로 저장")),
    ("html", LocalizedText(english: "save as HTML", korean: "HTML로 저장")),
    ("epub", LocalizedText(english: "save as EPUB", korean: "EPUB으로 저장")),
  ]
}
