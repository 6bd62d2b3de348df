import News

/// A request that waits for its answer.
struct PendingRequest {
  let job: WireJob
  let recipe: PageRecipe?
  /// Whether the wire has the whole document and reads it.
  var isBeingRead = false
  /// How many bytes of it the wire has told of.
  var byteCount = 0
  /// Whether it was under way already when another document ended the wire.
  private(set) var isSecondAttempt = false

  init(job: WireJob, recipe: PageRecipe?) {
    (self.job, self.recipe) = (job, recipe)
  }

  /// The same request, to be sent once more.
  var again: PendingRequest {
    var copy = PendingRequest(job: job, recipe: recipe)
    copy.isSecondAttempt = true
    return copy
  }
}
