import News

/// Makes a paper of a file's tables.
struct PaperReader {
  let source: SourceText

  func paper(_ top: Entry) throws(PaperFileError) -> Paper {
    try top.allow(PaperKeys.paper)
    let id = try identifier(top)
    let home = try top.addresses("home", home: nil).first
    var paper = Paper(id: PaperID(id), title: try top.title(or: id), home: home)
    paper.language = try top.choice("language", or: .english)
    paper.zone = try zone(top)
    paper.identity = try identity(top, home)
    paper.sections = try SectionReader(home: home).sections(try top.entries("section"))
    paper.blocks = try blocks(try top.entries("block"))
    paper.layouts = try LayoutReader().layouts(try top.entries("layout"))
    paper.search = try search(top, home)
    paper.manners = try manners(top)
    return paper
  }

  /// An address with `{words}` in it.
  private func search(_ top: Entry, _ home: Address?) throws(PaperFileError) -> SiteSearchPage? {
    guard let form = try top.text("search") else { return nil }
    guard let page = SiteSearchPage(form, home: home) else {
      throw top.error(.unknownValue(key: "search", value: form), key: "search")
    }
    return page
  }

  /// `[manners]`: `pause` in seconds and `connections`, both for each host.
  private func manners(_ top: Entry) throws(PaperFileError) -> Manners {
    guard let entry = try top.entry("manners") else { return Manners() }
    try entry.allow(PaperKeys.manners)
    let pauses = Double(Manners.pauses.lowerBound)...Double(Manners.pauses.upperBound)
    let pause = try entry.number("pause", in: pauses.lowerBound / 1_000...pauses.upperBound / 1_000)
    let counts = Manners.connectionCounts
    let count = try entry.number(
      "connections", in: Double(counts.lowerBound)...Double(counts.upperBound))
    return Manners(
      pauseMilliseconds: pause.map { Int(($0 * 1_000).rounded()) } ?? Manners.pauseMilliseconds,
      connections: count.map { Int($0) } ?? Manners().connections)
  }

  private func identifier(_ top: Entry) throws(PaperFileError) -> String {
    let id = try top.required("id")
    guard ID.isPlain(id) else { throw top.error(.badID(id), key: "id") }
    return id
  }

  /// `+09:00` and the like; Korean time where none is written.
  private func zone(_ top: Entry) throws(PaperFileError) -> ZoneOffset {
    guard let text = try top.text("zone") else { return .korea }
    let digits = text.dropFirst().split(separator: ":").compactMap { Int($0) }
    let sign = text.first == "+" ? 1 : text.first == "-" ? -1 : 0
    guard digits.count == 2, sign != 0, (0...14).contains(digits[0]), (0...59).contains(digits[1])
    else { throw top.error(.unknownValue(key: "zone", value: text), key: "zone") }
    return ZoneOffset(minutes: sign * (digits[0] * 60 + digits[1]))
  }

  /// Without `[identity]` the home's host is the paper's only one.
  private func identity(_ top: Entry, _ home: Address?) throws(PaperFileError) -> IdentityRule {
    guard let entry = try top.entry("identity") else {
      return IdentityRule(hosts: home.map { [$0.host] } ?? [])
    }
    try entry.allow(PaperKeys.identity)
    let numbers = try entry.texts("numbers")
    for form in numbers where form.firstRange(of: "{number}") == nil {
      throw entry.error(.unknownValue(key: "numbers", value: form), key: "numbers")
    }
    return IdentityRule(
      hosts: try entry.texts("hosts").map { $0.lowercased() }, numberForms: numbers)
  }

  private func blocks(_ entries: [Entry]) throws(PaperFileError) -> [FrontBlock] {
    var blocks: [FrontBlock] = []
    for entry in entries {
      try entry.allow(PaperKeys.block)
      let id = try entry.required("id")
      guard ID.isPlain(id) else { throw entry.error(.badID(id), key: "id") }
      if blocks.contains(where: { $0.id.text == id }) {
        throw entry.error(.duplicateID(id), key: "id")
      }
      blocks.append(
        FrontBlock(
          id: SectionID(id), title: try entry.title(or: id),
          style: try entry.choice("style", or: .titles)))
    }
    return blocks
  }
}

/// The form of names in a paper file.
enum ID {
  /// a-z, 0-9 and `-`.
  static func isPlain(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  /// Plain names joined by `/`.
  static func isPath(_ text: String) -> Bool {
    text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(isPlain)
  }
}
