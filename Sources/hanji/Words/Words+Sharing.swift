import News

/// What was handed on.
extension Words {
  static func opened(_ address: Address, in program: String) -> LocalizedText {
    LocalizedText(
      english: "Opened with \(program): \(address.text)",
      korean: "\(program)(으)로 엶: \(address.text)")
  }

  static func letterBegun(_ program: String) -> LocalizedText {
    LocalizedText(english: "A letter was begun with \(program).", korean: "\(program)(으)로 메일을 씁니다.")
  }

  static let noMailProgram = LocalizedText(
    english: "No mail program is known here; the address was sent to your clipboard instead. "
      + "mail in the configuration names one.",
    korean: "메일 프로그램을 찾지 못해 주소를 클립보드로 보냈습니다. 설정의 mail에서 정할 수 있습니다.")

  static func piped(to program: String) -> LocalizedText {
    LocalizedText(english: "Given to \(program).", korean: "\(program)에 넘겼습니다.")
  }

  static func printed(by program: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      english: count == 1 ? "Printed by \(program)." : "\(count) stories printed by \(program).",
      korean: "기사 \(count)건을 \(program)(으)로 인쇄합니다.")
  }

  static let pressEnter = LocalizedText(
    english: "Press Enter to go back to the paper.", korean: "Enter 키를 누르면 신문으로 돌아갑니다.")

  static let nothingOfToday = LocalizedText(
    english: "No story of today is kept. {refreshEverything} fetches.",
    korean: "오늘 기사가 없습니다. {refreshEverything} 키로 받습니다.")

  static func saved(_ paths: [String]) -> LocalizedText {
    let first = paths.first ?? ""
    if paths.count == 1 {
      return LocalizedText(english: "Saved as \(first)", korean: "저장함: \(first)")
    }
    return LocalizedText(
      english: "Saved as \(first) and \(paths.count - 1) more.",
      korean: "저장함: \(first) 외 \(paths.count - 1)개")
  }

  static func sentence(_ failure: OutputFile.Failure) -> LocalizedText {
    switch failure {
    case .exists(let path):
      LocalizedText(english: "\(path) is there already.", korean: "\(path) 파일이 이미 있습니다.")
    case .unwritable(let path, let reason):
      LocalizedText(
        english: "\(path) cannot be written: \(reason).",
        korean: "\(path)에 쓸 수 없습니다: \(inKorean(reason))")
    }
  }

  /// The system's words for what is common, in Korean; others as they are.
  private static func inKorean(_ reason: String) -> String {
    switch reason {
    case "No such file or directory": "찾을 수 없습니다."
    case "Permission denied": "권한이 없습니다."
    default: reason
    }
  }

  static func sentence(_ failure: Programs.Failure) -> LocalizedText {
    switch failure {
    case .notStarted(let name, let reason):
      LocalizedText(
        english: "\(name.isEmpty ? "The program" : name) cannot be started: \(reason).",
        korean: "\(name) 프로그램을 실행할 수 없습니다: \(inKorean(reason))")
    case .ended(let name, let status):
      LocalizedText(
        english: "\(name) ended with status \(status).",
        korean: "\(name) 프로그램이 상태 \(status)로 끝났습니다.")
    }
  }
}
