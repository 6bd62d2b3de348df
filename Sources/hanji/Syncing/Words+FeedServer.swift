import Configuration
import News
import Newsroom

/// What merging with a feed server says.
extension Words {
  /// What is asked of a person who has no account in the file.
  static func accountQuestions(host: String) -> (name: LocalizedText, password: LocalizedText) {
    (
      LocalizedText(english: "Name at \(host): ", korean: "\(host)의 사용자 이름: "),
      LocalizedText(english: "Password (not shown): ", korean: "비밀번호(보이지 않음): ")
    )
  }

  /// Why nobody is known at a feed server.
  static func sentence(_ failure: FeedServerKeys.Failure) -> LocalizedText {
    switch failure {
    case .notPrivate(let path):
      LocalizedText(
        english: "Others can read \(path), which holds passwords: chmod 600 \(path).",
        korean: "비밀번호가 든 \(path)을(를) 다른 사람이 읽을 수 있습니다: chmod 600 \(path)")
    case .unknown(let host, let path):
      LocalizedText(
        english: """
          \(path) has no account of \(host), and nobody sits at a terminal who could be asked; \
          hanji help sync shows how one is written.
          """,
        korean: """
          \(path)에 \(host)의 계정이 없고, 물어볼 터미널도 없습니다. 적는 법은 hanji help sync에 \
          있습니다.
          """)
    case .unguarded(let host, let path):
      LocalizedText(
        english: """
          The password for \(host) would cross the network unencrypted. Take its https address, or \
          write plain_http = true to its account in \(path).
          """,
        korean: """
          \(host)의 비밀번호가 암호화되지 않은 채 보내집니다. https 주소를 쓰거나 \(path)의 그 계정에 \
          plain_http = true를 적으세요.
          """)
    case .broken(let path, let failure): sentence(failure, in: path)
    }
  }

  private static func sentence(
    _ failure: FeedServerAccounts.Failure, in path: String
  ) -> LocalizedText {
    switch failure {
    case .syntax(let line):
      LocalizedText(
        english: "\(path), line \(line): this is no TOML.",
        korean: "\(path) \(line)번째 줄: TOML이 아닙니다.")
    case .lacking(let key, let line):
      LocalizedText(
        english: "\(path), line \(line): \(key) is missing in this account, or is something else.",
        korean: "\(path) \(line)번째 줄: 이 계정에 \(key)이(가) 없거나 잘못되었습니다.")
    case .unknownKey(let key, let line):
      LocalizedText(
        english: """
          \(path), line \(line): \(key) means nothing here. An account is a table with address, name \
          and password.
          """,
        korean: """
          \(path) \(line)번째 줄: \(key)은(는) 쓰이지 않습니다. 계정은 address, name, password가 든 \
          표입니다.
          """)
    }
  }

  /// Another process merges already.
  static let feedServerBusy = LocalizedText(
    english: "Another Hanji merges with a feed server right now; this one leaves it to that.",
    korean: "다른 한지가 지금 피드 서버와 합치고 있습니다. 이번에는 그쪽에 맡깁니다.")

  /// Why a feed server did not do what was asked.
  static func sentence(_ failure: FeedServer.Failure) -> LocalizedText {
    switch failure {
    case .notKnown:
      LocalizedText(
        english: """
          The feed server does not know that name and password. Many have a password of its own for \
          other programs, which their settings set.
          """,
        korean: """
          피드 서버가 그 이름과 비밀번호를 모릅니다. 다른 프로그램용 비밀번호를 서버 설정에서 따로 \
          정해야 하는 곳이 많습니다.
          """)
    case .nonsense(let call):
      LocalizedText(
        english: """
          The feed server's answer to \(call) makes no sense, and nothing was changed by it. Is the \
          address that of its Google Reader API?
          """,
        korean: """
          \(call)에 대한 피드 서버의 답을 알 수 없습니다. 그 답으로 바뀐 것은 없습니다. Google Reader \
          API 주소가 맞습니까?
          """)
    case .endless(let limit):
      LocalizedText(
        english:
          "The feed server lists more than \(limit) items, or without end. Nothing was changed.",
        korean: "피드 서버의 목록이 \(limit)개를 넘거나 끝이 없습니다. 바뀐 것은 없습니다.")
    case .wire(let failure): sentence(failure)
    }
  }

  /// Why nothing was merged.
  static func sentence(_ refused: FeedServerMerging.LossRefused) -> LocalizedText {
    let (english, korean) = lost(refused.kind)
    return LocalizedText(
      english: """
        The feed server lacks \(refused.count) of the \(english) that it had, more than half of them. \
        Nothing was merged. hanji sync --remove URL forgets it, so that the next merging gives them \
        back; where they are to go, take them off here first.
        """,
      korean: """
        피드 서버에 있던 \(korean) 가운데 절반이 넘는 \(refused.count)개가 없어졌습니다. 합치지 \
        않았습니다. hanji sync --remove URL로 잊게 하면 다음에 다시 넣어 줍니다. 정말 없앨 것이면 \
        먼저 여기서 없애세요.
        """)
  }

  private static func lost(_ kind: FactKind) -> (String, String) {
    switch kind {
    case .read: ("read marks", "읽음 표시")
    case .tag: ("tags", "꼬리표")
    case .subscription: ("feeds", "피드")
    default: ("bookmarks", "보관 기사")
    }
  }

  /// What a feed server does not take.
  static func sentence(refused change: SyncChange, by host: String) -> LocalizedText {
    change.kind == .subscription
      ? LocalizedText(
        english: "\(host) cannot have the feed \(change.name); it is not offered again.",
        korean: "\(host)이(가) 피드 \(change.name)을(를) 받지 않습니다. 다시 보내지 않습니다.")
      : LocalizedText(
        english:
          "\(host) does not take the tag \(change.name) of \"\(change.title)\"; it stays here.",
        korean: """
          \(host)이(가) "\(change.title)"의 꼬리표 \(change.name)을(를) 받지 않습니다. 여기에만 둡니다.
          """)
  }

  /// What was forgotten of a server.
  static func forgotten(_ wasKnown: Bool, host: String) -> LocalizedText {
    wasKnown
      ? LocalizedText(
        english:
          "The account at \(host) and what was merged with it are forgotten; both keep theirs.",
        korean: "\(host)의 계정과 합친 기록을 잊었습니다. 양쪽의 것은 그대로입니다.")
      : LocalizedText(
        english: "Nothing is known of \(host).", korean: "\(host)에 대해 아는 것이 없습니다.")
  }
}
