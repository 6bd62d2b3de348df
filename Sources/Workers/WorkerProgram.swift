import Glibc

/// Where the programs stand that work for this one.
public enum WorkerProgram {
  /// The path of a program: beside this one, else in `../libexec/hanji/`; the first, where neither can
  /// be run.
  public static func location(of name: String) -> String {
    let folder = ownFolder()
    let beside = folder + name
    let installed = folder + "../libexec/hanji/" + name
    return access(beside, X_OK) != 0 && access(installed, X_OK) == 0 ? installed : beside
  }

  /// The folder of this program with a closing slash; never the working directory or `PATH`, where
  /// others may place a program of that name.
  private static func ownFolder() -> String {
    var path = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = path.withUnsafeMutableBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlink("/proc/self/exe", $0, characters.count) } ?? 0
      }
    }
    guard count > 0, let slash = path[..<count].lastIndex(of: UInt8(ascii: "/")) else {
      return "/usr/bin/"
    }
    return String(decoding: path[...slash], as: UTF8.self)
  }
}
