import News
import ReaderUI
import Terminal
import Testing

@Suite struct SharingTests {
  let headline = Morning.rows[0].headline

  @Test(arguments: ShareNetwork.allCases)
  func networksTakeTheAddressEscaped(network: ShareNetwork) throws {
    let address = try #require(network.address(for: headline))
    #expect(address.text.hasPrefix("https://"))
    #expect(address.text.contains("https%3A%2F%2Fpaper.example%2F1"))
  }

  @Test func letterBearsHeadlineAndAddress() {
    #expect(headline.letter.hasPrefix("mailto:?subject=Ferry%20line"))
    #expect(headline.letter.contains("%0D%0A"))
  }

  @Test func menuHandsTheSelectedStoryOn() {
    var morning = Morning()
    morning.press("e/reddit<Enter>")
    #expect(morning.takeEffects() == [.share([StoryID("paper#1")], .network(.reddit))])
    morning.press("e/markdown<Enter>")
    #expect(morning.takeEffects() == [.share([StoryID("paper#1")], .file("md"))])
  }

  @Test func numberChoosesALine() {
    var morning = Morning()
    morning.press("e7")
    #expect(morning.takeEffects() == [.share([StoryID("paper#1")], .file("md"))])
    morning.press("e15")
    #expect(morning.takeEffects() == [.share([StoryID("paper#1")], .network(.reddit))])
    morning.press("e1<Enter>")
    #expect(morning.takeEffects() == [.copy("https://paper.example/1")])
  }

  @Test func printViewPrints() {
    var morning = Morning()
    morning.press("<Enter>p")
    _ = morning.takeEffects()
    morning.press("p")
    #expect(morning.takeEffects() == [.share([StoryID("paper#1")], .print)])
    #expect(morning.shows("p print"))
    morning.press("qqe/print the<Enter>")
    #expect(morning.takeEffects().contains(.share([StoryID("paper#1")], .print)))
  }

  @Test func pipeAsksForAProgramAndTakesPickedStories() {
    var morning = Morning()
    morning.press("h<Enter>vv|wc -w<Enter>")
    #expect(
      morning.takeEffects().contains(
        .share([StoryID("paper#1"), StoryID("paper#2")], .pipe("wc -w"))))
  }
}
