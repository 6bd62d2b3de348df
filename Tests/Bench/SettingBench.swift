import Typesetting

/// Processor time of setting text; unlike wall time it says nearly the same on a busy machine.
enum SettingBench {
  /// Breaks 96 KB of mixed text at 72 cells, in paragraphs as long as a paper's.
  static func breaking() -> Double {
    let paragraphs = paragraphs()
    let breaker = LineBreaker()
    let times = (0..<30).map { _ in
      let start = Measuring.processorTime
      for paragraph in paragraphs { _ = breaker.lines(of: paragraph, cells: 72) }
      return Measuring.processorTime - start
    }
    return Measuring.median(times)
  }

  private static func paragraphs() -> [String] {
    let english = [
      "Residents of the paper district asked the county office for weekly readings of the river.",
      "The mill owner said that prices had risen by 8.5 percent since the spring, to $1,200 a ton.",
      "\"We would rather be slow than sorry,\" a spokesperson for the well-known workshop added.",
    ]
    let korean = [
      "한지군 의회는 3일 “종이의 날” 행사를 ‘Paper Week’로 넓히기로 했다고 밝혔다.",
      "닥나무 밭을 2배로 늘리는 사업에는 12억5,000만원(약 90만 달러)이 들어간다.",
      "전문가들은 한·미·일 제지업계의 협력이 앞으로 더 필요하다고 내다봤다.",
    ]
    var paragraphs: [String] = []
    var size = 0
    while size < 96 << 10 {
      let sentences = paragraphs.count.isMultiple(of: 2) ? english : korean
      let first = paragraphs.count / 2
      let text = (0..<4).map { sentences[(first + $0) % 3] }.joined(separator: " ")
      paragraphs.append(text)
      size += text.utf8.count + 1
    }
    return paragraphs
  }
}
