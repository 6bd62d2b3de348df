import News
import Testing

@testable import PageParsing

/// Answers in the shape of FreshRSS's and Miniflux's.
@Suite("Answers of feed servers") struct FeedServerAnswerTests {
  private func read(_ text: String, to question: FeedServerQuestion) -> FeedServerAnswer? {
    PageParser.feedServerAnswer(Array(text.utf8), to: question)
  }

  @Test(
    "A number is told in three forms",
    arguments: [
      ("12", 12), ("-355401917359550817", -355_401_917_359_550_817),
      ("1795489200123456", 1_795_489_200_123_456),
      ("tag:google.com,2005:reader/item/000000000000001F", 31),
      ("tag:google.com,2005:reader/item/fb115bd6d34a8e9f", -355_401_917_359_550_817),
      ("tag:google.com,2005:reader/item/1f", 31), ("000000000000001f", 31),
      ("18446744073709551615", -1),
    ] as [(String, Int64)])
  func numbers(_ text: String, _ number: Int64) {
    #expect(FeedServerReader.number(text) == number)
    #expect(
      read(#"{"itemRefs":[{"id":"\#(text)"}]}"#, to: .numbers) == .numbers([number], next: nil))
  }

  @Test(
    "What is no number makes the whole answer nonsense",
    arguments: [
      "", "x", "1.5", "tag:google.com,2005:reader/item/", "99999999999999999999999",
      "tag:google.com,2005:reader/item/+f", "tag:google.com,2005:reader/item/00000000000000001",
    ])
  func noNumbers(_ text: String) {
    #expect(FeedServerReader.number(text) == nil)
    #expect(read(#"{"itemRefs":[{"id":"3"},{"id":"\#(text)"}]}"#, to: .numbers) == nil)
  }

  @Test("A list without items, and where a list goes on")
  func lists() {
    for text in ["{}", #"{"itemRefs":null}"#, #"{"itemRefs":[],"continuation":""}"#] {
      #expect(read(text, to: .numbers) == .numbers([], next: nil))
    }
    let text = #"{"itemRefs":[{"id":5,"directStreamIds":[]}],"continuation":"17"}"#
    #expect(read(text, to: .numbers) == .numbers([5], next: "17"))
  }

  @Test("A hundred thousand numbers are read, more are not")
  func many() {
    let refs = (1...100_000).map { #"{"id":"\#($0)"}"# }
    guard
      case .numbers(let numbers, nil) = read(
        "{\"itemRefs\":[\(refs.joined(separator: ","))]}", to: .numbers)
    else {
      Issue.record("not read")
      return
    }
    #expect(numbers.count == 100_000)
    let more = (refs + [#"{"id":"0"}"#]).joined(separator: ",")
    #expect(read("{\"itemRefs\":[\(more)]}", to: .numbers) == nil)
  }

  @Test("An answer that is cut anywhere is none")
  func cuts() {
    let whole = Array(
      #"{"itemRefs":[{"id":"1"},{"id":"2"}],"items":[],"continuation":"a"}"#.utf8)
    #expect(PageParser.feedServerAnswer(whole, to: .numbers) != nil)
    for count in whole.indices {
      #expect(PageParser.feedServerAnswer(Array(whole[..<count]), to: .numbers) == nil)
    }
    #expect(read(#"{"itemRefs":[]}<p>Warning</p>"#, to: .numbers) == nil)
  }

  @Test(
    "Other things in the place of an answer are none",
    arguments: [
      "", "null", "17", "[]", "\"OK\"", "<!doctype html><title>Log in</title>",
      #"{"itemRefs":17,"items":"none","subscriptions":null,"tags":{}}"#,
      #"{"itemRefs":[[]],"items":[{}],"subscriptions":[7],"tags":[{"id":3}]}"#,
      #"{"itemRefs":["#, #"{"itemRefs":[{"id":true}],"items":[null],"subscriptions":["a"]}"#,
    ])
  func nonsense(_ text: String) {
    for question in [FeedServerQuestion.numbers, .items, .feeds, .added] {
      #expect(read(text, to: question) == nil, "\(question)")
    }
  }

  @Test("Items come with their address, time and marks")
  func items() {
    let text = """
      {"id":"user/-/state/com.google/reading-list","updated":1,"items":[
      {"id":"tag:google.com,2005:reader/item/000000000000001f","published":1795489200,
       "title":"Nets \\u0026 <b>lines","alternate":[{"href":"https://paper.invalid/b"}],
       "canonical":[{"href":"https://paper.invalid/a"}],"origin":{"streamId":"feed/3"},
       "categories":["user/-/state/com.google/reading-list","user/77/state/com.google/starred",
       "user/-/label/바다"],"summary":{"content":"<p>words"}},
      {"id":"32","published":"1795489200000000","title":null,"alternate":[{"href":"mailto:a"}]}]}
      """
    #expect(
      read(text, to: .items)
        == .items([
          FeedServerItem(
            number: 31, address: Address("https://paper.invalid/a"), title: "Nets & <b>lines",
            posted: Instant(seconds: 1_795_489_200),
            marks: [FeedServerMark.all, FeedServerMark.starred, "user/-/label/바다"]),
          FeedServerItem(number: 32, address: nil, title: ""),
        ]))
  }

  @Test("Feeds have names of their own, addresses and folders")
  func feeds() {
    let text = """
      {"subscriptions":[
      {"id":"feed/12","title":"Harbour","url":"https://paper.invalid/rss",
       "categories":[{"id":"user/-/label/Coast","label":"Coast"}]},
      {"id":"feed/https://paper.invalid/quay","title":"Quay"},
      {"id":"feed/14","title":"Mine","url":"file:///etc/passwd"}]}
      """
    let addresses = ["https://paper.invalid/rss", "https://paper.invalid/quay"].compactMap(
      Address.init)
    #expect(
      read(text, to: .feeds)
        == .feeds([
          FeedServerFeed(
            name: "feed/12", address: addresses[0], title: "Harbour", folders: ["Coast"]),
          FeedServerFeed(
            name: "feed/https://paper.invalid/quay", address: addresses[1], title: "Quay"),
        ]))
  }

  @Test("Labels of items are told apart from folders")
  func labels() {
    let text = """
      {"tags":[{"id":"user/-/state/com.google/starred"},{"id":"user/1/label/quay","type":"tag"},
      {"id":"user/-/label/Coast","type":"folder"},{"id":"user/-/label/나루"},
      {"id":"user/-/label/"}]}
      """
    #expect(read(text, to: .labels) == .labels(["quay", "나루"]))
  }

  @Test("A feed that was added has a name; one that was not has none")
  func added() {
    #expect(
      read(#"{"numResults":1,"query":"u","streamId":"feed/4"}"#, to: .added) == .added("feed/4"))
    #expect(read(#"{"numResults":0,"error":"no feed"}"#, to: .added) == .added(nil))
  }

  @Test("Words are visible ASCII")
  func words() {
    #expect(read("SID=a\r\nAuth=b/4f\n", to: .words) == .words("SID=a\nAuth=b/4f\n"))
    for text in ["<html>", "\u{1B}[2J", "한글", String(repeating: "a", count: 20_000)] {
      #expect(read(text, to: .words) == nil)
    }
  }
}
