import ArgumentParser
import Glibc
import NcursesTerminal
import News
import Newsroom

/// `hanji doctor`: what this host and terminal are like, and how to mend what is not well.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at locale, terminal, clipboard, archive and network, and say what to mend.",
    discussion: """
      Nothing is fetched and nothing is changed. On a terminal it is asked how wide it draws. The \
      status is 0 where all is well and 3 where something is to mend.
      """)
  @OptionGroup var place: PlaceOptions
  @Flag(help: "One JSON object a line.") var json = false
  @Option(help: "Words of the report: en or ko.") var lang: String?

  func run() throws {
    let options = try place.readerOptions()
    let language = try lang.map(readLanguage)
    carryOut {
      let world = World.current
      let host = MainActor.assumeIsolated { HostReport.look(asksTerminal: isatty(1) == 1) }
      let findings =
        DoctorHost(report: host, world: world).findings
        + DoctorHouse(options: options, world: world).findings
      for finding in findings {
        print(json ? finding.json.line : finding.text(in: language ?? world.language))
      }
      return findings.contains { $0.mend != nil } ? .partly : .done
    }
  }
}
