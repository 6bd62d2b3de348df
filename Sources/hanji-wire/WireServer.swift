import CWire
import Fetching
import Glibc
import News
import PageParsing
import WireProtocol

/// The loop of the wire: requests in, transfers, answers out, in one thread.
final class WireServer {
  private let fetcher: Fetcher
  private let pipe: ServerPipe
  private var recipes: [RecipeNumber: PageRecipe] = [:]
  private var fetches: [RequestNumber: FetchRequest] = [:]
  private var forms: [RequestNumber: FormRequest] = [:]
  private var uploads: [RequestNumber: Upload] = [:]

  init?(isTracing: Bool) {
    guard let fetcher = Fetcher() else { return nil }
    self.fetcher = fetcher
    pipe = ServerPipe(isTracing: isTracing)
  }

  /// Serves until the input ends; the result is the exit status.
  func run() -> Int32 {
    while true {
      pipe.write()
      let happened = fetcher.wait(for: pipe.awaited, milliseconds: 60_000)
      if happened[STDIN_FILENO]?.contains(.readable) == true {
        do {
          let requests = try pipe.read()
          if !requests.isEmpty, Confinement.isOutdated { return EX_TEMPFAIL }
          if !requests.isEmpty { Confinement.allowMoreTime() }
          for (number, request) in requests { take(request, as: number) }
        } catch {
          return 65  // EX_DATAERR: the other end speaks another protocol.
        }
      }
      for event in fetcher.advance() { take(event) }
      if pipe.isOver { return 0 }
    }
  }
}

/// Local bytes on their way in.
private struct Upload {
  let request: ParseRequest
  var bytes: [UInt8] = []
  var isTooLong = false

  mutating func append(_ more: [UInt8]) {
    isTooLong = isTooLong || bytes.count + more.count > WireLimits.body
    if !isTooLong { bytes += more }
  }
}

extension WireServer {
  private func take(_ request: WireRequest, as number: RequestNumber) {
    switch request {
    case .hello: pipe.send(.ready, for: number)
    case .recipe(let name, let recipe): recipes[name] = recipe
    case .fetch(let fetch): begin(fetch, as: number)
    case .parseBegin(let parse): uploads[number] = Upload(request: parse)
    case .parseData(let bytes): uploads[number]?.append(bytes)
    case .parseEnd: endUpload(number) { $0.reply($1) }
    case .inspectEnd: endUpload(number) { $0.inspection($1) }
    case .importEnd(let kind): endUpload(number) { $0.imported($1, as: kind) }
    case .rules(let rules): fetcher.take(rules)
    case .form(let form): begin(form, as: number)
    case .cancel:
      fetcher.cancel(FetchID(number.value))
      fetches[number] = nil
      forms[number] = nil
      uploads[number] = nil
    case .bye: pipe.finish()
    }
  }

  private func begin(_ request: FetchRequest, as number: RequestNumber) {
    guard fetches[number] == nil, isKnown(request.recipe) else {
      return pipe.send(.failed(.malformedRequest), for: number)
    }
    switch request.route {
    case .sample: answer(number, from: request, SampleEdition.document(at: request.address))
    case .network: start(request, as: number, mirror: nil)
    case .mirror(let base): start(request, as: number, mirror: .site(base))
    case .archive(let base, let timestamp):
      start(request, as: number, mirror: .archive(base, timestamp: timestamp))
    }
  }

  private func begin(_ request: FormRequest, as number: RequestNumber) {
    guard forms[number] == nil, fetches[number] == nil else {
      return pipe.send(.failed(.malformedRequest), for: number)
    }
    forms[number] = request
    var order = FetchOrder(
      id: FetchID(number.value), address: request.address, namedHosts: [request.address.host],
      manners: Manners(pauseMilliseconds: 0, connections: 1))
    (order.isUrgent, order.isNamed, order.proxy) = (true, true, request.proxy)
    order.form = FetchForm(
      fields: request.fields.map { $0.map { ($0.name, $0.value) } },
      authorization: request.authorization)
    fetcher.start(order)
  }

  private func answer(_ number: RequestNumber, from form: FormRequest, _ result: FetchResult) {
    switch result {
    case .document(let document):
      beginReading(number)
      let answer = PageParser.feedServerAnswer(document.bytes, to: form.question)
      let type = document.contentType ?? ""
      pipe.send(
        answer.map { .feedServer($0) } ?? .failed(.wrongKind(contentType: type)), for: number)
    case .refused(_, let error), .failed(let error):
      pipe.send(.failed(WireFailure(error)), for: number)
    case .notModified: pipe.send(.failed(.malformedRequest), for: number)
    }
  }

