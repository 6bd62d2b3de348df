/// Han characters in Korean text.
public enum Hanja {
  /// How a word is read: 女子 is 여자, 歷史 역사, 老人 노인.
  ///
  /// By the rules of spelling (한글 맞춤법, articles 10 to 12) n and l change at the start of a word,
  /// and of the halves of a compound: 海外旅行 is 해외여행. Where a character has several readings a
  /// few words are known by themselves, such as 音樂 음악; else it is the principal one.
  /// - Parameters:
  ///   - word: Han characters and nothing else.
  ///   - startsWord: false behind a number: 5年 is 5년.
  /// - Returns: as many syllables, or nil where one of the characters has no reading.
  public static func reading(of word: String, startsWord: Bool = true) -> String? {
    var reader = HanjaReader(word.unicodeScalars.map(\.value), startsWord: startsWord)
    return reader.reading().map(string)
  }

  /// The text with the reading behind each word of Hanja: 軍은 becomes 軍(군)은.
  ///
  /// Left alone are words whose reading stands there already, as in 군(軍) and 軍(군), words beside
  /// kana, which are Japanese, and those with a character that Korean does not read.
  public static func annotated(_ text: String) -> String {
    var annotated = ""
    var start = text.startIndex
    for (place, reading) in readings(in: text) {
      let end = text.utf8.index(text.startIndex, offsetBy: place)
      annotated += text[start..<end] + "(\(reading))"
      start = end
    }
    return annotated + text[start...]
  }

  /// What `annotated` adds to a text: the readings in order, each with the byte behind its word.
  public static func readings(in text: String) -> [(place: Int, reading: String)] {
    guard text.unicodeScalars.contains(where: { isHan($0.value) }) else { return [] }
    let scalars = Array(text.unicodeScalars)
    var (bytes, scalar) = (0, 0)
    return HanjaAnnotator(scalars.map(\.value)).readings().map { place, reading in
      bytes += scalars[scalar..<place].reduce(0) { $0 + UTF8.width($1) }
      scalar = place
      return (bytes, string(reading))
    }
  }
}

extension Hanja {
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func string(_ scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
