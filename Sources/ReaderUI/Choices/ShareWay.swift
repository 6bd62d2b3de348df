public import News

/// How a story is handed on.
public enum ShareWay: Hashable, Sendable {
  /// Its headline, first paragraph and address, on the clipboard.
  case quote
  /// A letter with headline and address.
  case mail
  /// A network's own page for sharing.
  case network(ShareNetwork)
  /// A file, in the format of that name as `hanji export` knows it.
  case file(String)
  /// Its plain text to a program, named as words with blanks between.
  case pipe(String)
  /// Its plain text to the program that prints.
  case print
}

/// Networks that take an address to be shared in one of their own.
public enum ShareNetwork: String, Hashable, Sendable, CaseIterable {
  /// The networks of the paper's own share bar, and LINE.
  case facebook, x, kakaoStory, whatsApp, reddit, line

  /// Its name.
  public var name: String {
    switch self {
    case .facebook: "Facebook"
    case .x: "X"
    case .kakaoStory: "KakaoStory"
    case .whatsApp: "WhatsApp"
    case .reddit: "Reddit"
    case .line: "LINE"
    }
  }

  /// The network's page on which a story is shared.
  public func address(for headline: Headline) -> Address? {
    let link = Address.escaped(headline.address.text)
    let title = Address.escaped(headline.title)
    let text =
      switch self {
      case .facebook: "https://www.facebook.com/sharer/sharer.php?u=\(link)"
      case .x: "https://twitter.com/intent/tweet?url=\(link)&text=\(title)"
      case .kakaoStory: "https://story.kakao.com/share?url=\(link)"
      case .whatsApp: "https://wa.me/?text=\(title)%20\(link)"
      case .reddit: "https://www.reddit.com/submit?url=\(link)&title=\(title)"
      case .line: "https://social-plugins.line.me/lineit/share?url=\(link)"
      }
    return Address(text)
  }
}

extension Headline {
  /// A letter about the story, as an address of the scheme `mailto` (RFC 6068).
  public var letter: String {
    let body = Address.escaped("\(title)\r\n\r\n\(address.text)\r\n")
    return "mailto:?subject=\(Address.escaped(title))&body=\(body)"
  }
}
