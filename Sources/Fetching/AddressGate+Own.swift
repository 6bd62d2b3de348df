extension AddressGate {
  /// Whether a host is written as this machine or as a private address; a name is looked up nowhere.
  static func isOwn(_ host: String) -> Bool {
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard numbers.count == 4, !numbers.contains(nil) else { return false }
    return !isPublic(numbers.compactMap { $0 })
  }
}
