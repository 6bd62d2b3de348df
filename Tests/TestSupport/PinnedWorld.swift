/// The environment in which every program is tested.
public enum PinnedWorld {
  /// The variables as `NAME=value`, in order: the pinned ones and `changes`, of which nil takes a
  /// variable away.
  static func environment(home: String, changes: [String: String?]) -> [String] {
    variables(home: home, changes: changes).map { "\($0)=\($1)" }.sorted()
  }

  /// The same as a table.
  public static func variables(home: String, changes: [String: String?]) -> [String: String] {
    var variables: [String: String] = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC", "ESCDELAY": "25",
      "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "HOME": home,
      "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data",
      // A crash is to end the program, not to begin a conversation about it.
      "SWIFT_BACKTRACE": "enable=no",
      "XDG_STATE_HOME": home + "/state", "XDG_CACHE_HOME": home + "/cache",
    ]
    for (name, value) in changes { variables[name] = value }
    return variables
  }
}
