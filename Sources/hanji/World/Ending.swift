import Archive
import Glibc
import NcursesTerminal
import News
import Newsroom
import Typesetting
import WireProtocol

/// How the program ended, as scripts see it.
enum ExitStatus: Int32 {
  /// All was done.
  case done = 0
  /// It failed.
  case failed = 1
  /// It was called wrongly, or its surroundings do not allow it.
  case usage = 2
  /// A part was done.
  case partly = 3
}

/// An error that brings its words along.
protocol SayableError: Error {
  /// What failed, and where it helps, what to do.
  var sentence: LocalizedText { get }
}

/// Errors become sentences here, and here alone.
enum Ending {
  /// Ends the process; output that is still buffered is written first.
  static func leave(_ status: ExitStatus) -> Never {
    if fflush(nil) != 0 {
      say(Words.outputFailed(reason: String(cString: strerror(errno))))
      _exit(ExitStatus.failed.rawValue)
    }
    exit(status.rawValue)
  }

  /// Prints what failed on standard error.
  static func fail(_ error: any Error) -> ExitStatus {
    let (sentence, status) = words(for: error)
    say(sentence)
    return status
  }

  /// Prints a sentence on standard error, in the language of the host's locale.
  static func say(_ sentence: LocalizedText) {
    print("hanji: \(World.current.text(sentence))")
  }

  /// Prints lines on standard error.
  static func print(_ text: String) {
    let bytes = Array("\(Sanitiser.body(text))\n".utf8)
    // Where standard error is closed there is nobody left to tell.
    _ = write(2, bytes, bytes.count)
  }

  /// What failed, in a sentence.
  static func sentence(for error: any Error) -> LocalizedText {
    words(for: error).0
  }

  private static func words(for error: any Error) -> (LocalizedText, ExitStatus) {
    switch error {
    case let error as Papers.Failure: (Words.sentence(error), .usage)
    case let error as World.NoHome: (Words.sentence(error), .usage)
    case let error as ServedSession.Failure: (Words.sentence(error), .usage)
    case let error as ArchiveError: (Words.sentence(error), .failed)
    case let error as Problem: (Words.withoutKeys(Words.sentence(error)), .failed)
    case let error as WireFailure:
      (Words.withoutKeys(Words.sentence(error)), .failed)
    case let error as SyncFailure: (Words.sentence(error), .failed)
    case let error as FeedServer.Failure: (Words.withoutKeys(Words.sentence(error)), .failed)
    case let error as FeedServerKeys.Failure: (Words.sentence(error), .usage)
    case let error as FeedServerMerging.LossRefused: (Words.sentence(error), .failed)
    case is FeedServerWork.Busy: (Words.feedServerBusy, .failed)
    case let error as SyncLine.Failure: (Words.sentence(error), .failed)
    case let error as RemoteEnd.Failure: (Words.sentence(error), .failed)
    case let error as Files.ReadError: (Words.sentence(error), .failed)
    case let error as UnknownSection: (Words.sentence(error), .usage)
    case let error as UnknownSource: (Words.sentence(error), .usage)
    case let error as UnknownSearch: (Words.sentence(error), .usage)
    case let error as UnknownStory: (Words.sentence(error), .failed)
    case let error as TerminalError: (Words.sentence(error), .usage)
    case let error as any SayableError: (error.sentence, .failed)
    default: (Words.failed(error), .failed)
    }
  }
}
