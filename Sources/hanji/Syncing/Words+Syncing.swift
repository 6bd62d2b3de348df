import News
import Newsroom
import WireProtocol

/// What merging says.
extension Words {
  /// What a merging did.
  static func sentence(
    here: Int, there: Int, isEmpty: Bool, with host: String, isTrial: Bool
  ) -> LocalizedText {
    if isEmpty {
      return LocalizedText(
        english: "This machine and \(host) have the same already.",
        korean: "이 컴퓨터와 \(host)의 내용이 이미 같습니다.")
    }
    if isTrial {
      return LocalizedText(
        english: "\(count(here, "change", "changes")) would be made here, \(there) on \(host).",
        korean: "여기서 \(here)가지, \(host)에서 \(there)가지가 바뀔 것입니다.")
    }
    return LocalizedText(
      english: "\(count(here, "change", "changes")) made here, \(there) on \(host).",
      korean: "여기서 \(here)가지, \(host)에서 \(there)가지를 바꾸었습니다.")
  }

  /// Why a merging failed; what was merged before stays, and the next one goes on.
  static func sentence(_ failure: SyncFailure) -> LocalizedText {
    switch failure {
    case .refused(let reason):
      LocalizedText(
        english: "The other machine could not merge: \(reason)",
        korean: "다른 컴퓨터가 합치지 못했습니다: \(reason)")
    case .otherVersion(let version):
      LocalizedText(
        english: """
          The other machine's Hanji merges by version \(version), this one by \(SyncLimits.version); \
          bring the older one up to date.
          """,
        korean: """
          다른 컴퓨터의 한지는 판 \(version), 이 한지는 판 \(SyncLimits.version)(으)로 합칩니다. \
          오래된 쪽을 새로 설치하세요.
          """)
    case .nonsense:
      LocalizedText(
        english: "The other machine answered what was not asked.",
        korean: "다른 컴퓨터가 엉뚱한 답을 했습니다.")
    case .itself:
      LocalizedText(
        english: "That host has this very archive; there is nothing to merge.",
        korean: "그 컴퓨터의 보관소가 바로 이 보관소입니다. 합칠 것이 없습니다.")
    }
  }

  /// Why the line between two machines brings nothing more.
  static func sentence(_ failure: SyncLine.Failure) -> LocalizedText {
    switch failure {
    case .cut:
      LocalizedText(
        english: "The line was cut. Both machines are sound; the next hanji sync goes on.",
        korean: "연결이 끊어졌습니다. 두 컴퓨터 모두 온전하며, 다음 hanji sync가 이어 갑니다.")
    case .silent(let seconds):
      LocalizedText(
        english: "The other machine said nothing for \(seconds) seconds.",
        korean: "다른 컴퓨터가 \(seconds)초 동안 답하지 않았습니다.")
    case .nonsense(let error):
      LocalizedText(
        english: """
          What the other machine said is nothing that Hanji says (\(error)). Does its shell print \
          something at every start?
          """,
        korean: """
          다른 컴퓨터의 말은 한지의 말이 아닙니다(\(error)). 그 셸이 시작할 때마다 무언가 출력하는지 \
          보세요.
          """)
    case .broken(let reason):
      LocalizedText(
        english: "The line to the other machine failed: \(reason).",
        korean: "다른 컴퓨터와의 연결이 실패했습니다: \(reason).")
    }
  }

  /// Why there is no other end.
  static func sentence(_ failure: RemoteEnd.Failure) -> LocalizedText {
    switch failure {
    case .notStarted(let program, let reason):
      LocalizedText(
        english: "\(program) cannot be started: \(reason).",
        korean: "\(program)을(를) 시작할 수 없습니다: \(reason).")
    case .noHanji(let host, 127):
      LocalizedText(
        english: "\(host) has no hanji on its path; --remote-command says where it lies.",
        korean: "\(host)의 경로에 hanji가 없습니다. --remote-command로 있는 곳을 알려 주세요.")
    case .noHanji(let host, let status):
      LocalizedText(
        english: """
          \(host) was not reached, or no Hanji that merges answers there (status \(status)). ssh \
          \(host) tells more.
          """,
        korean: """
          \(host)에 닿지 못했거나 그곳에 합칠 줄 아는 한지가 없습니다(상태 \(status)). ssh \(host)로 \
          확인해 보세요.
          """)
    }
  }
}

extension Words {
  /// Where a change is made: this machine, or another that has a name.
  static let here = LocalizedText(english: "here", korean: "여기")

  /// What happens to what.
  static func sentence(_ change: SyncChange) -> LocalizedText {
    let words = words(change)
    let what = change.kind.isOfStory ? change.title : change.name
    return LocalizedText(english: "\(words.english): \(what)", korean: "\(words.korean): \(what)")
  }

  private static func words(_ change: SyncChange) -> (english: String, korean: String) {
    let isOn = change.isOn
    return switch change.kind {
    case .read: isOn ? ("read", "읽음") : ("unread", "읽지 않음")
    case .bookmark: isOn ? ("bookmark", "보관") : ("no bookmark", "보관 해제")
    case .tag:
      isOn
        ? ("tag \(change.name)", "꼬리표 \(change.name)")
        : ("no tag \(change.name)", "꼬리표 \(change.name) 해제")
    case .note: isOn ? ("note", "메모") : ("no note", "메모 지움")
    case .savedSearch:
      isOn ? ("saved search", "저장한 검색") : ("no saved search", "저장한 검색 지움")
    case .follow: isOn ? ("follow", "구독") : ("follow no longer", "구독 그만둠")
    case .rule: isOn ? ("rule", "규칙") : ("no rule", "규칙 지움")
    case .subscription: isOn ? ("feed", "피드") : ("no feed", "피드 지움")
    }
  }
}

extension SyncChange {
  /// For scripts.
  func json(_ place: String) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("where", .text(place)), ("what", .text(kind.word)), ("on", .isTrue(isOn)),
      ("title", .text(title)),
    ]
    if !name.isEmpty { fields.append(("name", .text(name))) }
    return .object(fields)
  }
}

extension FactKind {
  /// Its name for scripts.
  fileprivate var word: String {
    switch self {
    case .read: "read"
    case .bookmark: "bookmark"
    case .tag: "tag"
    case .note: "note"
    case .savedSearch: "search"
    case .follow: "follow"
    case .rule: "rule"
    case .subscription: "feed"
    }
  }
}

extension SyncWork.Outcome {
  /// For scripts.
  var json: JSONText {
    .object([
      ("changed_here", .number(report.here.count)), ("changed_there", .number(report.there.count)),
      ("texts_here", .number(report.texts.here)), ("texts_there", .number(report.texts.there)),
      ("bytes", .number(byteCount)),
    ])
  }
}

extension FeedServerMerging.Report {
  /// For scripts.
  var json: JSONText {
    .object([
      ("changed_here", .number(here.count)), ("changed_there", .number(there.count)),
      ("refused", .number(refused.count)),
    ])
  }
}
