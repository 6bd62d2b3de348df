import Glibc

/// An IPv6 address in bytes, by the system's own reader.
func bytes(_ text: String) -> [UInt8]? {
  var address = [UInt8](repeating: 0, count: 16)
  return inet_pton(AF_INET6, text, &address) == 1 ? address : nil
}
