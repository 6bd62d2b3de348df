/// Divides text into graphemes.
///
/// A scalar that joins nothing, next to one that joins nothing, is a grapheme by itself: that is
/// nearly all of English and Korean, and costs no question to the standard library, which is asked
/// about the rest.
struct ClusterReader {
  private let text: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private let width: DisplayWidth
  private var clusters: [Cluster] = []
  /// Where the grapheme ends that the library found last.
  ///
  /// Asked about an index that it does not know to be a border, the library looks for one
  /// backwards: in a row of flags to the row's start.
  private var border: (position: Int, index: String.Index)

  /// The graphemes of `text`, with their cells.
  static func clusters(of text: String, width: DisplayWidth) -> [Cluster] {
    var text = text
    text.makeContiguousUTF8()
    let read = text.utf8.withContiguousStorageIfAvailable { bytes in
      var reader = ClusterReader(text, bytes, width)
      reader.read()
      return reader.clusters
    }
    return read ?? []
  }

  private init(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>, _ width: DisplayWidth) {
    (self.text, self.bytes, self.width) = (text, bytes, width)
    border = (0, text.startIndex)
    clusters.reserveCapacity(bytes.count)
  }
}

extension ClusterReader {
  private struct Step {
    let scalar: Unicode.Scalar
    let properties: ScalarProperties
    let end: Int
  }

  private mutating func read() {
    var position = 0
    var ahead: Step?
    while position < bytes.count {
      let step = ahead ?? self.step(at: position)
      let next = step.end < bytes.count ? self.step(at: step.end) : nil
      if isAlone(step, before: next) {
        let cells = width.of(step.properties)
        clusters.append(Cluster(step.scalar, step.properties, at: position, cells: cells))
        (position, ahead) = (step.end, next)
      } else {
        (position, ahead) = (appendGrapheme(at: position), nil)
      }
    }
  }

  /// Whether a grapheme ends after its first scalar.
  @inline(__always)
  private func isAlone(_ step: Step, before next: Step?) -> Bool {
    guard !step.properties.joins else { return false }
    guard let next else { return true }
    return !next.properties.joins && (step.scalar != "\r" || next.scalar != "\n")
  }

  /// - Returns: where the grapheme ends.
  private mutating func appendGrapheme(at position: Int) -> Int {
    let start =
      border.position == position
      ? border.index : text.utf8.index(text.startIndex, offsetBy: position)
    let end = text.index(after: start)
    let grapheme = text[start]
    clusters.append(Cluster(grapheme, at: position, cells: width.of(grapheme)))
    border = (position + text.utf8.distance(from: start, to: end), end)
    return border.position
  }

  /// The scalar that begins at a byte; a `String` holds no malformed one.
  @inline(__always)
  private func step(at position: Int) -> Step {
    let lead = bytes[position]
    if lead < 0x80 { return step(UInt32(lead), position + 1) }
    if lead < 0xE0 { return step(UInt32(lead & 0x1F) << 6 | low(position + 1), position + 2) }
    let middle = low(position + 1) << 6 | low(position + 2)
    if lead < 0xF0 { return step(UInt32(lead & 0x0F) << 12 | middle, position + 3) }
    return step(UInt32(lead & 7) << 18 | middle << 6 | low(position + 3), position + 4)
  }

  @inline(__always)
  private func low(_ position: Int) -> UInt32 { UInt32(bytes[position] & 0x3F) }

  @inline(__always)
  private func step(_ value: UInt32, _ end: Int) -> Step {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    return Step(scalar: scalar, properties: scalar.typesetting, end: end)
  }
}
