import CSession
import Glibc
import Serving

/// Limits, and what of the host a session can reach: the paper, its own folder, its workers.
struct SessionWall {
  let session: ServedSession

  /// What is read of every host: libraries, certificates, name service, terminals, zones, locales.
  private static let system = [
    "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/nix/store", "/etc/ld.so.cache",
    "/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/crypto-policies", "/etc/gnutls",
    "/usr/share/ca-certificates", "/usr/local/share/ca-certificates", "/usr/share/pki",
    "/usr/share/crypto-policies", "/var/lib/ca-certificates", "/etc/resolv.conf",
    "/run/systemd/resolve", "/run/NetworkManager", "/run/resolvconf", "/etc/hosts",
    "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services", "/etc/protocols",
    "/usr/share/terminfo", "/etc/terminfo", "/usr/share/zoneinfo", "/etc/localtime",
    "/usr/share/locale", "/sys/devices/system/cpu", "/proc/self/mountinfo", "/dev/urandom",
  ]

  /// What the kernel runs to begin a program that is linked to libraries.
  private static let loaders = [
    "/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/lib/ld-musl-x86_64.so.1",
    "/lib/ld-musl-aarch64.so.1",
  ]

  /// Builds the walls.
  func build() throws(ServedSession.Failure) {
    var limits = hanji_session_limits(SessionLimits.standard)
    try check(hanji_session_limit(&limits))
    try check(closeFiles())
    try check(hanji_session_filter_calls())
  }

  private func check(_ code: Int32) throws(ServedSession.Failure) {
    if code != 0 { throw .noLimits(reason: String(cString: strerror(code))) }
  }

  private func closeFiles() -> Int32 {
    let readable = Self.system + Self.libraryFolders
    let own = [session.folders.paper, session.folders.house]
    return Self.list(readable + own) { readable in
      Self.list(Self.terminal + [session.keepFolder].compactMap { $0 }) { writable in
        Self.list(Self.workers + Self.loaders) { hanji_session_close_files(readable, writable, $0) }
      }
    }
  }

  /// The terminal that the person sits at, which is opened anew, and where nothing is kept.
  private static var terminal: [String] {
    ["/dev/tty", "/dev/null"]
      + [ttyname(STDIN_FILENO).map { String(cString: $0) }].compactMap { $0 }
  }

  /// The workers by their absolute paths: beside this program, or where they are installed.
  private static var workers: [String] {
    guard let program = Files.ownProgram, let slash = program.lastIndex(of: "/") else { return [] }
    let folder = program[...slash]
    return ["\(folder)", "\(folder)../libexec/hanji/"].flatMap { folder in
      ["hanji-wire", "hanji-picture"].map { folder + $0 }
    }
  }

  /// Where the libraries of this process lie: those of the workers lie there too.
  private static var libraryFolders: [String] {
    var text = [CChar](repeating: 0, count: 16_384)
    hanji_session_library_folders(&text, text.count)
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Array(
      Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)))
  }

  private static func list(
    _ paths: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Int32
  ) -> Int32 {
    let copies = paths.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let entries = copies.map { UnsafePointer($0) } + [nil]
    return entries.withUnsafeBufferPointer { $0.baseAddress.map(body) ?? EINVAL }
  }
}

extension hanji_session_limits {
  fileprivate init(_ limits: SessionLimits) {
    self.init(
      memory: limits.memory, addresses: limits.addresses, seconds: limits.seconds,
      file_size: limits.fileSize, files: limits.files, processes: limits.processes)
  }
}
