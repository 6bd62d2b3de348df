/// What a served session keeps of its environment.
///
/// A client may send variables of any name, and a library may read any: so those stay that are known
/// to be harmless, instead of those going that are known to do harm. `HANJI_*`, `XDG_*`, `HOME`,
/// `TERMINFO`, `LESSOPEN`, proxies, editors and `SSH_ORIGINAL_COMMAND` are not among them.
public enum SessionEnvironment {
  /// Variables that stay, where their value is what such a variable holds.
  private static let names: Set<String> = [
    "TERM", "COLORTERM", "NO_COLOR", "ESCDELAY", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE",
    "LC_MESSAGES", "LC_TIME", "TZ", "SSH_TTY", "SSH_CONNECTION", "TMUX", "STY",
  ]

  private static let limit = 128
  private static let marks = Set("-_.@:+,=[]/% ".utf8)

  /// The variables that stay.
  public static func kept(of variables: [String: String]) -> [String: String] {
    variables.filter { names.contains($0.key) && isHarmless($0.value, named: $0.key) }
  }

  /// Letters, digits and a few marks; a path only where sshd names the terminal.
  private static func isHarmless(_ value: String, named name: String) -> Bool {
    guard value.utf8.count <= limit, value.utf8.allSatisfy(isPlain) else { return false }
    return name == "SSH_TTY" || name == "TZ" && isZone(value) || !value.contains("/")
  }

  /// The name of a zone below the host's own folder of them, such as `Asia/Seoul`.
  private static func isZone(_ value: String) -> Bool {
    !value.hasPrefix("/") && !value.hasPrefix(":") && !value.contains("..")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    return isLetter || (0x30...0x39).contains(byte) || marks.contains(byte)
  }
}
