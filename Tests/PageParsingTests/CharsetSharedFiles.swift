import Foundation

extension ProjectFile {
  private static func sharedFile(_ path: String) -> URL {
    root.deletingLastPathComponent().appendingPathComponent("shared/\(path)")
  }

  /// A file from `../shared`; nil where that folder is absent.
  static func sharedBytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: sharedFile(path))).map { [UInt8]($0) }
  }

  /// The files of a folder in `../shared`; none where that is absent.
  static func sharedNames(in folder: String) -> [String] {
    let path = sharedFile(folder).path
    return (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
  }
}
