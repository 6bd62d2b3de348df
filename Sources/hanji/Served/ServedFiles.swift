import CResources

/// The files of a host that serves the paper, as the program carries them.
enum ServedFiles {
  /// All of them.
  static var all: [(name: String, text: String)] {
    (0..<hanji_served_count()).compactMap { index in
      hanji_served_at(index).map { file in
        let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.length)
        return (String(cString: file.pointee.path), String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
