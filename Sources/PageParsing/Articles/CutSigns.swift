import News

/// Tells whether a site shows only the beginning of a story: the rest lies behind a wall or a
/// "Continue reading".
struct CutSigns {
  let document: Document
  let address: Address
  /// Whether linked data says that the story is not free (`isAccessibleForFree`).
  let isPaid: Bool

  /// A text of this many scalars is taken for whole unless its last line says otherwise.
  private static let enough = 2_000

  func isCut(_ article: ParsedArticle) -> Bool {
    if article.halves.contains(where: endsCut) { return true }
    guard article.textLength < Self.enough else { return false }
    return isPaid && article.textLength < Self.enough / 2 || hasPrompt
  }

  /// `...`, `[more]`, `더보기` at the end of the last paragraph.
  private func endsCut(_ half: Half) -> Bool {
    guard let last = half.blocks.last(where: { !$0.content.isFigure })?.plainText else {
      return false
    }
    var text = Substring(last.lowercased())
    while let mark = text.last, " \u{A0}.)]›»→>".contains(mark) { text = text.dropLast() }
    if text.hasSuffix("…") || last.hasSuffix("...") || last.hasSuffix("[...]") { return true }
    return Self.endings.contains { ending in
      guard text.hasSuffix(ending) else { return false }
      return text.dropLast(ending.count).last.map { "…[.( ".contains($0) } ?? true
    }
  }

  private static let endings = [
    "[more", "… more", "...more", "continue reading", "read more", "read full story", "더보기",
    "더 보기", "기사 전문 보기", "전문 보기", "weiterlesen", "lire la suite", "seguir leyendo",
  ]

  /// A line that stands for the rest of the text, and leads to no other story.
  private var hasPrompt: Bool {
    document.everything.contains { node in
      guard document.isText(node), (6...150).contains(document.bytes(node).count) else {
        return false
      }
      let words = Array(
        String(decoding: document.bytes(node), as: UTF8.self).lowercased().split {
          $0.isWhitespace
        }.joined(separator: " ").utf8)
      return Self.prompts.begins(words) && !leadsElsewhere(node)
    }
  }

  private static let prompts = PhraseSet([
    "continue reading", "keep reading", "read the full story", "read full article",
    "subscribe to continue", "subscribe to read", "log in to continue", "sign in to continue",
    "to continue reading", "this article is for subscribers", "this story is for subscribers",
    "already a subscriber", "기사 전문 보기", "기사전문보기", "전문 보기", "계속 읽기",
    "이어서 보기", "구독 후", "구독하고 계속", "로그인 후 이용", "유료 기사", "회원 전용",
    "jetzt weiterlesen", "artikel weiterlesen", "nur für abonnenten", "lire la suite",
    "réservé aux abonnés", "seguir leyendo", "contenido exclusivo para suscriptores",
    "continua a leggere", "続きを読む", "この記事は有料", "有料記事", "会員限定",
  ])

  private func leadsElsewhere(_ node: Int) -> Bool {
    var outer = document.parent(node)
    for _ in 0..<4 {
      guard let element = outer else { return false }
      if document.tag(element) == .a {
        let target = document.attribute(element, "href").flatMap { address.resolving($0) }
        return target.map { $0.host == address.host && $0.path != address.path } ?? false
      }
      outer = document.parent(element)
    }
    return false
  }
}
