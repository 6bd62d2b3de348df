import News
import Testing

@testable import PageParsing

@Suite("Dates, labels, names and credits as they are printed")
struct FactsTests {
  private let dates = DateReader(zone: .korea, now: Reading.now)

  @Test(
    "Dates of every form give the same moment",
    arguments: [
      "Posted : 2014-04-16\u{A0}16:25", "2014-04-16T16:25:00+09:00", "2014-04-16T07:25:00.000Z",
      "Wed, 16 Apr 2014 07:25:00 GMT", "April 16, 2014 4:25 p.m.", "16 April 2014, 16:25 KST",
      "2014.04.16. 오후 4:25", "2014년 4월 16일 16시 25분", "Apr 16, 2014 03:25 EDT",
    ])
  func moments(_ text: String) throws {
    #expect(dates.instant(text) == (try Reading.instant(2014, 4, 16, 16, 25)))
  }

  @Test("What is no date gives none", arguments: ["", "yesterday", "2014-13-45", "10:30", "99"])
  func noDates(_ text: String) {
    #expect(dates.instant(text) == nil)
  }

  @Test("News is never from the future")
  func future() {
    #expect(dates.instant("2040-01-01 00:00") == Reading.now)
  }

  @Test("Posted and updated are told apart in one line")
  func postedAndUpdated() throws {
    let times = PrintedTimes(dates: dates)
    let line = "Posted : 2014-04-16 16:25 Updated : 2014-04-16 21:17"
    #expect(times.posted(line) == (try Reading.instant(2014, 4, 16, 16, 25)))
    #expect(times.updated(line) == (try Reading.instant(2014, 4, 16, 21, 17)))
    #expect(times.updated("Posted : 2014-04-16 16:25") == nil)
  }

  @Test("A label in brackets or fused to the title is split off")
  func labels() {
    #expect(Label.split("[ED] Leave it") == ("ED", "Leave it"))
    #expect(Label.split("INTERVIEWCan art pay?") == ("INTERVIEW", "Can art pay?"))
    #expect(Label.split("INTERVIEW Can art pay?") == ("INTERVIEW", "Can art pay?"))
    #expect(Label.split("INTERVIEWS are hard") == ("", "INTERVIEWS are hard"))
    #expect(Label.split("[단독] 제목") == ("단독", "제목"))
    #expect(Label.split("Plain [VIDEO]") == ("", "Plain [VIDEO]"))
  }

  @Test("A title that stands twice is kept once, label and all")
  func doubled() {
    #expect(Doubled.once("Harvest of the reeds Harvest of the reeds") == "Harvest of the reeds")
    #expect(Doubled.once("[INTERVIEW] A bell INTERVIEWA bell") == "[INTERVIEW] A bell")
    #expect(Doubled.once("So far so good, so far") == "So far so good, so far")
  }

  @Test("Names come without By, roles and addresses")
  func names() {
    #expect(BylineText.names("By the islands desk") == ["the islands desk"])
    #expect(
      BylineText.names("By First Desk, Second Desk and Third Desk | 2026-11-24") == [
        "First Desk", "Second Desk", "Third Desk",
      ])
    #expect(BylineText.names("편집부 기자 desk@sample.invalid") == ["편집부"])
    #expect(BylineText.isByline("By sunset the square was empty.") == false)
  }

  @Test(
    "A credit is split off a caption",
    arguments: [
      ("The gate at six. / Yonhap", "The gate at six.", "Yonhap"),
      ("The gate at six./ Courtesy of a museum", "The gate at six.", "Courtesy of a museum"),
      ("The gate. Korea Times photo by a desk", "The gate.", "Korea Times photo by a desk"),
      ("The gate. AP-Yonhap", "The gate.", "AP-Yonhap"),
      ("성문의 새벽. /연합뉴스", "성문의 새벽.", "연합뉴스"),
      ("Gate and/or wall", "Gate and/or wall", ""),
    ])
  func credits(_ text: String, _ caption: String, _ credit: String) {
    #expect(Credit.split([text]) == (caption, credit))
  }

  @Test("The source in brackets at the end is no part of the sentence")
  func sources() {
    #expect(SourceCredit.split("거리가 있다는 지적이다. (연합뉴스)")?.credit == "연합뉴스")
    #expect(SourceCredit.split("It rained. (Yonhap)")?.credit == "Yonhap")
    #expect(SourceCredit.split("It rained for long (see page 3)")?.credit == nil)
    #expect(SourceCredit.split("It rained (in May)")?.credit == nil)
  }
}
