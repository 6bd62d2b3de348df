extension Hangul {
  /// A sentence in which the particles written in both forms, such as `을(를)`, have the one that the
  /// syllable before them asks for.
  ///
  /// Behind anything but Hangul both forms stay: how a Latin name ends is not to be seen.
  public static func settlingParticles(in text: String) -> String {
    guard text.contains("(") else { return text }
    return particles.reduce(text) { text, particle in settling(particle, in: text) }
  }

  private typealias Particle = (both: String, closed: String, open: String)

  /// Each with its form behind a closed syllable and behind an open one.
  private static let particles: [Particle] = [
    ("을(를)", "을", "를"), ("은(는)", "은", "는"), ("이(가)", "이", "가"), ("와(과)", "과", "와"),
    ("(으)로", "으로", "로"),
  ]

  private static func settling(_ particle: Particle, in text: String) -> String {
    var (settled, rest) = ("", text[...])
    while let place = rest.firstRange(of: particle.both) {
      let before = rest[..<place.lowerBound]
      settled += before + form(of: particle, behind: before)
      rest = rest[place.upperBound...]
    }
    return settled + rest
  }

  /// A closing quotation mark is looked through; 로 also stands behind the final ㄹ.
  private static func form(of particle: Particle, behind text: Substring) -> String {
    let word = text.unicodeScalars.last { !"\"”’»)".unicodeScalars.contains($0) }
    guard let final = word.flatMap({ syllable($0)?.final }) else { return particle.both }
    let isOpen = final == 0 || particle.open == "로" && final == 8
    return isOpen ? particle.open : particle.closed
  }
}
