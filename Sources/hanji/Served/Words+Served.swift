import News

extension Words {
  /// Why a served session is not begun.
  static func sentence(_ failure: ServedSession.Failure) -> LocalizedText {
    switch failure {
    case .noTerminal:
      LocalizedText(
        english: "This host shows the paper and does nothing else. Come with a terminal: ssh -t.",
        korean: "이 호스트에서는 신문만 볼 수 있습니다. 터미널로 접속하세요: ssh -t.")
    case .noLimits(let reason):
      LocalizedText(
        english:
          "The limits of a served session cannot be set: \(reason). Tell who runs this host.",
        korean: "접속 한도를 걸 수 없습니다: \(reason). 호스트 관리자에게 알려 주세요.")
    case .noFolder(let reason):
      LocalizedText(
        english: "Your folder on this host cannot be made: \(reason). Tell who runs this host.",
        korean: "이 호스트에 폴더를 만들 수 없습니다: \(reason). 호스트 관리자에게 알려 주세요.")
    }
  }
}
