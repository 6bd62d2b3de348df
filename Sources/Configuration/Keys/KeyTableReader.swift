import Terminal

/// Reads tables of keys: `"x" = "toggleRead"` for every screen, `[story]` for one.
struct KeyTableReader {
  let words: KeyWords

  /// Control-S and Control-Q stop and start the output of many terminals and never reach us.
  private static let neverBound: Set<Key> = [.control("s"), .control("q")]

  /// The lines of a key of the configuration that holds such tables.
  func lines(of entry: Entry) -> ([KeyLine], [Finding]) {
    guard let entries = entry.entries else {
      let fact = Finding.Fact.wrongKind(key: entry.key, .table)
      return ([], [entry.finding(fact, instead: .nothing)])
    }
    return lines(of: entries)
  }

  func lines(of entries: [Entry]) -> ([KeyLine], [Finding]) {
    var lines: [KeyLine] = []
    var findings: [Finding] = []
    for entry in entries {
      do throws(Finding.Fact) {
        guard let table = entry.entries else {
          lines.append(try line(entry, screen: nil))
          continue
        }
        let (screenLines, found) = try screen(entry.key, table)
        lines += screenLines
        findings += found
      } catch {
        findings.append(entry.finding(error, instead: .nothing))
      }
    }
    return (lines, findings)
  }

  private func screen(
    _ name: String, _ entries: [Entry]
  ) throws(Finding.Fact) -> ([KeyLine], [Finding]) {
    guard words.screens.contains(name) else {
      throw .keys(.unknownScreen(name, known: words.screens))
    }
    var lines: [KeyLine] = []
    var findings: [Finding] = []
    for entry in entries {
      do throws(Finding.Fact) {
        lines.append(try line(entry, screen: name))
      } catch {
        findings.append(entry.finding(error, instead: .nothing))
      }
    }
    return (lines, findings)
  }

  private func line(_ entry: Entry, screen: String?) throws(Finding.Fact) -> KeyLine {
    guard let keys = Key.sequence(entry.key), !keys.isEmpty else {
      throw .keys(.unreadable(entry.key))
    }
    if let key = keys.first(where: KeyTableReader.neverBound.contains) {
      throw .keys(.neverBound(key.name))
    }
    guard let command = entry.text else { throw .wrongKind(key: entry.key, .text) }
    guard command.isEmpty || words.commands.contains(command) else {
      throw .keys(
        .unknownCommand(command, near: Likeness.nearest(to: command, among: words.commands)))
    }
    return KeyLine(screen: screen, keys: keys, command: command.isEmpty ? nil : command)
  }
}
