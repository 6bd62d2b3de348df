#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The variables that the program was started with.
enum Environment {
  /// The value of a variable; nil where it is not set.
  static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
