import CPrograms
import Glibc
import NcursesTerminal
import WireProtocol

/// Frames over two descriptors, between two machines.
final class SyncLine {
  private let input: Int32
  private let output: Int32
  private var splitter = FrameSplitter()
  /// How many bytes have gone and come.
  private(set) var byteCount = 0

  /// Why a line brings nothing more.
  enum Failure: Error, Equatable {
    /// The other end is gone.
    case cut
    /// The other end was silent for too long.
    case silent(seconds: Int)
    /// What came is no frame of ours.
    case nonsense(FrameError)
    /// The system refuses.
    case broken(reason: String)
  }

  /// Makes a line.
  init(input: Int32, output: Int32) { (self.input, self.output) = (input, output) }

  /// Sends a frame.
  func send(_ frame: Frame) throws(Failure) {
    let bytes: [UInt8]
    do { bytes = try frame.encoded() } catch { throw .nonsense(error) }
    let error = hanji_write_all(output, bytes, bytes.count, Int32(SyncLimits.patience))
    byteCount += bytes.count
    switch error {
    case 0: return
    case EPIPE: throw .cut
    case ETIMEDOUT: throw .silent(seconds: SyncLimits.patience)
    default: throw .broken(reason: String(cString: strerror(error)))
    }
  }

  /// The next frame; nil where the other end has closed the line between two of them.
  ///
  /// Waits for its first byte as long as `patience` says, -1 for ever: a person may have to type a
  /// password.
  func receive(patience: Int = SyncLimits.patience) throws(Failure) -> Frame? {
    var seconds = patience
    while true {
      do {
        if let frame = try splitter.next() { return frame }
      } catch { throw .nonsense(error) }
      let bytes = try read(seconds)
      guard !bytes.isEmpty else {
        if splitter.isInsideFrame { throw .cut }
        return nil
      }
      splitter.append(bytes)
      seconds = SyncLimits.patience
    }
  }

  private func read(_ seconds: Int) throws(Failure) -> [UInt8] {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      result = hanji_read_some(input, buffer.baseAddress, buffer.count, Int32(seconds))
      count = max(result, 0)
    }
    byteCount += bytes.count
    if result >= 0 { return bytes }
    if result == -Int(ETIMEDOUT) { throw .silent(seconds: seconds) }
    throw .broken(reason: String(cString: strerror(Int32(-result))))
  }
}
