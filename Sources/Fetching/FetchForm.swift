/// What is sent along when a server that the user named is asked for something of the user's own.
///
/// It goes to the order's own address alone: a redirect is not followed.
public struct FetchForm: Sendable {
  /// Fields that are sent as a form (POST); nil asks (GET).
  public var fields: [(name: String, value: String)]?
  /// The header `Authorization`; nil for none.
  public var authorization: String?

  /// Makes a form.
  public init(fields: [(name: String, value: String)]?, authorization: String?) {
    (self.fields, self.authorization) = (fields, authorization)
  }

  /// The fields as application/x-www-form-urlencoded (WHATWG URL, 5.2).
  var body: String? {
    fields.map { fields in
      fields.map { Self.escaped($0.name) + "=" + Self.escaped($0.value) }.joined(separator: "&")
    }
  }

  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      isPlain(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122: true
    default: "*-._".utf8.contains(byte)
    }
  }
}
