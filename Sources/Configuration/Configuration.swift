public import PaperFiles

/// What the configuration file says, the module's main value.
///
/// A setting that the file leaves out has its built-in value; `sets` tells the two apart, since what
/// was changed with keys while reading stands between them.
public struct Configuration: Hashable, Sendable {
  /// What the file sets.
  public private(set) var values: [Setting: SettingValue]
  /// The keys that the file binds, in its order.
  public private(set) var keys: [KeyLine]
  /// The file's name for findings.
  public private(set) var file: String
  /// Where the file sets what it sets.
  public private(set) var places: [Setting: TOMLPlace]

  /// Makes the built-in configuration.
  public init() { self.init(values: [:], keys: [], file: "", places: [:]) }

  init(
    values: [Setting: SettingValue], keys: [KeyLine], file: String, places: [Setting: TOMLPlace]
  ) {
    (self.values, self.keys, self.file, self.places) = (values, keys, file, places)
  }

  /// Reads a configuration file's text.
  ///
  /// Whatever the text holds, there is a configuration: what is wrong has its built-in value.
  /// - Parameters:
  ///   - text: TOML 1.0.
  ///   - name: the file's name for findings.
  ///   - words: the names that key tables may use.
  /// - Returns: the configuration, and what is wrong in the file, in its order.
  public static func read(
    _ text: String, name: String, words: KeyWords
  ) -> (Configuration, [Finding]) {
    do throws(Finding) {
      var reader = ConfigurationReader(document: try Document(text, name: name), words: words)
      return reader.read()
    } catch {
      return (Configuration(), [error])
    }
  }

  /// What is found wrong with a setting's value only when it is used.
  public func finding(
    _ fact: Finding.Fact, about setting: Setting, instead: Finding.Instead
  ) -> Finding {
    let place = places[setting] ?? TOMLPlace(line: 1, column: 1)
    return Finding(
      file: file, line: place.line, column: place.column, fact: fact, instead: instead)
  }

  /// Whether the file sets it.
  public func sets(_ setting: Setting) -> Bool { values[setting] != nil }

  /// A setting's value: the file's, else the built-in one.
  public subscript(setting: Setting) -> SettingValue { values[setting] ?? setting.standard }

  /// A flag's value; false for a setting of another form.
  public func isOn(_ setting: Setting) -> Bool { self[setting] == .flag(true) }

  /// A number's value; nil where a word stands in its place.
  public func number(_ setting: Setting) -> Int? {
    if case .number(let number) = self[setting] { number } else { nil }
  }

  /// A word's or name's value; empty for a setting of another form.
  public func text(_ setting: Setting) -> String {
    if case .text(let text) = self[setting] { text } else { "" }
  }

  /// The texts of a program or of queries; none for a setting of another form.
  public func texts(_ setting: Setting) -> [String] {
    if case .texts(let texts) = self[setting] { texts } else { [] }
  }
}

/// Makes a configuration of a document's tables.
struct ConfigurationReader {
  let document: Document
  let words: KeyWords
  private var findings: [Finding] = []

  init(document: Document, words: KeyWords) {
    (self.document, self.words) = (document, words)
  }

  mutating func read() -> (Configuration, [Finding]) {
    var values: [Setting: SettingValue] = [:]
    var places: [Setting: TOMLPlace] = [:]
    var keys: [KeyLine] = []
    for entry in document.entries() {
      if entry.key == "keys" {
        let (lines, found) = KeyTableReader(words: words).lines(of: entry)
        (keys, findings) = (lines, findings + found)
      } else if let setting = Setting(rawValue: entry.key) {
        values[setting] = value(of: setting, entry)
        places[setting] = values[setting].map { _ in entry.place }
      } else {
        let known = Setting.allCases.map(\.rawValue) + ["keys"]
        let near = Likeness.nearest(to: entry.key, among: known)
        findings.append(entry.finding(.unknownKey(entry.key, near: near), instead: .nothing))
      }
    }
    let configuration = Configuration(
      values: values, keys: keys, file: document.name, places: places)
    return (configuration, findings)
  }

  private mutating func value(of setting: Setting, _ entry: Entry) -> SettingValue? {
    do throws(Finding.Fact) {
      let value = try SettingReader(key: setting.rawValue).value(entry, as: setting.form)
      if case .queries = setting.form, case .texts(let queries) = value {
        findings += QueryCheck.findings(in: queries, of: entry)
      }
      return value
    } catch {
      let instead = setting.standard.description
      findings.append(entry.finding(error, instead: .value(instead)))
      return nil
    }
  }
}
