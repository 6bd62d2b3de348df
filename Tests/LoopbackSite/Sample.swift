import CResources

/// The sample edition by path and query.
enum Sample {
  static func answer(at path: String) -> LoopbackAnswer {
    guard let found = hanji_sample_find(path)?.pointee, let bytes = found.bytes else {
      return .status(404)
    }
    return .document(
      contentType: found.content_type.map { String(cString: $0) } ?? "text/html",
      bytes: Array(UnsafeBufferPointer(start: bytes, count: found.length)))
  }
}
