import Configuration
import Testing

/// The commented file that `hanji config default` prints.
@Suite struct DefaultFileTests {
  /// The file's text with every setting and key in force: a comment's text follows a blank.
  private var uncommented: String {
    let lines = Bundled.configuration.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let isSetting = line.hasPrefix("#") && !line.hasPrefix("# ") && line.count > 1
      return isSetting ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
  }

  @Test func asPrintedItChangesNothing() {
    let (configuration, findings) = read(Bundled.configuration)
    #expect(configuration.values.isEmpty && configuration.keys.isEmpty)
    #expect(findings.isEmpty)
  }

  @Test func everySettingStandsInItWithItsBuiltInValue() {
    let (configuration, findings) = read(uncommented)
    #expect(findings.isEmpty)
    for setting in Setting.allCases {
      #expect(configuration.sets(setting), "\(setting.rawValue) is missing")
      #expect(configuration[setting] == setting.standard, "\(setting.rawValue)")
    }
    #expect(configuration.values.count == Setting.allCases.count)
  }

  @Test func everySettingIsExplained() throws {
    let lines = Bundled.configuration.split(separator: "\n", omittingEmptySubsequences: false)
    for setting in Setting.allCases {
      let line = try #require(lines.firstIndex { $0.hasPrefix("#\(setting.rawValue) = ") })
      #expect(lines[line - 1].hasPrefix("# "), "\(setting.rawValue) stands without a word")
    }
  }

  @Test func everyWordThatCanBeChosenIsNamed() {
    for setting in Setting.allCases {
      guard case .choice(let words) = setting.form else { continue }
      for word in words {
        #expect(Bundled.configuration.contains("\"\(word)\""), "\(setting.rawValue): \(word)")
      }
    }
  }

  @Test func everyThemeAndKeymapIsNamed() {
    for name in Array(Bundled.themes.keys) + Array(Bundled.keymaps.keys) {
      #expect(Bundled.configuration.contains("\"\(name)\""), "\(name)")
    }
  }
}
