import GRDB

/// Stored bytes that are not what was written there.
struct Damage: Error {}

extension ArchiveError {
  /// The error that another one of this module's depths means.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case is Damage: self = .damaged(path: path)
    case let error as TargetFailure: self.init(error.error, path: path)
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .failed("\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
    // Where the disk is full SQLite cannot even make the `-shm` file, and calls that an I/O error.
    if error.extendedResultCode == .SQLITE_IOERR_SHMSIZE {
      self = .diskFull
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotOpen(path: path, reason: message)
    default: self = .failed(message)
    }
  }
}
