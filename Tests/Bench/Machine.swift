import Glibc
import TestSupport

/// Where figures are taken.
enum Machine {
  /// The processor, its cores, and the system.
  static var description: String {
    let info = Spawned.text("/proc/cpuinfo") ?? ""
    let model = value(of: "model name", in: info, by: ":") ?? "a processor"
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let release = Spawned.text("/etc/os-release") ?? ""
    let system = value(of: "PRETTY_NAME", in: release, by: "=") ?? "Linux"
    return "\(model), \(cores) cores, \(system.filter { $0 != "\"" })"
  }

  private static func value(of name: String, in text: String, by sign: Character) -> String? {
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: sign, maxSplits: 1).last.map {
      String($0.drop { $0 == " " || $0 == "\t" })
    }
  }

  /// The day in UTC, as `2026-11-28`.
  static var day: String {
    var (seconds, parts) = (time(nil), tm())
    gmtime_r(&seconds, &parts)
    let numbers = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)]
    return numbers.map { StoryGenerator.digits($0, 2) }.joined(separator: "-")
  }

  /// Milliseconds of CPU that sorting the same numbers takes: what a figure is measured by that no other
  /// program stands beside.
  static var yardstick: Double {
    Measuring.median(
      (0..<7).map { _ in
        var random = SeededRandom(seed: 7)
        var numbers = (0..<300_000).map { _ in random.next() }
        let start = Measuring.processorTime
        numbers.sort()
        let end = Measuring.processorTime
        precondition(numbers[0] <= numbers[1])
        return end - start
      })
  }
}
