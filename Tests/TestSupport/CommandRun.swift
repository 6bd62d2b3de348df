import Foundation

/// A program that was run to its end without a terminal.
public struct CommandRun: Sendable {
  /// Its exit status.
  public let status: Int32
  /// What it wrote on standard output.
  public let output: String
  /// What it wrote on standard error.
  public let errors: String

  /// The lines of standard output.
  public var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs a program of this package in a pinned world and waits for its end.
  ///
  /// - Parameters:
  ///   - program: its name, such as `hanji`.
  ///   - arguments: without the name.
  ///   - home: the folder that is HOME, with the XDG folders below.
  ///   - environment: added to the pinned one; nil takes a variable away.
  /// - Throws: where the program cannot be started or its output is no UTF-8.
  public init(
    _ program: String, _ arguments: [String], home: TemporaryFolder,
    environment: [String: String?] = [:]
  ) throws {
    try self.init(
      at: BuiltProgram.path(program), arguments, home: home, environment: environment)
  }

  /// Runs the program at a path in the same way.
  public init(
    at path: String, _ arguments: [String], home: TemporaryFolder,
    environment: [String: String?] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = PinnedWorld.variables(home: home.path, changes: environment)
    process.standardInput = FileHandle.nullDevice
    let output = "\(home.path)/output.txt"
    let errors = "\(home.path)/errors.txt"
    for path in [output, errors] {
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw SessionFailure.notStarted
      }
    }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try String(contentsOfFile: output, encoding: .utf8)
    self.errors = try String(contentsOfFile: errors, encoding: .utf8)
  }
}
