/// The folder of the package, which tests find by their own source files.
public enum PackageFolder {
  /// The folder whose `Tests` holds a file; nil for a file that is in none.
  public static func containing(_ file: String = #filePath) -> String? {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard let tests = parts.lastIndex(of: "Tests") else { return nil }
    return parts[..<tests].joined(separator: "/")
  }
}
