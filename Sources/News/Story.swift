/// A whole story as it is kept and read: its head, and its text in one or two halves.
public struct Story: Hashable, Sendable {
  /// What names the story across sections, hosts and address forms.
  public var id: StoryID
  /// Where it was read; canonical where the page says so.
  public var address: Address
  /// The section label that the page itself prints, such as `Foreign Affairs`.
  public var sectionLabel: String
  /// The headline in the story's first language.
  public var headline: String
  /// The line under the headline; on a bilingual page it is the Korean headline.
  public var dek: String
  /// Who wrote it.
  public var byline: Byline
  /// When it first appeared.
  public var posted: Instant?
  /// When it was last changed, where the page says so.
  public var updated: Instant?
  /// What kind of page it is.
  public var kind: StoryKind
  /// The length of a film, as printed.
  public var length = ""
  /// The text: the first half in the story's own language, then the sibling half where there is one.
  public var halves: [Half]
  /// What was noticed while reading it, such as text that looks cut short.
  public var notes: [ParseNote]

  /// Makes a story; everything but identity, address and headline may be empty.
  public init(
    id: StoryID, address: Address, sectionLabel: String = "", headline: String, dek: String = "",
    byline: Byline = Byline(), posted: Instant? = nil, updated: Instant? = nil,
    kind: StoryKind = .article, halves: [Half] = [], notes: [ParseNote] = []
  ) {
    (self.id, self.address, self.sectionLabel) = (id, address, sectionLabel)
    (self.headline, self.dek, self.byline) = (headline, dek, byline)
    (self.posted, self.updated, self.kind) = (posted, updated, kind)
    (self.halves, self.notes) = (halves, notes)
  }

  /// The half in a language.
  public func half(in language: Language) -> Half? {
    halves.first { $0.language == language }
  }

  /// Whether the story has both an English and a Korean half.
  public var isBilingual: Bool {
    half(in: .english) != nil && half(in: .korean) != nil
  }
}

/// One language's text of a story.
///
/// Halves are siblings, not translations of each other's paragraphs.
public struct Half: Hashable, Sendable {
  /// The language of its running text.
  public var language: Language
  /// Its own headline, where it repeats one over the text.
  public var headline: String
  /// The text in reading order.
  public var blocks: [Block]
  /// The source that closes it, such as `연합뉴스`, without brackets.
  public var credit: String

  /// Makes a half.
  public init(language: Language, headline: String = "", blocks: [Block], credit: String = "") {
    (self.language, self.headline) = (language, headline)
    (self.blocks, self.credit) = (blocks, credit)
  }
}

/// What a story's page is, which decides how it is set.
public enum StoryKind: String, Hashable, Sendable, CaseIterable {
  /// Running text.
  case article
  /// A series of photos with captions.
  case gallery
  /// A drawing.
  case cartoon
  /// A film with a summary.
  case video
}

/// Who wrote a story.
public struct Byline: Hashable, Sendable {
  /// The names, without "By" and without roles.
  public var names: [String]
  /// The reporter's address, as printed.
  public var email: String

  /// Makes a byline.
  public init(names: [String] = [], email: String = "") {
    (self.names, self.email) = (names, email)
  }

  /// The names in one line, or an empty text.
  public var text: String { names.joined(separator: ", ") }
}
