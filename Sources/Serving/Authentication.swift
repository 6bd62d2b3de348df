/// How somebody proved to sshd who they are, as its `ExposeAuthInfo` tells (sshd_config(5)).
public struct Authentication: Hashable, Sendable {
  /// The fingerprint of the key that was used last; nil where none was.
  public let key: KeyDigest?

  /// Reads the file that `SSH_USER_AUTH` names: a line for each method that succeeded.
  public init(_ text: String) {
    key = text.split(whereSeparator: \.isNewline).reduce(nil) { found, line in
      let words = line.split(separator: " ")
      guard words.first == "publickey" else { return found }
      return KeyDigest(ofKey: Array(words.dropFirst())) ?? found
    }
  }

  /// Who that is: the name that the host gave, else that of the key, else nobody who is known.
  public func person(called name: PersonName?) -> Person {
    (name ?? key.map(PersonName.init)).map(Person.named) ?? .guest
  }
}
