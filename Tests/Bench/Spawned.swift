import Glibc

/// A program that was run to its end, with what it and the programs it waited for took.
struct Spawned {
  /// Seconds of CPU of all of them.
  let cpu: Double
  /// Mebibytes of memory that each used at most, by name, and the most at one time of all together.
  let memory: [String: Int]
  let status: Int32

  /// Runs a program; its output is thrown away unless it is to be heard.
  init(_ arguments: [String], environment: [String], isHeard: Bool = false) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    if !isHeard { posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0) }
    var process = pid_t()
    let failure = Spawned.withList(arguments) { list in
      Spawned.withList(environment) { posix_spawn(&process, arguments[0], &actions, nil, list, $0) }
    }
    guard failure == 0 else { throw BenchFailure("\(arguments[0]) cannot be started") }
    var (status, usage, most) = (Int32(0), rusage(), [String: Int]())
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      Spawned.note(process, &most)
      usleep(3_000)
    }
    self.status = status
    memory = most.mapValues { $0 >> 10 }
    cpu = Spawned.seconds(usage.ru_utime) + Spawned.seconds(usage.ru_stime)
  }

  /// Takes down the peak of a process and of those that it started (proc(5), VmHWM).
  private static func note(_ process: pid_t, _ most: inout [String: Int]) {
    guard let status = text("/proc/\(process)/status") else { return }
    var (name, peak) = ("", 0)
    for line in status.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == "\t" }
      if words.first == "Name:", words.count > 1 { name = String(words[1]) }
      if words.first == "VmHWM:", words.count > 1 { peak = Int(words[1]) ?? 0 }
    }
    most[name] = max(most[name] ?? 0, peak)
    let children = text("/proc/\(process)/task/\(process)/children") ?? ""
    for child in children.split(separator: " ") { pid_t(child).map { note($0, &most) } }
  }

  /// A small file of the system's.
  static func text(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 13)
    let count = read(file, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }

  private static func withList<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let list = strings.map { strdup($0) }
    defer { list.forEach { free($0) } }
    return body(list + [nil])
  }
}

/// Why nothing could be measured.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
