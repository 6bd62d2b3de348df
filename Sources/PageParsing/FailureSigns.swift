import News

/// Pages that are no pages though the answer was 200.
struct FailureSigns {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// A service error, a challenge, a page to log in, a page for what is missing, or nil.
  var note: ParseNote? {
    var found = Found()
    for node in document.everything {
      note(node, in: &found)
      if found.length > 3_000 { return nil }
    }
    if found.isChallenge { return .challenge }
    return found.length < 1_500 ? note(inShortText: found) : nil
  }

  /// What a page holds that tells what it is.
  private struct Found {
    /// Bytes of text.
    var length = 0
    var texts: [Int] = []
    /// The title and the greatest headings, which say what a page is about.
    var heads: [Int] = []
    var isChallenge = false
    var asksForPassword = false
  }

  private func note(_ node: Int, in found: inout Found) {
    switch document.tag(node) {
    case .script: found.isChallenge = found.isChallenge || loadsChallenge(node)
    case .title, .h1, .h2: found.heads.append(node)
    case .input:
      let isPassword = document.attribute(node, "type")?.lowercased() == "password"
      found.asksForPassword = found.asksForPassword || isPassword
    case .text:
      found.length += document.bytes(node).count
      found.texts.append(node)
    default: break
    }
  }

  /// Scripts by which firewalls let only browsers in.
  private func loadsChallenge(_ node: Int) -> Bool {
    guard let source = document.attributeText(node, "src") else { return false }
    return ["awswaf.com", "/challenge-platform/", "captcha-delivery.com", "/_Incapsula_"]
      .contains { source.contains(Array($0.utf8)) }
  }

  private func note(inShortText found: Found) -> ParseNote? {
    let text = found.texts.map { String(decoding: document.bytes($0), as: UTF8.self) }
      .joined(separator: " ").lowercased()
    if Self.challenges.contains(where: text.contains) { return .challenge }
    if Self.errors.contains(where: text.contains) { return .serviceError }
    let heads = found.heads.map { document.line($0).lowercased() }
    func isHeaded(_ phrases: [String]) -> Bool {
      heads.contains { head in phrases.contains(where: head.contains) }
    }
    if found.asksForPassword, isHeaded(Self.logins) { return .loginWall }
    return isHeaded(Self.absences) ? .missingPage : nil
  }

  private static let challenges = [
    "just a moment", "checking your browser", "verify you are human",
    "enable javascript and cookies", "verify that you're not a robot",
  ]
  private static let errors = [
    "service error", "unexpected server error", "internal server error",
  ]
  private static let logins = [
    "log in", "login", "sign in", "로그인", "anmelden", "se connecter", "iniciar sesión", "accedi",
    "ログイン",
  ]
  private static let absences = [
    "page not found", "404 not found", "error 404", "404 error", "cannot be found",
    "could not be found", "페이지를 찾을 수 없", "존재하지 않는 페이지", "없는 페이지", "삭제된 기사",
    "존재하지 않는 기사", "seite nicht gefunden", "page introuvable", "página no encontrada",
    "pagina non trovata", "ページが見つかりません",
  ]
}
