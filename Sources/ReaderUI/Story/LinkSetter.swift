import News
import Typesetting

/// Lists the addresses of a text's links at its end, under the numbers that the text gives them.
struct LinkSetter {
  typealias Line = StorySetting.Line
  typealias Run = StorySetting.Run

  let setter: StorySetter
  /// The halves whose links are listed.
  let halves: [Int]

  /// A rule with a title and a line for each address; nothing where no words lead anywhere.
  func lines() -> [Line] {
    guard !setter.links.isEmpty else { return [] }
    let shown = halves.count == setter.story.halves.count ? nil : Set(addresses)
    let listed = setter.links.enumerated().filter { shown?.contains($1.address) ?? true }
    guard let last = listed.last else { return [] }
    let digits = "\(last.offset + 1)".count
    return rule() + listed.flatMap { line(number: $0 + 1, $1.address, digits: digits) }
      + [setter.blank(place(.max))]
  }

  private func place(_ number: Int) -> StorySetting.Place {
    StorySetting.Place(block: .max, offset: number)
  }

  private var addresses: [Address] {
    halves.flatMap { half in
      setter.story.halves[half].blocks.flatMap { $0.content.spans.compactMap(\.link) }
    }
  }

  private func rule() -> [Line] {
    let title = Phrases.links.text(in: setter.language)
    let (line, rest) = (setter.glyphs.rule, setter.measure - setter.width.of(title) - 4)
    guard rest >= 2 else {
      return setter.set(title, look: .secondary, place: place(0))
    }
    return [
      Line(
        runs: [
          Run(text: "\(line)\(line) ", look: .rule), Run(text: title, look: .secondary),
          Run(text: " " + String(repeating: line, count: rest), look: .rule),
        ], place: place(0))
    ]
  }

  /// An address stands whole where the screen has room for it, even beyond the column.
  private func line(number: Int, _ address: Address, digits: Int) -> [Line] {
    let figure = "\(number)"
    let mark = String(repeating: " ", count: digits - figure.count) + "[\(figure)] "
    let runs = [Run(text: mark, look: .secondary), Run(text: address.text, look: .link)]
    let excess = mark.utf8.count + setter.width.of(address.text) - setter.measure
    if excess <= setter.before + setter.behind {
      return [
        Line(runs: runs, place: place(number), indent: min(setter.behind - max(excess, 0), 0))
      ]
    }
    var text = RunningText(mark, look: .secondary)
    text.add(address.text, look: .link)
    return setter.set(text, place: place(number)).map { line in
      Line(runs: line.runs, place: place(number))
    }
  }
}

extension Phrases {
  static let links = LocalizedText(english: "Links", korean: "링크")
}
