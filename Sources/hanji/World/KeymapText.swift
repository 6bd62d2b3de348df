import Configuration
import News
import ReaderUI
import Terminal

/// A table of keys as a keymap file has it, with what each command does.
enum KeymapText {
  static func text(of keymap: Keymap, on kind: ScreenKind) -> String {
    let lines = (keymap.bindings[kind] ?? []).flatMap { line in
      line.keys.map { keys in
        let left = SettingValue.quoted(keys.map(\.name).joined())
        let right = SettingValue.quoted(line.command.rawValue)
        return "\(left) = \(right)  # \(line.command.meaning.english)"
      }
    }
    return "[\(kind.rawValue)]\n" + lines.joined(separator: "\n") + "\n"
  }
}
