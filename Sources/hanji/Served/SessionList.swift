import Glibc
import Serving

/// The sessions that are open on this host.
enum SessionList {
  /// All of them below a root, in the order of their numbers.
  static func sessions(of folders: ServedFolders) -> [SessionProcess] {
    let names = (try? Files.names(in: "/proc")) ?? []
    return names.compactMap { Int32($0) }.sorted().compactMap { session($0, of: folders) }
  }

  /// A process, where it is a session; others end while they are looked at.
  private static func session(_ number: Int32, of folders: ServedFolders) -> SessionProcess? {
    guard number != getpid(), let line = text("/proc/\(number)/cmdline"),
      SessionProcess.isSession(commandLine: line, of: folders)
    else { return nil }
    let person = openFiles(number).map { SessionProcess.person(openFiles: $0, in: folders) }
    let bytes = text("/proc/\(number)/smaps_rollup").flatMap(SessionProcess.ownBytes)
    return SessionProcess(number: number, person: person, bytes: bytes)
  }

  private static func text(_ path: String) -> String? {
    (try? Files.bytes(of: path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func openFiles(_ number: Int32) -> [String]? {
    let folder = "/proc/\(number)/fd"
    guard let names = try? Files.names(in: folder) else { return nil }
    return names.compactMap { Files.target(ofLink: "\(folder)/\($0)") }
  }
}
