import News

extension Address {
  /// The same path and query on a mirror; the address itself without one.
  func mirrored(at base: Address?) -> Address {
    guard let base else { return self }
    return Address(base.site + base.folder + target) ?? self
  }

  /// What a mirror's address stands for on `original`'s site; an address elsewhere stands for itself.
  func unmirrored(from base: Address?, to original: Address) -> Address {
    guard let base, site == base.site, target.hasPrefix(base.folder + "/") else { return self }
    return Address(original.site + target.dropFirst(base.folder.count)) ?? self
  }

  /// The path without a closing slash.
  private var folder: String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
