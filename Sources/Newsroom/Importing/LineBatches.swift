/// A file of lines in pieces that are read one at a time, each of whole lines.
public struct LineBatches: Sequence {
  /// A piece and the number of its first line, from 1.
  public struct Batch: Hashable, Sendable {
    /// Whole lines.
    public var bytes: [UInt8]
    /// The number of the first, from 1.
    public var firstLine: Int
  }

  private let bytes: [UInt8]
  private let size: Int

  /// Cuts bytes at line ends into pieces of at most `size`, unless a line alone is longer.
  public init(_ bytes: [UInt8], size: Int = 1 << 20) { (self.bytes, self.size) = (bytes, size) }

  /// Whether bytes look like exported stories: their first mark opens an object.
  public static func areStories(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    return text.first { ![9, 10, 13, 32].contains($0) } == UInt8(ascii: "{")
  }

  /// The pieces in order.
  public func makeIterator() -> AnyIterator<Batch> {
    var (start, line) = (0, 1)
    return AnyIterator {
      guard start < bytes.count else { return nil }
      let end = end(after: start)
      let batch = Batch(bytes: Array(bytes[start..<end]), firstLine: line)
      line += batch.bytes.count { $0 == UInt8(ascii: "\n") }
      start = end
      return batch
    }
  }

  private func end(after start: Int) -> Int {
    let reach = Swift.min(start + size, bytes.count)
    if reach == bytes.count { return reach }
    let last = bytes[start..<reach].lastIndex(of: UInt8(ascii: "\n"))
    let next = bytes[reach...].firstIndex(of: UInt8(ascii: "\n"))
    return (last ?? next).map { $0 + 1 } ?? bytes.count
  }
}
