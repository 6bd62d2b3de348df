import CWire
import Glibc
import PictureProtocol

/// Draws the one picture that standard input brings, and ends.
var limits = hanji_wire_limits(memory: 190 << 20, addresses: 1 << 30, may_write: 0)
guard hanji_wire_confine(&limits) == 0 else { exit(71) }  // EX_OSERR, as hanji-wire says it.
hanji_wire_allow_seconds(UInt32(PictureLimits.seconds))

/// Everything that comes, up to the most that a request may be.
func input() -> [UInt8] {
  var (bytes, chunk) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
  while bytes.count <= PictureLimits.fileBytes + 256 {
    let count = read(0, &chunk, chunk.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { break }
    bytes += chunk[..<count]
  }
  return bytes
}

/// Writes all; the reader may have gone, which ends the process by SIGPIPE.
func put(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}

let reply: PictureReply
do throws(PictureCodingError) {
  reply = PictureWorker(request: try PictureRequest(input())).reply()
} catch {
  reply = .failed(.broken)
}
put(reply.encoded)
_exit(0)
