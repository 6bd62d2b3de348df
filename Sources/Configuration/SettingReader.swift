/// Reads the value of a key as the form that it must have.
struct SettingReader {
  let key: String

  func value(_ entry: Entry, as form: SettingForm) throws(Finding.Fact) -> SettingValue {
    switch form {
    case .flag: return .flag(try entry.flag.orThrow(wrongKind(form)))
    case .number(let range): return .number(try bounded(entry, range, form))
    case .numberOr(let word, let range):
      if let text = entry.text {
        guard text == word else { throw .unknownWord(key: key, word: text, known: [word]) }
        return .text(text)
      }
      return .number(try bounded(entry, range, form))
    case .choice(let words):
      let text = try entry.text.orThrow(wrongKind(form))
      guard words.contains(text) else { throw .unknownWord(key: key, word: text, known: words) }
      return .text(text)
    case .name:
      let text = try entry.text.orThrow(wrongKind(form))
      guard !text.isEmpty else { throw wrongKind(form) }
      return .text(text)
    case .program: return .texts(try program(entry, form))
    case .queries: return .texts(try entry.texts.orThrow(wrongKind(form)))
    case .text: return .text(try entry.text.orThrow(wrongKind(form)))
    case .table: throw wrongKind(form)
    }
  }

  private func bounded(
    _ entry: Entry, _ range: ClosedRange<Int>, _ form: SettingForm
  ) throws(Finding.Fact) -> Int {
    let number = try entry.number.orThrow(wrongKind(form))
    guard range.contains(number) else { throw .outOfRange(key: key, number: number, range) }
    return number
  }

  /// A program needs a name; an empty list leaves the choice to Hanji.
  private func program(_ entry: Entry, _ form: SettingForm) throws(Finding.Fact) -> [String] {
    let words = try entry.texts.orThrow(wrongKind(form))
    guard words.first != "", words.allSatisfy({ !$0.contains("\0") }) else {
      throw wrongKind(form)
    }
    return words
  }

  private func wrongKind(_ form: SettingForm) -> Finding.Fact { .wrongKind(key: key, form) }
}

extension Optional {
  fileprivate func orThrow<Failure: Error>(
    _ error: @autoclosure () -> Failure
  ) throws(Failure) -> Wrapped {
    guard let value = self else { throw error() }
    return value
  }
}

extension Finding.Fact: Error {}
