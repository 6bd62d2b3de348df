import Archive
import News
import Newsroom
import PaperFiles
import WireProtocol

extension Words {
  /// Why something could not be had.
  static func sentence(_ problem: Problem) -> LocalizedText {
    switch problem {
    case .wire(let failure): sentence(failure)
    case .page(let notes): sentence(notes)
    case .archive(let error): sentence(error)
    case .notArchived:
      LocalizedText(
        english: "The web archive has no copy of this page.", korean: "웹 보관소에도 이 쪽의 사본이 없습니다.")
    case .wrongKind:
      LocalizedText(english: "The answer is neither a page nor a feed.", korean: "쪽도 피드도 아닌 응답입니다.")
    }
  }

  /// What a page is that holds no story.
  private static func sentence(_ notes: [ParseNote]) -> LocalizedText {
    if notes.contains(.challenge) { return challenge }
    if notes.contains(.loginWall) {
      return LocalizedText(
        english: "The site asks to log in; what was there stays. {copyLink} copies the address.",
        korean: "사이트가 로그인을 요구합니다. 있던 기사는 그대로 둡니다. {copyLink} 키로 주소를 복사합니다.")
    }
    if notes.contains(.missingPage) {
      return LocalizedText(
        english: "The site has no such page, and says so in words alone; what was there stays.",
        korean: "사이트에 없는 쪽입니다. 있던 기사는 그대로 둡니다.")
    }
    if notes.contains(.serviceError) {
      return LocalizedText(
        english: "The site answered with its own error page. {refreshHere} tries again.",
        korean: "사이트가 오류 쪽을 보냈습니다. {refreshHere} 키로 다시 시도합니다.")
    }
    return sentence(ofFeed: notes)
      ?? LocalizedText(
        english: "No story was found on the page. {copyLink} copies its address.",
        korean: "기사를 찾지 못했습니다. {copyLink} 키로 주소를 복사합니다.")
  }

  /// What a feed is that holds no story.
  private static func sentence(ofFeed notes: [ParseNote]) -> LocalizedText? {
    if notes.contains(.declaresEntities) {
      return LocalizedText(
        english: "The feed declares entities of its own and is refused for safety.",
        korean: "자체 엔티티를 선언한 피드라 안전을 위해 읽지 않습니다.")
    }
    if notes.contains(.empty) {
      return LocalizedText(
        english: "The answer was empty; what was there stays.",
        korean: "빈 응답입니다. 있던 기사는 그대로 둡니다.")
    }
    if notes.contains(.feedInsteadOfPage) {
      return LocalizedText(
        english: "A feed came in place of a page; what was there stays.",
        korean: "웹 쪽 대신 피드가 왔습니다. 있던 기사는 그대로 둡니다.")
    }
    if notes.contains(.pageInsteadOfFeed) {
      return LocalizedText(
        english: "A page came in place of a feed; what was there stays.",
        korean: "피드 대신 웹 쪽이 왔습니다. 있던 기사는 그대로 둡니다.")
    }
    if notes.contains(.notWellFormed) || notes.contains(.cutAtLimit) {
      return LocalizedText(
        english: "What came is broken and holds no stories; what was there stays.",
        korean: "깨진 응답이라 기사가 없습니다. 있던 기사는 그대로 둡니다.")
    }
    return nil
  }

  /// What was noticed of an answer that was filed; nil where nothing is to be said.
  static func remark(_ notes: [ParseNote]) -> LocalizedText? {
    if notes.contains(.noEntries) {
      return LocalizedText(
        english: "A feed without stories came; what was there stays.",
        korean: "기사가 없는 피드입니다. 있던 기사는 그대로 둡니다.")
    }
    if notes.contains(.cutAtLimit) {
      return LocalizedText(
        english: "There is more than is kept of one answer; the rest was left out.",
        korean: "한 번에 보관하는 양을 넘어 나머지는 싣지 않았습니다.")
    }
    return nil
  }

  private static let challenge = LocalizedText(
    english: "The site asks for a browser (a challenge page). {copyLink} copies the address.",
    korean: "사이트가 브라우저 확인을 요구합니다. {copyLink} 키로 주소를 복사합니다.")

