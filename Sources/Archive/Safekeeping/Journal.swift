import GRDB
import Glibc

/// How SQLite makes changes safe against the program's end.
enum Journal: String {
  /// The write-ahead log: readers and a writer do not wait for each other.
  case log = "WAL"
  /// A rollback journal: a write-ahead log needs memory that is shared by all who have the file
  /// open, and over a network it is not (sqlite.org/wal.html, "Overview", 6).
  case rollback = "TRUNCATE"

  /// The journal for a file on a file system of this name, as the system lists its mounts.
  init(fileSystem name: some StringProtocol) {
    let overNetwork: Set = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "coda", "ceph", "gfs2", "ocfs2",
      "lustre",
    ]
    // Such as fuse.sshfs; fuseblk is a disk.
    let isForwarded = name == "fuse" || name.hasPrefix("fuse.")
    self = overNetwork.contains(String(name)) || isForwarded ? .rollback : .log
  }

  /// The journal for the file at a path.
  init(path: String) {
    self.init(fileSystem: MountTable.fileSystem(of: path) ?? "")
  }

  /// Puts a connection on the rollback journal, where that is the one.
  ///
  /// A file that has a log is brought back without shared memory: nobody else may have it open.
  func prepare(_ db: Database) throws {
    guard self == .rollback else { return }
    try db.execute(
      sql: """
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA journal_mode = TRUNCATE;
        PRAGMA locking_mode = NORMAL;
        SELECT count(*) FROM sqlite_schema
        """)
  }
}

/// What is mounted here (proc(5), `/proc/pid/mountinfo`).
enum MountTable {
  /// The name of the file system that a file lies on; nil where the system does not tell.
  static func fileSystem(of path: String) -> Substring? {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    let device = facts.st_dev
    let (major, minor) = (device >> 8 & 0xFFF, device & 0xFF | device >> 12 & 0xFFF00)
    // Disks have a number of their own; what has none is a network or lies in memory.
    return major == 0 ? fileSystem(of: "\(major):\(minor)", in: lines()) : nil
  }

  /// The name of the file system of a device, such as `0:45`.
  static func fileSystem(of device: String, in lines: String) -> Substring? {
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == device, let dash = fields.firstIndex(of: "-"),
        dash + 1 < fields.count
      else { continue }
      return fields[dash + 1]
    }
    return nil
  }

  private static func lines() -> String {
    let file = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while case let count = read(file, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
