import Glibc
import News
import Newsroom
import ReaderUI
import WireClient
import WireProtocol

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
      english: "\(list) is set and not used: Hanji asks each host itself.",
      korean: "\(list) 값은 쓰지 않습니다. 한지는 직접 연결합니다.")
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
        return Words.sentence(.wireDied(address: "", times: 1))
      }
      return nil
    }
    return Words.sentence(failure)
  }

  /// What the kernel offers to confine the process that reads pages, as far as it says.
  var confinement: DoctorFinding {
    let actions = try? Files.bytes(of: "/proc/sys/kernel/seccomp/actions_avail")
    let modules = (try? Files.bytes(of: "/sys/kernel/security/lsm")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let landlock = modules.map { $0.contains("landlock") ? "yes" : "no" } ?? "unknown"
    let seccomp = actions == nil ? "no" : "yes"
    return DoctorFinding(
      topic: .confinement,
      sentence: LocalizedText(
        english: "This kernel has seccomp: \(seccomp), Landlock: \(landlock).",
        korean: "커널의 seccomp: \(seccomp), Landlock: \(landlock)."),
      facts: [("seccomp", .text(seccomp)), ("landlock", .text(landlock))])
  }
}