  /// What the archive says.
  static func sentence(_ error: ArchiveError) -> LocalizedText {
    switch error {
    case .cannotOpen(let path, let reason):
      LocalizedText(
        english: "The archive \(path) cannot be opened: \(reason).",
        korean: "보관함 \(path)을(를) 열 수 없습니다: \(reason)")
    case .newerSchema(let found, let known):
      LocalizedText(
        english:
          "The archive was written by a newer Hanji (schema \(found); this one knows \(known))."
          + " It was left untouched; update Hanji.",
        korean: "더 새로운 한지가 쓴 보관함입니다(형식 \(found), 이 한지는 \(known)까지). 그대로 두었으니 한지를 새로 설치하십시오.")
    case .noBackup(let path, let reason):
      LocalizedText(
        english: "The archive of an older Hanji is only changed once there is a backup, and"
          + " \(path) cannot be written: \(reason). It was left untouched.",
        korean: "이전 판의 보관함을 바꾸기 전에 백업 \(path)을(를) 쓸 수 없습니다: \(reason).")
    case .damaged(let path):
      LocalizedText(
        english: "The archive \(path) is damaged."
          + " The next start brings what can be read into a new one.",
        korean: "보관함 \(path)이(가) 손상되었습니다. 다음에 시작할 때 읽을 수 있는 것을 새 보관함으로 옮깁니다.")
    case .diskFull:
      LocalizedText(
        english: "The disk is full: nothing more is kept until there is room. Reading goes on.",
        korean: "디스크가 가득 차 더 보관할 수 없습니다. 읽기는 계속됩니다.")
    case .busy:
      LocalizedText(
        english: "Another process holds the archive. Try again in a moment.",
        korean: "다른 프로그램이 보관함을 쓰고 있습니다. 잠시 뒤 다시 시도하십시오.")
    case .readOnly:
      LocalizedText(
        english: "The archive may only be read: marks and new stories are not kept.",
        korean: "보관함이 읽기 전용이라 표시와 새 기사를 보관하지 못합니다.")
    case .failed(let reason):
      LocalizedText(
        english: "The archive failed: \(reason).", korean: "보관함에 문제가 생겼습니다: \(reason)")
    }
  }

  /// What the wire says.
  static func sentence(_ failure: WireFailure) -> LocalizedText {
    if let sentence = unreachable(failure) { return sentence }
    return switch failure {
    case .status(let status, let after): sentence(status: status, after: after)
    case .tooLarge(let limit):
      LocalizedText(
        english: "The answer is larger than \(limit >> 20) MiB and was refused.",
        korean: "응답이 \(limit >> 20)MiB를 넘어 받지 않았습니다.")
    case .headTooLarge(let limit):
      LocalizedText(
        english: "The answer's header lines are longer than \(limit >> 10) KiB and were refused.",
        korean: "응답의 머리글이 \(limit >> 10)KiB를 넘어 받지 않았습니다.")
    case .tooManyRedirects(let limit):
      LocalizedText(
        english: "The address was redirected more than \(limit) times.",
        korean: "주소가 \(limit)번 넘게 다른 곳으로 넘어갔습니다.")
    case .redirectNotAllowed(let target):
      LocalizedText(
        english: "The site redirects to \(target), which is not allowed.",
        korean: "사이트가 허용되지 않는 주소 \(target)(으)로 넘깁니다.")
    case .addressNotAllowed(let host, let resolved):
      LocalizedText(
        english:
          "\(host) leads to \(resolved), an address inside a private network; it was refused.",
        korean: "\(host)이(가) 내부망 주소 \(resolved)을(를) 가리켜 연결하지 않았습니다.")
    case .wrongKind(let type):
      LocalizedText(
        english: "The answer is of the kind \(type) and cannot be read.",
        korean: "응답의 종류(\(type))를 읽을 수 없습니다.")
    case .brokenBody(let received):
      LocalizedText(
        english: "The answer broke off after \(received) bytes. {refreshHere} tries again.",
        korean: "응답이 \(received)바이트에서 끊겼습니다. {refreshHere} 키로 다시 시도합니다.")
    case .answerTooLarge:
      LocalizedText(
        english: "The page holds more than can be read at once.",
        korean: "한 번에 읽을 수 있는 양을 넘는 페이지입니다.")
    case .cancelled: LocalizedText(english: "Stopped.", korean: "멈췄습니다.")
    case .resting(let host, let seconds):
      LocalizedText(
        english: "\(host) asked to be left alone for \(seconds) s.",
        korean: "\(host)에 \(seconds)초 뒤 다시 물어봅니다.")
    case .forbidden(let host, let path):
      LocalizedText(
        english: "\(host) closes \(path) to programs (robots.txt). Open it in a browser.",
        korean: "\(host)의 robots.txt가 \(path)을(를) 프로그램에 닫아 두었습니다. 브라우저로 여십시오.")
    case .rulesUnavailable(let status):
      LocalizedText(
        english: "The site does not tell its rules (robots.txt, status \(status));"
          + " nothing is fetched until it does.",
        korean: "사이트의 robots.txt를 읽을 수 없어(상태 \(status)) 받지 않았습니다.")
    case .wireDied(let address, _):
      LocalizedText(
        english:
          "The fetching process died over \(address). Other pages go on; {refreshHere} tries again.",
        korean: "\(address)을(를) 받던 프로그램이 멈췄습니다. {refreshHere} 키로 다시 시도합니다.")
    case .wireNotStarted(let program, let reason):
      LocalizedText(
        english: "hanji-wire cannot be started (\(program): \(reason)). What is kept can be read.",
        korean: "hanji-wire를 시작할 수 없습니다(\(program): \(reason)). 보관된 기사는 읽을 수 있습니다.")
    default:
      LocalizedText(
        english: "The request was refused.", korean: "요청이 거절되었습니다.")
    }
  }

