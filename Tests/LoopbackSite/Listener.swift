import Glibc

/// Opens the socket that a site listens on.
enum Listener {
  static func open(port: UInt16) throws(LoopbackError) -> (socket: Int32, port: UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var isReused: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &isReused, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    guard withPointer(to: &address, { bind(listener, $0, $1.pointee) }) == 0,
      listen(listener, 64) == 0,
      withPointer(to: &address, { getsockname(listener, $0, $1) }) == 0
    else {
      let code = errno
      close(listener)
      throw .cannotListen(errno: code)
    }
    return (listener, UInt16(bigEndian: address.sin_port))
  }

  private static func withPointer(
    to address: inout sockaddr_in,
    _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> Int32 {
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, &size) }
    }
  }
}
