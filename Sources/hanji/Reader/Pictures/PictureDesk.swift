import Archive
import Configuration
import News
import Newsroom
import PictureClient
import PictureProtocol
import ReaderUI
import Terminal

/// Brings pictures that the screens ask for: from the archive or the wire, then through a worker.
@MainActor final class PictureDesk {
  private let office: Office
  private let device: any TerminalDevice
  private let mode: PictureMode
  private let client = PictureClient()
  private var graphics: TerminalGraphics?
  private var probe = Probe.notAsked
  /// Orders whose file is on its way.
  private var awaited: [Address: [PictureOrder]] = [:]
  /// Orders that wait for the terminal to say what it can.
  private var held: [(order: PictureOrder, file: [UInt8])] = []
  /// Orders that are being drawn.
  private var drawing: [PictureNumber: (order: PictureOrder, fileBytes: Int)] = [:]

  /// How the terminal's answer is waited for.
  private enum Probe {
    case notAsked, over
    case asked(until: ContinuousClock.Instant)
  }

  init(office: Office, device: any TerminalDevice) {
    (self.office, self.device) = (office, device)
    mode = PictureMode(rawValue: office.settings.configuration.text(.pictures)) ?? .auto
  }

  /// Whether a picture is being drawn or waits to be.
  var isBusy: Bool { client.isBusy || !held.isEmpty }

  /// What to watch until `serve` is worth calling.
  var descriptorsToWatch: (read: Int32?, write: Int32?) { client.descriptorsToWatch }

  /// How long to wait at most, in milliseconds.
  var millisecondsToWait: Int? {
    if client.hasNews { return 0 }
    var times = [client.millisecondsLeft(at: .now)].compactMap { $0 }
    if !held.isEmpty { times.append(millisecondsToAnswer) }
    return times.min()
  }

  /// Begins an order.
  func draw(_ order: PictureOrder, _ settings: ReaderSettings) throws(ArchiveError) -> [Action] {
    if mode == .off { return [.pictureCame(order, .failed(Words.picturesAreOff))] }
    ask()
    if let file = try office.archive.picture(at: order.address) {
      hold(order, file)
      return []
    }
    awaited[order.address, default: []].append(order)
    office.newsroom.fetchPicture(
      order.address, of: try office.desk(of: order.story), at: office.world.clock.now)
    return []
  }

  /// A picture's file came: it is kept and drawn.
  func take(_ file: [UInt8], at address: Address) throws(ArchiveError) {
    let orders = awaited.removeValue(forKey: address) ?? []
    for order in orders { hold(order, file) }
    guard let story = orders.first?.story else { return }
    try office.archive.keepPicture(file, at: address, in: story, at: office.world.clock.now)
  }

  /// A picture's file could not be had.
  func fail(_ address: Address, _ problem: Problem) -> [Action] {
    (awaited.removeValue(forKey: address) ?? []).map {
      .pictureCame($0, .failed(Words.sentence(problem)))
    }
  }

  /// The terminal said what it can; what waited for it is drawn.
  func take(_ graphics: TerminalGraphics) {
    (self.graphics, probe) = (graphics, .over)
  }

  /// Takes what the workers have drawn, and gives them more.
  func serve(_ settings: ReaderSettings) -> [Action] {
    release(settings)
    return client.serve().compactMap { number, reply in
      guard let (order, bytes) = drawing.removeValue(forKey: number) else { return nil }
      let isCostly = office.world.isRemote || settings.isSlow
      return .pictureCame(
        order, reply.progress(of: order, fileBytes: bytes, isCostly: isCostly))
    }
  }

  /// Ends the workers.
  func close() { client.stop() }
}

extension PictureDesk {
  /// How long the terminal may still take to answer.
  private var millisecondsToAnswer: Int {
    guard case .asked(let end) = probe else { return 0 }
    return max(Int((end - .now) / .milliseconds(1)) + 1, 0)
  }

  /// Asks the terminal once, when the first picture is wanted.
  private func ask() {
    guard case .notAsked = probe else { return }
    let patience = office.world.isRemote ? Duration.seconds(1) : .milliseconds(300)
    let isAsked = mode == .auto && device.askGraphics()
    probe = isAsked ? .asked(until: .now + patience) : .over
  }

  private func hold(_ order: PictureOrder, _ file: [UInt8]) { held.append((order, file)) }

  /// Has drawn what waited for the terminal's answer, once that has come or its time is over.
  private func release(_ settings: ReaderSettings) {
    if case .asked(let end) = probe {
      guard end <= .now else { return }
      probe = .over
    }
    let means = PictureMeans(
      mode: mode, graphics: graphics, colors: device.colors,
      hasBlocks: settings.glyphs == .unicode)
    for (order, file) in held {
      let (way, cell) = means.drawing(of: order)
      let request = PictureRequest(
        file: file, area: order.area, cell: cell, drawing: way, colors: device.colors,
        part: order.part)
      drawing[client.draw(request)] = (order, file.count)
    }
    held = []
  }
}

extension World {
  /// Whether the person sits at another machine than this one.
  var isRemote: Bool { value("SSH_CONNECTION") != nil || value("SSH_TTY") != nil }
}
