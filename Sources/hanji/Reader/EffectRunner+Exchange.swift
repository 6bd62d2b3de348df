import Archive
import Glibc
import News
import Newsroom
import ReaderUI

/// Taking in files that the person names.
extension EffectRunner {
  var importing: Importing { Importing(office: office, paths: paths) }
  var paths: TypedPaths { TypedPaths(home: office.world.value("HOME")) }

  /// A subscriber's cookies hold at once, for the paper that is shown too.
  func takeCookies(_ typed: String) throws(ArchiveError) -> [Action] {
    let path = paths.whole(typed)
    do {
      let taken = try CookieStore(archivePath: office.archivePath).take(path)
      if taken.cookies.isEmpty { return [.said(Status(Words.noCookie(path), isWarning: true))] }
      office.useCookies()
      shown = try office.shownDesk()
      return [.said(Status(Words.cookiesTaken(taken.cookies.count)))]
    } catch let error as ArchiveError {
      throw error
    } catch {
      return [.said(Status(Ending.sentence(for: error), isWarning: true))]
    }
  }
}

/// Takes feeds, bookmarks and stories out of a file.
struct Importing {
  let office: Office
  let paths: TypedPaths

  /// What the file brought, as a sentence.
  func take(_ typed: String) -> [Action] {
    let path = paths.whole(typed)
    var work = ImportWork(office: office, format: nil, address: nil)
    defer { work.stop() }
    do {
      let report = try work.take(path)
      return [.archiveChanged, .said(Status(report.sentence, isWarning: report.hasFaults))]
    } catch {
      let failure = ImportFailure(file: path, error: error)
      return [.said(Status(failure.sentence, isWarning: true))]
    }
  }
}

/// Paths as a person types them.
struct TypedPaths {
  let home: String?

  /// The path with the home folder in the place of `~`.
  func whole(_ typed: String) -> String {
    guard let home, typed == "~" || typed.hasPrefix("~/") else { return typed }
    return home + typed.dropFirst()
  }

  /// What a path may become: files, and folders with a slash behind; hidden ones where asked for.
  func completing(_ typed: String) -> [String] {
    let start = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (folder, name) = (String(typed[..<start]), typed[start...])
    let place = folder.isEmpty ? "." : whole(folder)
    let names = (try? Files.names(in: place)) ?? []
    return names.filter { $0.hasPrefix(name) && ($0.first != "." || name.first == ".") }
      .filter { $0 != "." && $0 != ".." }
      .map { folder + $0 + (Files.isFolder("\(place)/\($0)") ? "/" : "") }
  }
}

extension Words {
  fileprivate static func noCookie(_ path: String) -> LocalizedText {
    LocalizedText(english: "\(path): It holds no cookie.", korean: "\(path): 쿠키가 없습니다.")
  }

  static func cookiesTaken(_ count: Int) -> LocalizedText {
    LocalizedText(
      english: "\(Words.count(count, "cookie", "cookies")) kept.", korean: "쿠키 \(count)개를 보관했습니다.")
  }
}
