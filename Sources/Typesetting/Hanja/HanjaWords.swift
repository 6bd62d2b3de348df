/// Words whose characters are not read as they mostly are.
enum HanjaWords {
  /// The syllables of the longest such word that begins at a place.
  static func reading(in word: [UInt32], at place: Int) -> [UInt32]? {
    if word.count == 1 { return surnames[word] }
    for length in stride(from: min(longest, word.count - place), to: 1, by: -1) {
      if let known = words[Array(word[place..<(place + length)])] { return known }
    }
    return nil
  }

  private static let longest = 4

  /// Headlines name people by a single character: 金 대통령.
  private static let surnames = table("金 김 沈 심")

  private static let words = table(
    """
    更新 갱신 更生 갱생 更年期 갱년기 音樂 음악 樂器 악기 樂團 악단 樂曲 악곡 樂譜 악보 聲樂 성악 器樂 기악
    國樂 국악 喜怒哀樂 희로애락 敗北 패배 省略 생략 憎惡 증오 嫌惡 혐오 容易 용이 安易 안이 難易 난이
    簡易 간이 平易 평이 降伏 항복 投降 투항 復活 부활 復興 부흥 相殺 상쇄 殺到 쇄도 率直 솔직 率先 솔선
    輕率 경솔 引率 인솔 統率 통솔 宅內 댁내 便所 변소 小便 소변 大便 대변 賞狀 상장 令狀 영장
    招待狀 초대장 年賀狀 연하장 遊說 유세 洞察 통찰 一切 일체 暴惡 포악 橫暴 횡포 謁見 알현 承諾 승낙
    應諾 응낙 六月 유월 十月 시월 金氏 김씨 金浦 김포 金海 김해 金泉 김천 金堤 김제 標識 표지 砂糖 사탕
    雪糖 설탕 要塞 요새 人參 인삼 海參 해삼 大怒 대로 困難 곤란 論難 논란 智異山 지리산 議論 의논
    自轉車 자전거 人力車 인력거 停車場 정거장 忖度 촌탁 布施 보시 牡丹 모란 不實 부실
    """)

  private static func table(_ text: String) -> [[UInt32]: [UInt32]] {
    let fields = text.split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map(\.value) }
    var table: [[UInt32]: [UInt32]] = [:]
    for place in stride(from: 0, to: fields.count - 1, by: 2) {
      table[fields[place]] = fields[place + 1]
    }
    return table
  }
}
