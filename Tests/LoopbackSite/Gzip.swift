import CGzip

/// Compression of bodies (RFC 1952).
enum Gzip {
  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: hanji_gzip_bound(bytes.count)) { buffer, count in
      count = hanji_gzip(bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }
}
