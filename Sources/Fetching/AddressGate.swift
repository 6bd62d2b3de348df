/// Tells addresses of the public internet from those of this machine and of private networks.
///
/// By the registries of special-purpose addresses (RFC 6890, as kept by IANA). It judges resolved
/// addresses, so that no spelling of a host and no answer of a name server slips past.
enum AddressGate {
  /// Whether an address of 4 or 16 bytes is one of the public internet.
  static func isPublic(_ address: [UInt8]) -> Bool {
    switch address.count {
    case 4: isPublic4(address[...])
    case 16: isPublic6(address)
    default: false
    }
  }

  /// The address as people write it; IPv6 without shortening.
  static func text(_ address: [UInt8]) -> String {
    if address.count != 16 { return address.map { String($0) }.joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2)
      .map { String(UInt16(address[$0]) << 8 | UInt16(address[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }
}

extension AddressGate {
  private static func isPublic4(_ address: ArraySlice<UInt8>) -> Bool {
    let number = address.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return !closed4.contains { number >> (32 - $0.bits) == $0.network >> (32 - $0.bits) }
  }

  /// Only global unicast, 2000::/3, less what is special in it; forms that carry an IPv4 address
  /// count as that address.
  private static func isPublic6(_ address: [UInt8]) -> Bool {
    if let carried = carriedIPv4(address) { return isPublic4(carried) }
    guard address[0] & 0xE0 == 0x20 else { return false }
    return !closed6.contains { address.starts(with: $0) }
  }

  private static func carriedIPv4(_ address: [UInt8]) -> ArraySlice<UInt8>? {
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    let nat64: [UInt8] = [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
    if address.starts(with: mapped) || address.starts(with: nat64) { return address[12...] }
    if address.starts(with: [0x20, 0x02]) { return address[2..<6] }
    return nil
  }

  /// Teredo, benchmarking, ORCHID, documentation.
  private static let closed6: [[UInt8]] = [
    [0x20, 0x01, 0x00, 0x00], [0x20, 0x01, 0x00, 0x02, 0, 0], [0x20, 0x01, 0x00, 0x10],
    [0x20, 0x01, 0x00, 0x20], [0x20, 0x01, 0x0D, 0xB8], [0x3F, 0xFF, 0x00],
  ]

  private static let closed4: [(network: UInt32, bits: UInt32)] = [
    (0x0000_0000, 8),  // this network
    (0x0A00_0000, 8),  // private
    (0x6440_0000, 10),  // shared by carriers
    (0x7F00_0000, 8),  // loopback
    (0xA9FE_0000, 16),  // link-local, with the clouds' metadata servers
    (0xAC10_0000, 12),  // private
    (0xC000_0000, 24),  // protocol assignments
    (0xC000_0200, 24),  // documentation
    (0xC058_6300, 24),  // 6to4 relays
    (0xC0A8_0000, 16),  // private
    (0xC612_0000, 15),  // benchmarking
    (0xC633_6400, 24),  // documentation
    (0xCB00_7100, 24),  // documentation
    (0xE000_0000, 4),  // multicast
    (0xF000_0000, 4),  // reserved and broadcast
  ]
}
