import CPrograms
import Glibc
import Newsroom
import WireProtocol

/// A machine that is reached by ssh, with the archive on it.
struct RemoteHost: Hashable, Sendable {
  /// As ssh takes it: a host, `user@host`, or a name of ssh's configuration.
  let name: String
  /// How ssh is started.
  var ssh = ["ssh"]
  /// What is started there; a shell there takes it apart.
  var command = "hanji"
  /// The folder of the archive there; nil for the usual one.
  var data: String?
  /// Whether nobody sits before it who could type a password.
  var isSilent = false

  /// A host's name; nil where ssh could take it for something else.
  init?(_ name: String) {
    let isPlain = name.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 32 && $0.value < 127 }
    guard isPlain, !name.isEmpty, !name.hasPrefix("-"), name.utf8.count <= 255,
      name.allSatisfy({ !"'\"`$;&|<>(){}*?!\\".contains($0) })
    else { return nil }
    self.name = name
  }

  /// The words that start the other end.
  var arguments: [String] {
    let quiet = isSilent ? ["-o", "BatchMode=yes"] : []
    let folder = data.map { " --data " + RemoteHost.quoted($0) } ?? ""
    return ssh + ["-T"] + quiet + ["--", name, "\(command) sync --serve\(folder)"]
  }

  /// A word as every shell takes it whole.
  static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}

/// The other end of a merging, on its machine.
final class RemoteEnd {
  private let host: RemoteHost
  private let line: SyncLine
  private let descriptors: [Int32]
  private let process: Int32
  private var hasSpoken = false

  /// Why there is no other end.
  enum Failure: Error, Equatable {
    /// ssh could not be started.
    case notStarted(program: String, reason: String)
    /// It ended before anything was said: no way to the host, or no Hanji there.
    case noHanji(host: String, status: Int)
  }

  /// Starts it.
  init(_ host: RemoteHost) throws(Failure) {
    var (input, output, child): (Int32, Int32, Int32) = (-1, -1, 0)
    let words = host.arguments.map { UnsafePointer(strdup($0)) }
    defer { for word in words { free(UnsafeMutablePointer(mutating: word)) } }
    let error = hanji_program_converse(words + [nil], host.isSilent, &input, &output, &child)
    guard error == 0 else {
      let reason = String(cString: strerror(error))
      throw .notStarted(program: host.ssh.first ?? "ssh", reason: reason)
    }
    (self.host, process, descriptors) = (host, child, [input, output])
    line = SyncLine(input: output, output: input)
  }

  /// How many bytes have gone and come.
  var byteCount: Int { line.byteCount }

  /// Sends a request and waits for its answer.
  func ask(_ request: SyncRequest) throws -> SyncAnswer {
    do {
      try line.send(request.frame)
      let patience = hasSpoken || host.isSilent ? SyncLimits.patience : -1
      guard let frame = try line.receive(patience: patience) else { throw SyncLine.Failure.cut }
      let answer: SyncAnswer
      do { answer = try SyncAnswer(frame) } catch { throw SyncLine.Failure.nonsense(error) }
      hasSpoken = true
      return answer
    } catch SyncLine.Failure.cut where !hasSpoken {
      throw Failure.noHanji(host: host.name, status: end())
    }
  }

  /// Says farewell and waits for the other end to go.
  func bye() {
    // Where the line is cut there is nobody to say it to.
    try? line.send(SyncRequest.bye.frame)
    _ = end()
  }

  private var status: Int?

  /// Closes the line and returns ssh's exit status.
  @discardableResult
  private func end() -> Int {
    if let status { return status }
    for descriptor in descriptors { close(descriptor) }
    let ended = Int(hanji_program_wait(process))
    status = ended
    return ended
  }

  deinit {
    if status == nil {
      kill(process, SIGTERM)
      end()
    }
  }
}
