/// Where a host keeps what it serves.
public struct ServedFolders: Hashable, Sendable {
  /// The folder that holds all others.
  public let root: String

  /// Where they are unless something else is said.
  public static let standard = ServedFolders(root: "/var/lib/hanji")

  /// Folders below a root.
  public init(root: String) { self.root = root }

  /// The folder of the archive that all read, and one service writes.
  public var paper: String { "\(root)/paper" }

  /// The host's own settings and paper files, which hold for everybody; where they are looked for with
  /// `XDG_CONFIG_HOME` set to the folder above.
  public var house: String { "\(root)/house/hanji" }

  /// The folder of people's folders.
  public var people: String { "\(root)/people" }

  /// A person's own folder.
  public func folder(of person: PersonName) -> String { "\(people)/\(person.text)" }
}
