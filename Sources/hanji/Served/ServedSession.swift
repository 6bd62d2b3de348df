import CSession
import Glibc
import Serving

/// A session of somebody who reads on another's computer: who that is, and what stands around it.
struct ServedSession: Sendable {
  let folders: ServedFolders
  let person: Person

  /// Why a session is not begun.
  enum Failure: Error, Equatable {
    /// Input or output is no terminal: a command or a copy of files was asked for.
    case noTerminal
    /// The system refuses a limit.
    case noLimits(reason: String)
    /// The person's folder cannot be made.
    case noFolder(reason: String)
  }

  /// Where the person's own archive lies; nil for a guest, whose is in memory.
  var keepFolder: String? {
    if case .named(let name) = person { folders.folder(of: name) } else { nil }
  }

  /// Builds the walls, for good, and says who is behind them.
  ///
  /// That is who the host's own option names, else who has the key. Where a screen is only to be
  /// printed no terminal is needed.
  static func enter(
    _ folders: ServedFolders, as name: PersonName?, needsTerminal: Bool
  ) throws(Failure) -> ServedSession {
    if needsTerminal, isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0 {
      throw .noTerminal
    }
    let world = World.current
    let person = authentication(world).person(called: name)
    let session = ServedSession(folders: folders, person: person)
    try setEnvironment(SessionEnvironment.kept(of: world.environment))
    try session.makeFolder()
    try SessionWall(session: session).build()
    return session
  }

  /// What sshd tells of the key; nothing where it tells nothing.
  private static func authentication(_ world: World) -> Authentication {
    let bytes = world.value("SSH_USER_AUTH").flatMap { try? Files.bytes(of: $0, limit: 65_536) }
    return Authentication(String(decoding: bytes ?? [], as: UTF8.self))
  }

  private static func setEnvironment(_ variables: [String: String]) throws(Failure) {
    // They become the environment themselves and are never freed.
    let entries = variables.map { UnsafePointer(strdup("\($0.key)=\($0.value)")) } + [nil]
    let code = hanji_session_set_environment(entries)
    if code != 0 { throw .noLimits(reason: String(cString: strerror(code))) }
  }

  /// The host makes the folder of all people; a person's own is made here.
  private func makeFolder() throws(Failure) {
    guard let folder = keepFolder, mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    throw .noFolder(reason: String(cString: strerror(errno)))
  }
}
