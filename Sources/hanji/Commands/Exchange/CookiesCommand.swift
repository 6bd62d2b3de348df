import ArgumentParser
import News
import Newsroom

/// `hanji cookies`: what makes a subscriber known to a paper.
struct CookiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cookies", abstract: "Take a subscriber's cookies out of a browser's file.",
    discussion: """
      A cookie is sent to the host that it is for and to no other. The values are kept in cookies.txt \
      beside the archive, for you alone (0600), and are never printed or logged.
      """,
    subcommands: [ListCookies.self, AddCookies.self, RemoveCookies.self],
    defaultSubcommand: ListCookies.self)
}

/// `hanji cookies list`: whose there are, and until when.
struct ListCookies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the hosts and names of the cookies, never their values.")
  @OptionGroup var place: PlaceOptions
  @Flag(help: "As JSON objects, one a line.") var json = false

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      for cookie in CookieStore(archivePath: office.archivePath).file().cookies {
        print(json ? cookie.json.line : cookie.line)
      }
      return .done
    }
  }
}

/// `hanji cookies add FILE`.
struct AddCookies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take the cookies of a cookies.txt, as browsers export it.")
  @OptionGroup var place: PlaceOptions
  @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
  @Option(help: ArgumentHelp("Only those for this host and those below it.", valueName: "HOST"))
  var host: String?

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let brought = try CookieStore(archivePath: office.archivePath).take(file, for: host)
      for line in brought.unreadableLines {
        Ending.say(Words.unreadableCookie.of("\(file):\(line)"))
      }
      if brought.cookies.isEmpty {
        Ending.say(Words.noCookie(for: host).of(file))
        return .failed
      }
      print(office.world.text(Words.cookiesTaken(brought.cookies.count)))
      return brought.unreadableLines.isEmpty ? .done : .partly
    }
  }
}

/// `hanji cookies remove HOST`.
struct RemoveCookies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget the cookies of a host and of those below it.")
  @OptionGroup var place: PlaceOptions
  @Argument(help: "The host.") var host: String

  func run() throws {
    let office = try place.office()
    carryOut(office) {
      let store = CookieStore(archivePath: office.archivePath)
      var kept = store.file()
      let count = kept.remove(host: host)
      if count > 0 { try store.keep(kept) }
      print(office.world.text(Words.cookiesForgotten(count)))
      return count > 0 ? .done : .failed
    }
  }
}

extension Cookie {
  /// Its host and name, and until when it holds.
  fileprivate var line: String {
    let until = end.map { "until \(Timestamp.internet($0))" } ?? "without an end"
    return "\(isForHostsBelow ? "." : "")\(host)\t\(name)\t\(until)"
  }

  fileprivate var json: JSONText {
    var fields: [(String, JSONText)] = [
      ("host", .text(host)), ("below", .isTrue(isForHostsBelow)), ("path", .text(path)),
      ("secure", .isTrue(isSecure)), ("name", .text(name)),
    ]
    if let end { fields.append(("end", .text(Timestamp.internet(end)))) }
    return .object(fields)
  }
}
