import WireProtocol

extension WireJob {
  /// The messages that send the job, with the recipe under its number.
  func messages(recipe: RecipeNumber?) -> [WireRequest] {
    switch self {
    case .fetch(var request):
      request.recipe = recipe
      return [.fetch(request)]
    case .form(let request): return [.form(request)]
    case .parse(let request, let bytes):
      return upload(bytes, request, recipe) + [.parseEnd]
    case .inspect(let request, let bytes):
      return upload(bytes, request, recipe) + [.inspectEnd]
    case .bring(let request, let bytes, let kind):
      return upload(bytes, request, recipe) + [.importEnd(kind)]
    }
  }

  private func upload(
    _ bytes: [UInt8], _ request: ParseRequest, _ recipe: RecipeNumber?
  ) -> [WireRequest] {
    var request = request
    request.recipe = recipe
    let chunks = stride(from: 0, to: bytes.count, by: WireLimits.chunk).map { start in
      let end = min(start + WireLimits.chunk, bytes.count)
      return WireRequest.parseData(Array(bytes[start..<end]))
    }
    return [.parseBegin(request)] + chunks
  }
}
