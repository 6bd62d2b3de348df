import Foundation

/// The bundled paper without a pause between requests, for sites on this machine.
public enum HurriedPaper {
  /// Puts it where it wins over the bundled one.
  ///
  /// - Parameters:
  ///   - home: the folder that is HOME.
  ///   - manners: the keys of its `[manners]`.
  /// - Throws: where the bundled paper cannot be read or the file cannot be written.
  public static func write(in home: TemporaryFolder, manners: String = "pause = 0") throws {
    guard let package = PackageFolder.containing() else { throw SessionFailure.notStarted }
    let bundled = try String(
      contentsOfFile: "\(package)/Resources/papers/koreatimes.toml", encoding: .utf8)
    let folder = "\(home.path)/config/hanji/papers"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try (bundled + "\n[manners]\n\(manners)\n").write(
      toFile: "\(folder)/koreatimes.toml", atomically: true, encoding: .utf8)
  }
}