  private static func unreachable(_ failure: WireFailure) -> LocalizedText? {
    switch failure {
    case .unknownHost(let host):
      LocalizedText(
        english: "\(host) was not found: no network, or no such host.",
        korean: "\(host)을(를) 찾을 수 없습니다. 연결을 확인하십시오.")
    case .refused(let host):
      LocalizedText(
        english: "\(host) refused the connection. {refreshHere} tries again.",
        korean: "\(host)이(가) 연결을 거부했습니다. {refreshHere} 키로 다시 시도합니다.")
    case .unreachable(let host, let reason):
      LocalizedText(
        english: "\(host) cannot be reached: \(reason).", korean: "\(host)에 닿지 않습니다: \(reason).")
    case .notHTTP(let host):
      LocalizedText(
        english: "\(host) speaks no HTTP that could be understood.",
        korean: "\(host)의 응답이 HTTP가 아닙니다.")
    case .challenged: challenge
    case .timedOut(let host, let seconds):
      LocalizedText(
        english: "\(host) did not answer within \(seconds) s. {refreshHere} tries again.",
        korean: "\(host)이(가) \(seconds)초 안에 답하지 않았습니다. {refreshHere} 키로 다시 시도합니다.")
    case .insecure(let host, let reason):
      LocalizedText(
        english: "The connection to \(host) is not secure: \(reason).",
        korean: "\(host)와(과)의 연결이 안전하지 않습니다: \(reason).")
    default: nil
    }
  }

  private static func sentence(status: Int, after: Int?) -> LocalizedText {
    switch status {
    case 404, 410:
      LocalizedText(
        english: "The site has no such page (\(status)).", korean: "사이트에 없는 쪽입니다(\(status)).")
    case 429, 503:
      LocalizedText(
        english: "The site asks for patience (\(status))"
          + (after.map { "; again in \($0) s." } ?? "."),
        korean: "사이트가 기다려 달라고 합니다(\(status)).")
    default:
      LocalizedText(
        english: "The site answered with status \(status).", korean: "사이트 응답 상태 \(status).")
    }
  }

  /// What is wrong with a paper file, with its place.
  static func sentence(_ failure: Papers.Failure) -> LocalizedText {
    switch failure {
    case .unknown(let name, let known):
      let names = known.joined(separator: ", ")
      return LocalizedText(
        english: "There is no paper \"\(name)\". Known: \(names); "
          + "or give the path of a paper file.",
        korean: "\"\(name)\" 신문이 없습니다. 있는 신문: \(names). 신문 파일의 경로를 주어도 됩니다.")
    case .unreadable(let error): return sentence(error)
    case .faulty(let error):
      return sentence(error.fact).of("\(error.file):\(error.line):\(error.column)")
    }
  }

  /// What is wrong with a file.
  static func sentence(_ error: Files.ReadError) -> LocalizedText {
    LocalizedText(
      english: "\(error.path) cannot be read: \(error.reason).",
      korean: "\(error.path): 읽을 수 없습니다. \(error.reason).")
  }
}
