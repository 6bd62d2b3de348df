import CResources

/// The files that Hanji carries.
enum Bundled {
  static let keymaps = resources(hanji_keymap_count(), hanji_keymap_at)
  static let themes = resources(hanji_theme_count(), hanji_theme_at)
  static let configuration = text(hanji_default_configuration())

  private static func resources(
    _ count: Int, _ at: (Int) -> UnsafePointer<hanji_resource>?
  ) -> [String: String] {
    let pairs = (0..<count).compactMap { index in
      at(index).map { (String(cString: $0.pointee.path), text($0)) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private static func text(_ resource: UnsafePointer<hanji_resource>?) -> String {
    guard let resource else { return "" }
    let bytes = UnsafeBufferPointer(start: resource.pointee.bytes, count: resource.pointee.length)
    return String(decoding: bytes, as: UTF8.self)
  }
}
