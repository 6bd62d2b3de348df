import News
import Terminal
import Testing

@testable import ReaderUI

@Suite struct PictureScreenTests {
  /// What was asked for, in order.
  private func orders(_ morning: inout Morning) -> [PictureOrder] {
    morning.takeEffects().compactMap { if case .drawPicture(let order) = $0 { order } else { nil } }
  }

  private func addresses(_ orders: [PictureOrder]) -> [String] {
    orders.map { String($0.address.path.dropFirst()) }
  }

  @Test func nothingIsDrawnUntilItIsAskedFor() {
    var morning = Morning()
    morning.press("<Enter>jGqjhjkq")
    #expect(orders(&morning).isEmpty)
    morning.press("gi")
    #expect(addresses(orders(&morning)) == ["pier.jpg"])
  }

  @Test func aPictureStandsWithItsCaptionCreditAndSize() {
    var morning = Morning()
    morning.press("<Enter>i")
    for words in ["The pier before dawn.", "Sample desk", "640×480 · 48 KB", "photo 1 of 1", "█"] {
      #expect(morning.shows(words), "\(words): \(morning.screen)")
    }
  }

  @Test func aGalleryIsWalkedPhotoByPhotoByManyKeys() {
    var morning = Morning()
    morning.press("Gi")
    #expect(morning.shows("photo 1 of 9"))
    for (keys, number) in [
      ("<Space>", 2), ("n", 3), ("j", 4), ("<Right>", 5), ("<Down>", 6), ("p", 5), ("k", 4),
      ("<Left>", 3), ("<Up>", 2), ("G", 9), ("g", 1), ("5j", 6),
    ] {
      morning.press(keys)
      #expect(morning.shows("photo \(number) of 9"), "\(keys): \(morning.screen[0])")
    }
    morning.press("G<Space>")
    #expect(morning.shows("This is the last picture."))
  }

  @Test func eachPictureIsDrawnOnceForASize() {
    var morning = Morning()
    morning.press("Ginpnp")
    #expect(addresses(orders(&morning)) == ["pier.jpg", "1.jpg"])
    morning.apply(.resized(Size(columns: 90, rows: 30)))
    #expect(addresses(orders(&morning)) == ["pier.jpg"])
  }

  @Test func fromNearAPictureIsWalkedPartByPart() {
    var morning = Morning()
    morning.press("Giz")
    #expect(morning.shows("part 1 of 2"))
    _ = orders(&morning)
    morning.press("<Space>")
    #expect(morning.shows("part 2 of 2"))
    let lower = PicturePart(left: 0, top: 470, width: 1_000, height: 530)
    #expect(orders(&morning).map(\.part) == [lower])
    morning.press("<Space>")
    #expect(morning.shows("photo 2 of 9"))
    #expect(!morning.shows("part 1"))
  }

  @Test func aStripIsCutFromLeftToRight() {
    let area = Size(columns: 80, rows: 20)
    let strip = PicturePanels.parts(of: PixelSize(width: 1_600, height: 200), in: area)
    #expect(strip.count == 4)
    #expect(strip.map(\.left) == [0, 220, 470, 720])
    #expect(strip.allSatisfy { $0.height == 1_000 })
    let column = PicturePanels.parts(of: PixelSize(width: 200, height: 900), in: area)
    #expect(column.allSatisfy { $0.width == 1_000 } && column.count == 8)
  }

  @Test func theContactSheetShowsAllAndOpensOne() {
    var morning = Morning(columns: 120, rows: 40)
    morning.press("Git")
    #expect(orders(&morning).count == 10)
    morning.press("j<Space>")
    #expect(morning.shows("photo 6 of 9"))
    morning.press("<Enter>")
    #expect(morning.shows("Lamp 5 of the night boat"))
  }

  @Test func aSmallScreenHasNoContactSheetAndSaysSo() {
    var morning = Morning(columns: 40, rows: 12)
    morning.press("Git")
    #expect(morning.shows("A contact sheet needs"))
  }

  @Test func whatCostsMuchOnTheLineIsSaidAndSentOnlyThen() {
    var morning = Morning()
    morning.press("<Enter>i")
    let order = orders(&morning)[0]
    morning.apply(.pictureCame(order, .costly(bytes: 312_400, Morning.facts)))
    #expect(morning.shows("312 KB on your line"))
    morning.press("<Enter>")
    var paid = order
    paid.isPaidFor = true
    #expect(orders(&morning) == [paid])
    #expect(!morning.shows("on your line"))
  }

  @Test func aPictureThatCannotBeShownIsItsCaptionAndASentence() {
    var morning = Morning()
    morning.press("<Enter>i")
    let order = orders(&morning)[0]
    morning.apply(.pictureCame(order, .failed(LocalizedText(english: "It is broken."))))
    #expect(morning.shows("It is broken.") && morning.shows("The pier before dawn."))
  }

  @Test func lateNewsOfAPictureChangesNoOtherScreen() {
    var morning = Morning()
    morning.press("<Enter>i")
    let order = orders(&morning)[0]
    morning.press("q")
    let before = morning.screen
    morning.apply(.pictureCame(order, Morning.drawn(order)))
    #expect(morning.screen == before)
  }

  @Test func pixelsAreLeftToTheTerminal() throws {
    var morning = Morning()
    morning.press("<Enter>i")
    let order = orders(&morning)[0]
    let pixels = try #require(
      PixelPicture(Array("~".utf8), by: .sixel, covering: Size(columns: 20, rows: 10)))
    morning.apply(.pictureCame(order, .drawn(DrawnPicture(.pixels(pixels), Morning.facts))))
    #expect(morning.grid.visiblePictures == [PlacedPicture(pixels, at: Point(column: 30, row: 5))])
    morning.press("q")
    #expect(morning.grid.pictures.isEmpty)
  }

  @Test func theAddressThatIsCopiedIsThePictures() {
    var morning = Morning()
    morning.press("<Enter>i")
    _ = morning.takeEffects()
    morning.press("y")
    #expect(morning.takeEffects() == [.copy("https://paper.example/pier.jpg")])
  }
}
