@testable import PageParsing

private let labels = [
  nil, "euc-kr", "johab", "iso-2022-kr", "shift_jis", "euc-jp", "iso-2022-jp", "gb18030", "big5",
  "windows-1252", "windows-1255", "koi8-u", "utf-16le", "utf-16be", "utf-32", "x-user-defined",
  "utf-8",
]

/// Decodes any bytes after the first, which names the encoding.
///
/// What comes out is UTF-8, and broken UTF-8 is mended as Swift's own strings mend it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEncodings(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: data, count: count)
  guard let first = input.first else { return 0 }
  let label = labels[Int(first) % labels.count]
  let bytes = [UInt8](input.dropFirst())
  check(DecodedText(bytes, contentType: label.map { "text/html; charset=\($0)" }))
  if let name = label.flatMap(EncodingLabels.name(of:)) {
    check(DecodedText(bytes, encoding: name))
  }
  let mended = DecodedText(utf8: bytes).withBytes { String(decoding: $0, as: UTF8.self) }
  let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars
  precondition(
    mended.unicodeScalars.elementsEqual(expected.lazy.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  return 0
}

private func check(_ text: DecodedText) {
  precondition(text.withBytes { DecodedText.isSoundUTF8([UInt8]($0)) })
}
