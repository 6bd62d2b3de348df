import CResources
import Fetching
import News

/// The sample edition that the program carries, served as if it came from the paper.
enum SampleEdition {
  /// The document at an address's path and query; a path that it lacks is a 404.
  static func document(at address: Address) -> FetchResult {
    guard let found = hanji_sample_find(address.target)?.pointee, let bytes = found.bytes else {
      return .failed(.status(404, retryAfter: nil))
    }
    return .document(
      FetchedDocument(
        address: address, status: 200,
        contentType: found.content_type.map { String(cString: $0) }, validators: Validators(),
        bytes: Array(UnsafeBufferPointer(start: bytes, count: found.length))))
  }
}
