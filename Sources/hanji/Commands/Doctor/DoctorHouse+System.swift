import Glibc
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol
import Workers

extension DoctorHouse {
  /// Whether the process that fetches can be started; nothing is fetched.
  var network: DoctorFinding {
    let proxies = [
      "https_proxy", "http_proxy", "all_proxy", "HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY",
    ]
    .filter { world.value($0) != nil }
    let failure = wireFailure()
    return DoctorFinding(
      topic: .network,
      sentence: failure
        ?? LocalizedText(
          english: "hanji-wire starts and answers; nothing was fetched.",
          korean: "hanji-wire가 켜지고 답합니다. 아무것도 받지 않았습니다."),
      facts: [("wire", .isTrue(failure == nil)), ("proxies", .list(proxies.map(JSONText.text)))],
      hint: proxies.isEmpty ? nil : Self.proxyHint(proxies),
      mend: failure == nil ? nil : Self.reinstall)
  }

  private static func proxyHint(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      english: "\(list) is set and not used: the setting proxy names one.",
      korean: "\(list) 값은 쓰지 않습니다. 설정 proxy로 정합니다.")
  }

  private static let reinstall = LocalizedText(
    english: "hanji-wire has to stand beside hanji, or in ../libexec/hanji/; install both.",
    korean: "hanji-wire를 hanji 옆이나 ../libexec/hanji/ 에 둡니다.")

  private func wireFailure() -> LocalizedText? {
    guard let unknown = Address("http://localhost/") else { return nil }
    let request = ParseRequest(
      unknown, contentType: "text/html", expecting: .page, now: world.clock.now)
    let wire = WireClient()
    defer { wire.stop() }
    let answer = wire.answer(to: .parse(request, bytes: Array("<html></html>".utf8)))
    guard case .failed(let failure) = answer, case .wireNotStarted = failure else {
      if case .failed(.wireDied) = answer {
        return Words.withoutKeys(Words.sentence(.wireDied(address: "", times: 1)))
      }
      return nil
    }
    return Words.withoutKeys(Words.sentence(failure))
  }

  /// What the kernel offers to confine the process that reads pages; it takes what there is.
  var confinement: DoctorFinding {
    let wall = WorkerWall.here
    let landlock = wall.landlockVersion > 0 ? "yes" : "no"
    let seccomp = wall.filtersCalls ? "yes" : "no"
    return DoctorFinding(
      topic: .confinement, sentence: Self.sentence(wall),
      facts: [
        ("seccomp", .text(seccomp)), ("landlock", .text(landlock)),
        ("landlock_version", .number(wall.landlockVersion)),
      ],
      hint: wall.filtersCalls && wall.landlockVersion > 0 ? nil : Self.newerKernel)
  }

  private static func sentence(_ wall: WorkerWall) -> LocalizedText {
    switch (wall.filtersCalls, wall.landlockVersion > 0) {
    case (true, true):
      LocalizedText(
        english: "hanji-wire starts and writes nothing (seccomp), and reads no files of yours"
          + " (Landlock \(wall.landlockVersion)).",
        korean: "hanji-wire는 아무것도 실행하거나 쓰지 않고(seccomp), 내 파일을 읽지 않습니다"
          + "(Landlock \(wall.landlockVersion)).")
    case (true, false):
      LocalizedText(
        english: "hanji-wire starts and writes nothing (seccomp); this kernel lacks Landlock,"
          + " which would keep it from reading files.",
        korean: "hanji-wire는 아무것도 실행하거나 쓰지 않습니다(seccomp)."
          + " 파일 읽기를 막는 Landlock은 이 커널에 없습니다.")
    case (false, true):
      LocalizedText(
        english: "hanji-wire writes nothing and reads no files of yours"
          + " (Landlock \(wall.landlockVersion)); seccomp, which would keep it from starting"
          + " programs, is lacking here.",
        korean: "hanji-wire는 아무것도 쓰지 않고 내 파일을 읽지 않습니다"
          + "(Landlock \(wall.landlockVersion)). 실행을 막는 seccomp는 여기 없습니다.")
    case (false, false):
      LocalizedText(
        english:
          "hanji-wire has limits of memory and time alone: seccomp and Landlock are lacking.",
        korean: "hanji-wire에는 메모리와 시간 제한만 있습니다. seccomp와 Landlock이 없습니다.")
    }
  }

  private static let newerKernel = LocalizedText(
    english: "Linux 5.13 and later have both, on x86-64 and ARM64.",
    korean: "x86-64와 ARM64의 리눅스 5.13부터 둘 다 있습니다.")
}
