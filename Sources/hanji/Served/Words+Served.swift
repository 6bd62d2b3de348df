import News

extension Words {
  /// Why a served session is not begun.
  static func sentence(_ failure: ServedSession.Failure) -> String {
    switch failure {
    case .noTerminal:
      "This host shows the paper and does nothing else. Come with a terminal: ssh -t."
    case .noLimits(let reason):
      "The limits of a served session cannot be set: \(reason). Tell who runs this host."
    case .noFolder(let reason):
      "Your folder on this host cannot be made: \(reason). Tell who runs this host."
    }
  }
}