  private func isKnown(_ recipe: RecipeNumber?) -> Bool {
    recipe.map { recipes[$0] != nil } ?? true
  }

  private func start(_ request: FetchRequest, as number: RequestNumber, mirror: Mirror?) {
    fetches[number] = request
    var order = FetchOrder(
      id: FetchID(number.value), address: request.address, validators: request.validators,
      namedHosts: Set(request.namedHosts.map { $0.lowercased() }), mirror: mirror,
      manners: request.manners)
    order.isUrgent = request.wish != .refreshing
    order.isNamed = request.wish == .named
    (order.cookies, order.now) = (request.cookies, request.now)
    order.proxy = request.proxy
    order.isPicture = request.expectation == .picture
    fetcher.start(order)
  }

  private func take(_ event: FetchEvent) {
    switch event {
    case .learned(let rules): pipe.send(.learned(rules), for: .connection)
    case .progress(let id, let bytes):
      pipe.send(.progress(bytes: bytes), for: RequestNumber(id.value))
    case .finished(let id, let result):
      let number = RequestNumber(id.value)
      if let form = forms.removeValue(forKey: number) {
        return answer(number, from: form, result)
      }
      guard let request = fetches.removeValue(forKey: number) else { return }
      answer(number, from: request, result)
    }
  }

  private func answer(_ number: RequestNumber, from request: FetchRequest, _ result: FetchResult) {
    switch result {
    case .document(let document) where request.expectation == .picture:
      hand(on: document, as: number)
    case .document(let document):
      let reading = reading(of: document, for: request)
      beginReading(number)
      pipe.send(reading.reply(document.bytes).fitted(), for: number)
    case .refused(let document, let error):
      let reading = reading(of: document, for: request)
      beginReading(number)
      let isChallenge = reading.isChallenge(document.bytes)
      let host = document.address.host
      let failure = isChallenge ? .challenged(host: host) : WireFailure(error)
      pipe.send(.failed(failure), for: number)
    case .notModified(let address, let validators):
      let receipt = Receipt(address: address, status: 304, validators: validators)
      pipe.send(.notModified(receipt), for: number)
    case .failed(let error): pipe.send(.failed(WireFailure(error)), for: number)
    }
  }

  /// Sends a picture's file as it is; whoever draws it looks into it.
  private func hand(on document: FetchedDocument, as number: RequestNumber) {
    for start in stride(from: 0, to: document.bytes.count, by: WireLimits.chunk) {
      let end = min(start + WireLimits.chunk, document.bytes.count)
      pipe.send(.pictureData(Array(document.bytes[start..<end])), for: number)
    }
    pipe.send(.picture(receipt(of: document)), for: number)
  }

  private func receipt(of document: FetchedDocument) -> Receipt {
    var receipt = Receipt(
      address: document.address, status: document.status, validators: document.validators,
      byteCount: document.bytes.count)
    receipt.movedTo = document.movedTo
    return receipt
  }

  private func reading(of document: FetchedDocument, for request: FetchRequest) -> DocumentReading {
    DocumentReading(
      receipt: receipt(of: document), contentType: document.contentType,
      expectation: request.expectation,
      recipe: request.recipe.flatMap { recipes[$0] }, now: request.now,
      knownTexts: request.knownTexts)
  }

  private func endUpload(
    _ number: RequestNumber, reply: (DocumentReading, [UInt8]) -> WireReply
  ) {
    guard let upload = uploads.removeValue(forKey: number), isKnown(upload.request.recipe) else {
      return pipe.send(.failed(.malformedRequest), for: number)
    }
    guard !upload.isTooLong else {
      return pipe.send(.failed(.tooLarge(limit: WireLimits.body)), for: number)
    }
    let request = upload.request
    let reading = DocumentReading(
      receipt: Receipt(address: request.address, byteCount: upload.bytes.count),
      contentType: request.contentType, expectation: request.expectation,
      recipe: request.recipe.flatMap { recipes[$0] }, now: request.now,
      isVerbatim: request.isVerbatim)
    beginReading(number)
    pipe.send(reply(reading, upload.bytes).fitted(), for: number)
  }

  /// The reader must know which document is being read before reading it can go wrong.
  private func beginReading(_ number: RequestNumber) {
    pipe.send(.reading, for: number)
    pipe.drain()
    Confinement.allowMoreTime()
  }
}
