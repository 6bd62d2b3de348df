public import News

/// What the reader sends to the wire.
public enum WireRequest: Hashable, Sendable {
  /// Opens the connection; answered with `ready`.
  case hello
  /// Names a paper's recipe for later requests.
  case recipe(RecipeNumber, PageRecipe)
  /// Asks for a document.
  case fetch(FetchRequest)
  /// Begins local bytes to be read.
  case parseBegin(ParseRequest)
  /// The next bytes of them, at most `WireLimits.chunk`.
  case parseData([UInt8])
  /// Ends them; the answer follows.
  case parseEnd
  /// Ends them; what the recipe finds in them follows, instead of what they hold.
  case inspectEnd
  /// Ends them; what they bring from elsewhere follows, or the page that they are; nil where their
  /// beginning is to tell what kind of file they are.
  case importEnd(ImportKind?)
  /// Names the rules of a site, had before, for later requests.
  case rules(HostRules)
  /// Asks a feed server.
  case form(FormRequest)
  /// Stops the request of the frame's number.
  case cancel
  /// Closes the connection.
  case bye

  /// The message as the frame of a request.
  public func frame(for request: RequestNumber) -> Frame {
    var sink = BinarySink()
    writeFields(to: &sink)
    return Frame(kind: kind, request: request, payload: sink.bytes)
  }

  /// Reads a frame; every field is checked.
  public init(_ frame: Frame) throws(FrameError) {
    var reader = ByteReader(frame.payload[...])
    self = try WireRequest.read(kind: frame.kind, from: &reader)
    try reader.expectEnd()
  }

  /// The message as one line of JSON.
  public func traced(for request: RequestNumber) -> String {
    var sink = JSONSink()
    sink.begin()
    sink.field("request", request.value)
    sink.field("message", name)
    writeFields(to: &sink)
    sink.end()
    return sink.text
  }
}

extension WireRequest {
  private var kind: UInt8 {
    switch self {
    case .hello: 1
    case .recipe: 2
    case .fetch: 3
    case .parseBegin: 4
    case .parseData: 5
    case .parseEnd: 6
    case .cancel: 7
    case .bye: 8
    case .inspectEnd: 9
    case .importEnd: 10
    case .rules: 11
    case .form: 12
    }
  }

  private var name: String {
    switch self {
    case .hello: "hello"
    case .recipe: "recipe"
    case .fetch: "fetch"
    case .parseBegin: "parseBegin"
    case .parseData: "parseData"
    case .parseEnd: "parseEnd"
    case .inspectEnd: "inspectEnd"
    case .importEnd: "importEnd"
    case .rules: "rules"
    case .form: "form"
    case .cancel: "cancel"
    case .bye: "bye"
    }
  }

  private func writeFields(to sink: inout some WireSink) {
    switch self {
    case .recipe(let number, let recipe):
      sink.field("number", number.value)
      sink.field("recipe", recipe)
    case .fetch(let request): sink.field("fetch", request)
    case .parseBegin(let request): sink.field("parse", request)
    case .parseData(let bytes):
      sink.name("data")
      sink.put(bytes)
    case .importEnd(let kind): sink.field("kind", kind)
    case .rules(let rules): sink.field("rules", rules)
    case .form(let form): sink.field("form", form)
    case .hello, .parseEnd, .inspectEnd, .cancel, .bye: break
    }
  }

  private static func read(
    kind: UInt8, from reader: inout ByteReader
  ) throws(FrameError) -> WireRequest {
    switch kind {
    case 1: .hello
    case 2: .recipe(try .read(&reader), try .read(&reader))
    case 3: .fetch(try .read(&reader))
    case 4: .parseBegin(try .read(&reader))
    case 5: .parseData(try reader.data(limit: WireLimits.chunk))
    case 6: .parseEnd
    case 7: .cancel
    case 8: .bye
    case 9: .inspectEnd
    case 10: .importEnd(try .read(&reader))
    case 11: .rules(try .read(&reader))
    case 12: .form(try .read(&reader))
    default: throw .unknownKind(kind)
    }
  }
}
