import CResources
import News
import PaperFiles
import Typesetting

/// The papers that can be opened: bundled ones, and the user's own, which win.
struct Papers {
  let world: World

  /// Why a paper could not be opened.
  enum Failure: Error, Equatable {
    case unknown(name: String, known: [String])
    case unreadable(Files.ReadError)
    case faulty(PaperFileError)
  }

  /// The paper of a name or, where the name is a path or ends in `.toml`, of a file.
  func paper(_ name: String) throws(Failure) -> Paper {
    let (text, source) = try text(of: name)
    do {
      return try PaperFile.paper(from: Sanitiser.body(text), name: source)
    } catch {
      throw .faulty(error)
    }
  }

  private func text(of name: String) throws(Failure) -> (text: String, source: String) {
    if name.contains("/") || name.hasSuffix(".toml") { return (try read(name), name) }
    let own = "\(world.configurationFolder)/papers/\(name).toml"
    if let bytes = try? Files.bytes(of: own) {
      return (String(decoding: bytes, as: UTF8.self), own)
    }
    guard let bundled = hanji_paper_find(name) else {
      throw .unknown(name: name, known: names)
    }
    let bytes = UnsafeBufferPointer(start: bundled.pointee.bytes, count: bundled.pointee.length)
    return (String(decoding: bytes, as: UTF8.self), "\(name).toml")
  }

  private func read(_ path: String) throws(Failure) -> String {
    do { return String(decoding: try Files.bytes(of: path), as: UTF8.self) } catch {
      throw .unreadable(error)
    }
  }

  /// The names that can be opened: the bundled ones, then those that only the user has.
  var names: [String] {
    let bundled = (0..<hanji_paper_count()).compactMap { hanji_paper_at($0)?.pointee.path }
      .map { String(cString: $0) }
    let files = (try? Files.names(in: "\(world.configurationFolder)/papers")) ?? []
    let own = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
    return bundled + own.filter { !bundled.contains($0) }
  }
}

extension Paper {
  /// The bundled sample edition of this paper, under a name of its own in the archive.
  ///
  /// It is made in the paper's classic shape, so every section of the menu is there.
  var sample: Paper {
    var sample = self
    sample.id = PaperID("sample")
    sample.sections = sections.map(\.withEverySubsectionCurrent)
    return sample
  }
}

extension Section {
  fileprivate var withEverySubsectionCurrent: Section {
    var section = self
    section.isCurrent = true
    section.subsections = subsections.map(\.withEverySubsectionCurrent)
    return section
  }
}
