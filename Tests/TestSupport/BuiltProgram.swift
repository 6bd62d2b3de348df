import Glibc

/// Programs of this package as they were built with the tests.
public enum BuiltProgram {
  /// The path of a program, which stands beside the tests' own.
  public static func path(_ name: String) -> String {
    var buffer = Array(repeating: CChar(0), count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }
    let folder = own.prefix(upTo: own.lastIndex(of: UInt8(ascii: "/")) ?? 0)
    return String(decoding: folder, as: UTF8.self) + "/" + name
  }
}
