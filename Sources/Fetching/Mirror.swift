public import News

/// Another site that is asked instead of a document's own.
public enum Mirror: Hashable, Sendable {
  /// One that serves the same paths.
  case site(Address)
  /// A web archive, for the copy that it made at a time, as it was received.
  case archive(Address, timestamp: String)

  /// Its host; it counts as named.
  var host: String {
    switch self {
    case .site(let base), .archive(let base, _): base.host
    }
  }
}

extension Address {
  /// Where a mirror has this address; the address itself without one.
  func mirrored(at mirror: Mirror?) -> Address {
    switch mirror {
    case nil: self
    case .site(let base): Address(base.site + base.folder + target) ?? self
    case .archive(let base, let timestamp):
      Address("\(base.site)\(base.folder)/web/\(timestamp)id_/\(text)") ?? self
    }
  }

  /// What a mirror's address stands for on `original`'s site; an address elsewhere stands for itself.
  func unmirrored(from mirror: Mirror?, to original: Address) -> Address {
    switch mirror {
    case nil: return self
    case .site(let base):
      guard isBelow(base) else { return self }
      return Address(original.site + target.dropFirst(base.folder.count)) ?? self
    case .archive(let base, _):
      guard isBelow(base) else { return self }
      return Address.archived(in: target.dropFirst(base.folder.count)) ?? self
    }
  }

  /// Whether this is an address of the archive that was asked.
  func isArchived(at mirror: Mirror?) -> Bool {
    guard case .archive(let base, _) = mirror, isBelow(base) else { return false }
    return Address.archived(in: target.dropFirst(base.folder.count)) != nil
  }

  private func isBelow(_ base: Address) -> Bool {
    site == base.site && target.hasPrefix(base.folder + "/")
  }

  /// The address behind `/web/20230331000000id_/`.
  private static func archived(in target: Substring) -> Address? {
    guard target.hasPrefix("/web/") else { return nil }
    let rest = target.dropFirst(5)
    guard let slash = rest.firstIndex(of: "/"), rest.first?.isNumber == true else { return nil }
    return Address(String(rest[rest.index(after: slash)...]))
  }

  /// The path without a closing slash.
  private var folder: String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
