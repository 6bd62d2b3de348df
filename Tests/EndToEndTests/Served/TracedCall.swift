/// A call as strace writes it: `NUMBER name(arguments) = result`.
struct TracedCall {
  let text: String
  let name: String
  /// The first text among the arguments.
  let path: String
  let hasFailed: Bool

  init?(_ line: Substring) {
    let call = line.drop { $0.isNumber || $0 == " " }
    guard let open = call.firstIndex(of: "("), !call.hasPrefix("+"), !call.hasPrefix("-") else {
      return nil
    }
    (text, name) = (String(call), String(call[..<open]))
    let quoted = call.split(separator: "\"", omittingEmptySubsequences: false)
    path = quoted.count > 1 ? String(quoted[1]) : ""
    hasFailed = call.contains(" = -1 ")
  }
}
