import News
import WireProtocol

/// A request that waits for its answer.
struct PendingRequest {
  let job: WireJob
  let recipe: PageRecipe?
  /// Whether the wire has the whole document and reads it.
  var isBeingRead = false
  /// How many bytes of it the wire has told of.
  var byteCount = 0
  /// What has come of a picture.
  var picture: [UInt8] = []
  /// Whether it was under way already when another document ended the wire.
  private(set) var isSecondAttempt = false

  init(job: WireJob, recipe: PageRecipe?) {
    (self.job, self.recipe) = (job, recipe)
  }

  /// Whether so many more bytes of a picture can be what was asked for.
  func takes(pictureBytes count: Int) -> Bool {
    guard case .fetch(let request) = job, request.expectation == .picture else { return false }
    return picture.count + count <= WireLimits.picture
  }

  /// The same request, to be sent once more.
  var again: PendingRequest {
    var copy = PendingRequest(job: job, recipe: recipe)
    copy.isSecondAttempt = true
    return copy
  }
}
