import Testing
import Typesetting

struct HanjaTests {
  @Test(arguments: [
    ("軍", "군"), ("女子", "여자"), ("男女", "남녀"), ("歷史", "역사"), ("老人", "노인"), ("敬老", "경로"),
    ("來日", "내일"), ("未來", "미래"), ("勞動", "노동"), ("李", "이"), ("金", "김"), ("金融", "금융"),
    ("大韓民國", "대한민국"), ("海外旅行", "해외여행"), ("新女性", "신여성"), ("大理石", "대리석"),
    ("比率", "비율"), ("法律", "법률"), ("羅列", "나열"), ("配列", "배열"), ("率直", "솔직"),
    ("不動産", "부동산"), ("不正", "부정"), ("不利", "불리"), ("自動車", "자동차"), ("自轉車", "자전거"),
    ("音樂", "음악"), ("娛樂", "오락"), ("變更", "변경"), ("更新", "갱신"), ("敗北", "패배"), ("北韓", "북한"),
  ])
  func readsAWord(_ word: String, _ reading: String) {
    #expect(Hanja.reading(of: word) == reading)
  }

  @Test func readsNothingThatKoreanDoesNotRead() {
    #expect(Hanja.reading(of: "春眠不觉晓") == nil, "simplified Chinese")
    #expect(Hanja.reading(of: "軍은") == nil)
    #expect(Hanja.reading(of: "") == "")
  }

  @Test func leavesTheFirstConsonantBehindANumber() {
    #expect(Hanja.reading(of: "年", startsWord: false) == "년")
    #expect(Hanja.annotated("5年 만에 年末까지") == "5年(년) 만에 年末(연말)까지")
  }

  @Test func putsReadingsBehindWords() {
    #expect(Hanja.annotated("北 “美와 對話”") == "北(북) “美(미)와 對話(대화)”")
    #expect(Hanja.annotated("軍·警 합동") == "軍(군)·警(경) 합동")
    #expect(Hanja.annotated("한글과 English") == "한글과 English")
    #expect(Hanja.annotated("軍") == "軍(군)")
    #expect(Hanja.annotated("") == "")
  }

  @Test(arguments: [
    "군(軍)은", "軍(군)은", "여자(女子)", "女子（여자）", "法律[법률]", "역사(歷史)와 노인(老人)",
  ])
  func leavesAloneWhatIsReadAlready(_ text: String) {
    #expect(Hanja.annotated(text) == text)
  }

  @Test func isNotMisledByOtherBrackets() {
    #expect(Hanja.annotated("軍(국방부)은") == "軍(군)(국방부)은")
    #expect(Hanja.annotated("대통령(尹)은") == "대통령(尹(윤))은")
    #expect(Hanja.annotated("(軍") == "(軍(군)")
    #expect(Hanja.annotated("軍(군") == "軍(군)(군")
  }

  @Test(arguments: ["紙の新聞を読む", "東京タワー", "春眠不觉晓", "葛\u{E0100}", "𠀀"])
  func leavesAloneWhatIsNotKorean(_ text: String) {
    #expect(Hanja.annotated(text) == text)
  }

  @Test func saysWhereReadingsBelong() {
    let readings = Hanja.readings(in: "a軍은 女子, 군(郡)의 歷史")
    #expect(readings.map { $0.place } == [4, 14, 34])
    #expect(readings.map { $0.reading } == ["군", "여자", "역사"])
    #expect(Hanja.readings(in: "한글뿐이다.").isEmpty)
  }
}
