import FoundationEssentials
import Glibc

/// An empty folder that is gone when nobody holds it any more.
public final class TemporaryFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes one.
  public init() throws {
    var template = Array(
      (FileManager.default.temporaryDirectory.path + "/hanji-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw SessionFailure.notStarted }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
