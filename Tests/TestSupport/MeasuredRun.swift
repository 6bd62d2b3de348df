import Glibc

/// A program that was run to its end, with what it and the programs that it waited for took.
public struct MeasuredRun: Sendable {
  /// Its exit status, or 128 and the signal that ended it.
  public let status: Int32
  /// What it wrote on standard output and standard error, each byte that is no UTF-8 as U+FFFD.
  public let words: String
  /// From start to end.
  public let time: Duration
  /// The most memory that one of its processes held at a time, in bytes.
  public let memory: Int

  /// Runs a program of this package in a pinned world and waits for its end.
  public init(_ program: String, _ arguments: [String], home: String) throws {
    let (output, figures) = ("\(home)/words.txt", "\(home)/figures.txt")
    let start = ContinuousClock.now
    let process = try MeasuredRun.start(
      BuiltProgram.path("meter"), [figures, BuiltProgram.path(program)] + arguments, home: home,
      output: output)
    var code = Int32(0)
    while waitpid(process, &code, 0) < 0, errno == EINTR {}
    time = ContinuousClock.now - start
    let numbers = MeasuredRun.text(of: figures).split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
    guard code == 0, numbers.count == 2 else { throw SessionFailure.notStarted }
    (status, memory) = (Int32(numbers[0]), numbers[1] << 10)
    words = MeasuredRun.text(of: output)
  }

  private static func start(
    _ path: String, _ arguments: [String], home: String, output: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var process = pid_t()
    let failure = ArgumentList.with([path] + arguments) { list in
      ArgumentList.with(PinnedWorld.environment(home: home, changes: [:])) {
        posix_spawn(&process, path, &actions, nil, list, $0)
      }
    }
    guard failure == 0 else { throw SessionFailure.notStarted }
    return process
  }

  private static func text(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
