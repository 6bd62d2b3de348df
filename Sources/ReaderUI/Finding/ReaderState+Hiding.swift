import News

extension ReaderState {
  /// What can be left out from here: the reporters, the section, a word.
  var hidingChoices: [Choice] {
    var choices = reporters.map { name in
      Choice(Phrases.hideReporter(name), deed: .effect(.toggleRule(Query.by(name))))
    }
    if let id = shownSection, let section = edition.paper.section(id) {
      choices.append(
        Choice(
          Phrases.hideSection(section.title), deed: .effect(.toggleRule("section:\(id.text)"))))
    }
    choices.append(Choice(Phrases.hideWord, deed: .ask(.hiddenWord, text: "")))
    choices.append(Choice(Phrases.meaning(of: .showRules), deed: .choices(.rules)))
    return choices
  }
}

extension Phrases {
  static let hideWord = LocalizedText(
    english: "leave out stories with a word", korean: "낱말이 든 기사 빼기")

  static func hideReporter(_ name: String) -> LocalizedText {
    LocalizedText(english: "leave out stories by \(name)", korean: "\(name)의 기사 빼기")
  }

  static func hideSection(_ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      english: "leave out the section \(title.english)", korean: "\(title.korean)면 기사 빼기")
  }
}
