import Glibc

/// A process as a lease names it: its host and its number.
public struct LeaseHolder: Hashable, Sendable {
  /// The name as it is kept.
  public let text: String

  /// Makes a holder of any name.
  public init(_ text: String) { self.text = text }

  /// This process.
  public static var thisProcess: LeaseHolder { LeaseHolder("\(host) \(getpid())") }

  /// Whether it was a process of this host and is no more, as after `kill -9`.
  var isKnownDead: Bool {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0] == LeaseHolder.host, let number = pid_t(parts[1]), number > 0
    else { return false }
    return kill(number, 0) != 0 && errno == ESRCH
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "host" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
