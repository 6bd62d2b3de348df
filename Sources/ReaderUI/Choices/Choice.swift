public import News

/// One line of a list to choose from.
public struct Choice: Hashable, Sendable {
  /// What it is called; both languages are looked through when it is searched for.
  public var label: LocalizedText
  /// What stands at the right: a key, an address, a count.
  public var detail: String
  /// What choosing it does.
  public var deed: Deed

  /// Makes a line.
  public init(_ label: LocalizedText, detail: String = "", deed: Deed) {
    (self.label, self.detail, self.deed) = (label, detail, deed)
  }
}

/// What choosing a line does.
public indirect enum Deed: Hashable, Sendable {
  /// Does what a key would do on the screen from which the choice was called.
  case command(Command)
  /// Shows a list of headlines.
  case list(ListSource)
  /// Asks for a line of text.
  case ask(Prompt.Purpose, text: String)
  /// Shows another list to choose from.
  case choices(ChoiceKind)
  /// Says something.
  case say(LocalizedText)
  /// Changes a setting.
  case change(SettingChange)
  /// Has something done outside.
  case effect(Effect)
}

/// What there is to choose from.
public enum ChoiceKind: Hashable, Sendable {
  /// The keys of a kind of screen and what they do.
  case help(ScreenKind)
  /// Every action and section, found by typing.
  case palette
  /// The links of the story that is shown.
  case links
  /// Ways to hand a story on.
  case share
  /// Parts of the list that is shown.
  case filters
  /// The tags that stories bear.
  case tags
  /// The searches that were given names.
  case searches
  /// What can be set, which looks there are, which keys.
  case settings, themes, keymaps
  /// The reporters of a story.
  case reporters
  /// What can be followed from here.
  case following
  /// Sections, reporters and words that are followed.
  case follows
  /// Rules by which stories are left out; one that is chosen is taken back.
  case rules

  /// Whether it is read from the archive.
  var isRead: Bool { [.tags, .searches, .follows, .rules, .themes, .keymaps].contains(self) }

  /// Whether its lines are numbered, so that a digit chooses one.
  var isNumbered: Bool { [.links, .share, .filters, .following].contains(self) }

  /// Whether what stands beside a line, a key, is looked for first and so stands left.
  var leadsWithDetail: Bool {
    if case .help = self { return true }
    return false
  }

  /// Whether typing searches it at once.
  var isTyped: Bool { self == .palette }
}
