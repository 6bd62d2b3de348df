import CLibXML2

/// A document's text as UTF-8 without NUL, which is all that the parsers below take.
struct DecodedText {
  private let bytes: [UInt8]
  private let start: Int
  /// Whether bytes that are no text of the encoding were replaced.
  private(set) var isBroken: Bool
  /// Whether the text was longer than is read.
  private(set) var isCut = false

  /// Bytes read of one text, as UTF-8.
  ///
  /// A body is at most 16 MiB; in CP949 that is 24 MiB of UTF-8, and only broken bytes come to more.
  static let limit = 25_165_824

  /// Decodes bytes by the encoding found for them; sound UTF-8 is not copied.
  init(_ input: [UInt8], contentType: String?) {
    let charset = Charset.detect(input, contentType: contentType)
    self.init(input, encoding: charset.name, from: charset.markLength)
  }

  /// Decodes bytes by an encoding's name; those of an unknown one are taken for UTF-8.
  init(_ input: [UInt8], encoding: String, from start: Int = 0) {
    guard encoding != "UTF-8", let decoded = Self.decode(input[start...], from: encoding) else {
      self.init(utf8: input, from: start)
      return
    }
    let cut = decoded.bytes.count > Self.limit
    self.init(utf8: cut ? Self.prefix(of: decoded.bytes) : decoded.bytes)
    isBroken = isBroken || decoded.isBroken
    isCut = isCut || cut
  }

  /// Text that is already UTF-8, but perhaps broken.
  init(utf8 input: [UInt8], from start: Int = 0) {
    let repaired = Self.repaired(input, from: start)
    bytes = repaired ?? input
    self.start = repaired == nil ? start : 0
    isBroken = repaired != nil
    isCut = bytes.count > Self.limit
  }

  /// As much of sound UTF-8 as is read, up to the end of a character.
  private static func prefix(of bytes: [UInt8]) -> [UInt8] {
    var end = limit
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  /// Whether bytes are UTF-8 without a fault and without NUL.
  static func isSoundUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { hanji_utf8_prefix($0.baseAddress, $0.count) } == bytes.count
  }

  var isEmpty: Bool { bytes.count == start }

  var count: Int { bytes.count - start }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// The first bytes, for looking at what kind of document it is.
  func prefix(_ length: Int) -> ArraySlice<UInt8> { bytes[start...].prefix(length) }
}

extension DecodedText {
  /// A copy with U+FFFD for each broken character and for NUL, which ends soon after the limit; nil
  /// where nothing is broken.
  private static func repaired(_ input: [UInt8], from start: Int) -> [UInt8]? {
    input.withUnsafeBufferPointer { whole in
      let buffer = UnsafeBufferPointer(rebasing: whole[start...])
      var at = hanji_utf8_prefix(buffer.baseAddress, buffer.count)
      if at == buffer.count { return nil }
      var output = Array(buffer[..<at])
      output.reserveCapacity(buffer.count + 64)
      while at < buffer.count, output.count <= limit {
        output += [0xEF, 0xBF, 0xBD]
        let broken = UnsafeBufferPointer(rebasing: buffer[at...])
        at += hanji_utf8_broken_length(broken.baseAddress, broken.count)
        let rest = UnsafeBufferPointer(rebasing: buffer[at...])
        let sound = hanji_utf8_prefix(rest.baseAddress, rest.count)
        output.append(contentsOf: rest[..<sound])
        at += sound
      }
      return output
    }
  }

  private static func decode(
    _ input: ArraySlice<UInt8>, from encoding: String
  ) -> (bytes: [UInt8], isBroken: Bool)? {
    var isBroken: Int32 = 0
    var length = 0
    let capacity = input.count * 3 + 4
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
      length = input.withUnsafeBufferPointer {
        hanji_decode(encoding, $0.baseAddress, $0.count, buffer.baseAddress, &isBroken)
      }
      written = max(0, length)
    }
    return length < 0 ? nil : (output, isBroken != 0)
  }
}

extension DecodedText {
  /// Whether nothing but blanks stands in it.
  var isBlank: Bool { withBytes { $0.isBlank } }
}
