import CPrograms
import Glibc
import News
import Terminal

/// The programs that the person has named, each as its words; empty where none was.
struct ProgramNames: Hashable, Sendable {
  /// Shows an address.
  var browser: [String] = []
  /// Begins a letter from an address of the scheme `mailto`.
  var mail: [String] = []
  /// Edits a file.
  var editor: [String] = []
  /// Plays the video of an address.
  var player: [String] = []
  /// Prints the text on its standard input.
  var printer: [String] = []
}

/// Programs that are started for the person: a browser, an editor, whatever a text is piped to.
///
/// Each is an argument vector and never goes through a shell; of addresses, only those of http and
/// https are handed on.
@MainActor struct Programs {
  let world: World

  /// Why a program did not do its work.
  enum Failure: Error, Equatable {
    /// There is no program of that name, or it cannot be started.
    case notStarted(name: String, reason: String)
    /// It ended with a status other than 0.
    case ended(name: String, status: Int)
  }

  /// The program that shows an address; nil where the person sits at another machine, or none is known.
  ///
  /// `$BROWSER` is one program, or several with colons between, of which the first is taken.
  func browser(_ configured: [String]) -> [String]? {
    if !configured.isEmpty { return configured }
    if let named = world.value("BROWSER")?.split(separator: ":").first { return [String(named)] }
    let isRemote = world.value("SSH_TTY") != nil || world.value("SSH_CONNECTION") != nil
    let hasDesktop = world.value("DISPLAY") != nil || world.value("WAYLAND_DISPLAY") != nil
    return isRemote || !hasDesktop ? nil : ["xdg-open"]
  }

  /// Starts a program that goes on by itself, without the terminal.
  func start(_ arguments: [String]) throws(Failure) {
    hanji_program_collect()
    _ = try spawn(arguments, inBackground: true, input: nil)
  }

  /// Lends the terminal to a program until it has ended.
  ///
  /// Where `question` is given it is written then, so that what the program printed can be read until
  /// Enter; an editor leaves nothing to read.
  func run(
    _ arguments: [String], input: String? = nil, asking question: String? = nil,
    on device: any TerminalDevice
  ) throws(Failure) {
    var outcome: Result<Int32, Failure> = .success(0)
    device.lend {
      do throws(Failure) {
        let child = try spawn(arguments, inBackground: false, input: input)
        outcome = .success(hanji_program_wait(child))
        if let question { Programs.waitForEnter(question) }
      } catch {
        outcome = .failure(error)
      }
    }
    let status = try outcome.get()
    if status != 0 { throw .ended(name: arguments.first ?? "", status: Int(status)) }
  }

  /// Waits for the end of a line on the terminal; a signal or a closed terminal ends it too.
  private static func waitForEnter(_ question: String) {
    let bytes = Array("\n\(question)".utf8)
    guard write(STDOUT_FILENO, bytes, bytes.count) == bytes.count else { return }
    var byte: UInt8 = 0
    // Unlike `read`, `poll` is never begun anew after a signal.
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, -1) == 1, read(STDIN_FILENO, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
  }

  private func spawn(
    _ arguments: [String], inBackground: Bool, input: String?
  ) throws(Failure) -> Int32 {
    guard let name = arguments.first, !name.isEmpty else {
      throw .notStarted(name: "", reason: "no program is named")
    }
    var child: Int32 = 0
    let bytes = input.map { Array($0.utf8) }
    let error = withArgumentVector(arguments) { vector in
      guard let bytes else { return hanji_program_start(vector, inBackground, nil, 0, &child) }
      return bytes.withUnsafeBytes { buffer in
        // An empty text is still an input.
        let start = buffer.bindMemory(to: CChar.self).baseAddress
        return withUnsafePointer(to: CChar(0)) { nothing in
          hanji_program_start(vector, inBackground, start ?? nothing, buffer.count, &child)
        }
      }
    }
    if error != 0 { throw .notStarted(name: name, reason: String(cString: strerror(error))) }
    return child
  }

  private func withArgumentVector(
    _ arguments: [String], _ work: (UnsafePointer<UnsafePointer<CChar>?>) -> Int32
  ) -> Int32 {
    let copies = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let vector = copies.map { UnsafePointer($0) } + [nil]
    return vector.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(work) ?? EINVAL
    }
  }
}
