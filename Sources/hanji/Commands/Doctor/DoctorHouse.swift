import Archive
import Configuration
import Glibc
import News
import Newsroom
import ReaderUI

/// What is found about the archive, the network's process and the kernel.
struct DoctorHouse {
  let options: ReaderOptions
  let world: World

  var findings: [DoctorFinding] { [archive, network, confinement] }

  private var archive: DoctorFinding {
    do {
      let path = try "\(world.dataFolder(options.data))/archive.sqlite"
      guard let size = Self.size(of: path) else { return Self.noArchive(path) }
      return try inspect(path, size: size)
    } catch {
      let sentence = Ending.sentence(for: error).english
      return DoctorFinding(
        topic: .archive, sentence: LocalizedText(english: sentence, korean: sentence),
        mend: LocalizedText(
          english: "hanji --data DIR keeps it elsewhere.", korean: "hanji --data DIR 로 다른 곳에 둡니다."))
    }
  }

  private static func noArchive(_ path: String) -> DoctorFinding {
    DoctorFinding(
      topic: .archive,
      sentence: LocalizedText(
        english: "none yet; the first start makes \(path)",
        korean: "아직 없습니다. 처음 열 때 \(path) 에 만듭니다."),
      facts: [("path", .text(path)), ("bytes", .number(0))])
  }

  /// A large archive is not looked through: that takes seconds, and `hanji check` does it.
  private static let quickLimit = 64 << 20

  private func inspect(_ path: String, size: Int) throws -> DoctorFinding {
    let archive = try Archive(path: path)
    let name = options.paper ?? Settings(world: world).configuration.text(.paper)
    let paper = try Papers(world: world).paper(name)
    let id = options.isSample ? paper.sample.id : paper.id
    let count = try archive.storyCount(of: id)
    let age = try archive.lastRefresh(of: id).map { world.clock.now.seconds - $0.seconds }
    let faults = size > Self.quickLimit ? [] : try archive.check()
    try archive.close()
    return DoctorFinding(
      topic: .archive, sentence: Self.sentence(path, size: size, count: count, age: age),
      facts: [("path", .text(path)), ("bytes", .number(size)), ("stories", .number(count))]
        + (age.map { [("age_seconds", .number(Int($0)))] } ?? [])
        + [("faults", .list(faults.map(JSONText.text)))],
      hint: size > Self.quickLimit ? Self.checkHint : nil, mend: faults.isEmpty ? nil : Self.damaged
    )
  }

  private static let checkHint = LocalizedText(
    english: "hanji check looks through all of it.", korean: "hanji check 로 모두 살핍니다.")
  private static let damaged = LocalizedText(
    english: "It is not sound; hanji check names what is wrong. hanji export keeps a copy.",
    korean: "온전하지 않습니다. hanji check 로 살피고 hanji export 로 사본을 둡니다.")

  private static func sentence(
    _ path: String, size: Int, count: Int, age: Int64?
  ) -> LocalizedText {
    let kilobytes = (size + 1_023) / 1_024
    let hours = age.map { max($0, 0) / 3_600 }
    return LocalizedText(
      english: "\(path), \(kilobytes) KB, \(count) stories, "
        + (hours.map { "refreshed \($0) h ago" } ?? "never refreshed"),
      korean: "\(path), \(kilobytes) KB, 기사 \(count)건, "
        + (hours.map { "\($0)시간 전에 받음" } ?? "받은 적 없음"))
  }

  private static func size(of path: String) -> Int? {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : nil
  }
}
