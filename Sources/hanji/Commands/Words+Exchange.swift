import News

extension Words {
  /// Why something of an imported file is left out.
  static func sentence(_ item: SkippedItem) -> String {
    switch item.reason {
    case .notHTTP: "\(item.text) is left out: only http and https addresses are taken."
    case .noAddress: "\(item.text.isEmpty ? "an entry" : item.text) is left out: it has no feed."
    case .unreadable: "is left out: it is no story as hanji export writes it: \(item.text)"
    case .newerSchema: "is left out: a newer Hanji wrote it: \(item.text)"
    case .tooLong: "is left out: the line is longer than 3 MiB."
    }
  }

  /// A number with what is counted.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
