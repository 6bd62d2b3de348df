extension ReaderState {
  /// Takes what a path may become: what all of them begin with, else each in turn.
  mutating func offer(_ paths: [String], for typed: String) -> [Effect] {
    guard prompt?.purpose.isPath == true, prompt?.field.before == typed else { return [] }
    let shared = PathCompletion.sharedBeginning(of: paths)
    if shared.count > typed.count {
      prompt?.field.replaceBefore(from: 0, with: shared)
    } else if let completion = Completion(start: 0, candidates: paths) {
      prompt?.completion = completion
      prompt?.field.replaceBefore(from: 0, with: completion.candidate)
    }
    return []
  }
}

/// What the path of a file can be completed with.
enum PathCompletion {
  /// What all texts begin with.
  static func sharedBeginning(of texts: [String]) -> String {
    guard var shared = texts.first else { return "" }
    for text in texts.dropFirst() {
      let count = zip(shared, text).prefix { $0 == $1 }.count
      shared = String(shared.prefix(count))
    }
    return shared
  }
}
