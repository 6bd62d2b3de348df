import Archive
import News

/// What was done and undone.
extension Words {
  static let nothingToUndo = LocalizedText(
    english: "There is nothing to undo.", korean: "되돌릴 것이 없습니다.")
  static let nothingToRedo = LocalizedText(
    english: "There is nothing to do again.", korean: "다시 할 것이 없습니다.")

  static let kept = LocalizedText(
    english: "Kept. {undo} undoes it, {showBookmarks} shows your bookmarks.",
    korean: "보관했습니다. {undo} 키로 되돌리고 {showBookmarks} 키로 보관한 기사를 봅니다.")
  static let keptNoMore = LocalizedText(
    english: "Kept no more. {undo} undoes it.", korean: "보관을 그만둡니다. {undo} 키로 되돌립니다.")

  static func allRead(_ count: Int) -> LocalizedText {
    if count == 0 {
      return LocalizedText(english: "All is read here.", korean: "모두 읽은 목록입니다.")
    }
    return LocalizedText(
      english: "\(stories(count)) marked read. {undo} undoes it.",
      korean: "기사 \(count)건을 읽음으로 표시했습니다. {undo} 키로 되돌립니다.")
  }

  static func allUnread(_ count: Int) -> LocalizedText {
    LocalizedText(
      english: "\(stories(count)) marked unread. {undo} undoes it.",
      korean: "기사 \(count)건을 읽지 않음으로 표시했습니다. {undo} 키로 되돌립니다.")
  }

  static func kept(_ count: Int, _ isOn: Bool) -> LocalizedText {
    isOn
      ? LocalizedText(
        english: "\(stories(count)) kept. {undo} undoes it.",
        korean: "기사 \(count)건을 보관했습니다. {undo} 키로 되돌립니다.")
      : LocalizedText(
        english: "\(stories(count)) kept no more. {undo} undoes it.",
        korean: "기사 \(count)건의 보관을 그만두었습니다. {undo} 키로 되돌립니다.")
  }

  static func tagged(_ tags: [String]) -> LocalizedText {
    tags.isEmpty
      ? LocalizedText(
        english: "No tags now. {undo} undoes it.", korean: "꼬리표를 모두 뗐습니다. {undo} 키로 되돌립니다.")
      : LocalizedText(
        english: "Tagged \(tags.joined(separator: ", ")), and kept. {undo} undoes it.",
        korean: "\(tags.joined(separator: ", ")) 꼬리표를 달고 보관했습니다. {undo} 키로 되돌립니다.")
  }

  static func noted(_ text: String) -> LocalizedText {
    text.isEmpty
      ? LocalizedText(
        english: "The note is gone. {undo} undoes it.", korean: "메모를 지웠습니다. {undo} 키로 되돌립니다.")
      : LocalizedText(
        english: "Noted, and kept. {undo} undoes it.", korean: "메모를 적고 보관했습니다. {undo} 키로 되돌립니다.")
  }

  static let noNoteFile = LocalizedText(
    english: "The note could not be handed to an editor.", korean: "메모를 편집기에 넘기지 못했습니다.")

  static func searchSaved(_ name: String) -> LocalizedText {
    LocalizedText(
      english: "Saved as @\(name). {undo} undoes it.",
      korean: "@\(name)(으)로 저장했습니다. {undo} 키로 되돌립니다.")
  }

  static func followed(_ name: String, _ isOn: Bool) -> LocalizedText {
    isOn
      ? LocalizedText(
        english: "Following \(name). {undo} undoes it.",
        korean: "\(name)을(를) 구독합니다. {undo} 키로 되돌립니다.")
      : LocalizedText(
        english: "Following \(name) no more. {undo} undoes it.",
        korean: "\(name) 구독을 그만두었습니다. {undo} 키로 되돌립니다.")
  }

  static func undone(_ change: Change) -> LocalizedText {
    let what = name(of: change)
    return LocalizedText(
      english: "Undone: \(what.english). {redo} does it again.",
      korean: "되돌림: \(what.korean). {redo} 키로 다시 합니다.")
  }

  static func redone(_ change: Change) -> LocalizedText {
    let what = name(of: change)
    return LocalizedText(
      english: "Done again: \(what.english). {undo} undoes it.",
      korean: "다시 함: \(what.korean). {undo} 키로 되돌립니다.")
  }

  /// What an act was, such as `34 stories marked read`.
  static func name(of change: Change) -> LocalizedText {
    let count = change.stories.count
    let (english, korean) = words(for: change.kind, count)
    return LocalizedText(english: english, korean: korean)
  }

  private static func words(for kind: ChangeKind, _ count: Int) -> (String, String) {
    switch kind {
    case .markedRead: ("\(stories(count)) marked read", "기사 \(count)건 읽음 표시")
    case .markedUnread: ("\(stories(count)) marked unread", "기사 \(count)건 읽지 않음 표시")
    case .bookmarked: ("\(stories(count)) kept", "기사 \(count)건 보관")
    case .unbookmarked: ("\(stories(count)) kept no more", "기사 \(count)건 보관 그만두기")
    case .tagged: ("tags changed", "꼬리표 바꾸기")
    case .noted: ("note changed", "메모 바꾸기")
    case .savedSearch: ("saved search changed", "저장한 검색 바꾸기")
    case .followed: ("follow changed", "구독 바꾸기")
    case .ruled: ("rule changed", "규칙 바꾸기")
    case .imported: ("\(stories(count)) imported", "기사 \(count)건 가져오기")
    }
  }

  private static func stories(_ count: Int) -> String {
    count == 1 ? "1 story" : "\(count) stories"
  }
}
