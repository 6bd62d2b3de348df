/// A session as the system lists its process (proc(5)).
public struct SessionProcess: Hashable, Sendable {
  /// The process's number.
  public var number: Int32
  /// Who reads; nil where this user may not look.
  public var person: Person?
  /// Bytes of memory that no other process has part in; nil where this user may not look.
  public var bytes: Int?

  /// Makes a session.
  public init(number: Int32, person: Person?, bytes: Int?) {
    (self.number, self.person, self.bytes) = (number, person, bytes)
  }

  /// Whether a process's command line (`/proc/N/cmdline`) is that of a session below a root.
  public static func isSession(commandLine: String, of folders: ServedFolders) -> Bool {
    let words = commandLine.split(separator: "\0").map(String.init)
    let name = words.first?.split(separator: "/").last
    guard name == "hanji", words.contains("--served") else { return false }
    guard let option = words.firstIndex(of: "--data") else { return folders == .standard }
    return words.dropFirst(option + 1).first == folders.root
  }

  /// Who reads, by the files that the process has open: a person's are in a folder of their own.
  public static func person(openFiles: [String], in folders: ServedFolders) -> Person {
    let start = folders.people + "/"
    for file in openFiles where file.hasPrefix(start) {
      let name = file.dropFirst(start.count).prefix { $0 != "/" }
      if let name = PersonName(String(name)) { return .named(name) }
    }
    return .guest
  }

  /// The bytes that are a process's own, of `/proc/N/smaps_rollup`.
  public static func ownBytes(smaps: String) -> Int? {
    let lines = smaps.split(separator: "\n").filter {
      $0.hasPrefix("Private_Clean:") || $0.hasPrefix("Private_Dirty:")
    }
    let sizes = lines.compactMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
    return lines.isEmpty || sizes.count < lines.count ? nil : sizes.reduce(0, +) * 1_024
  }
}
