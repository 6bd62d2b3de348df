/// What typesetting knows of one scalar, packed into eleven bits by `Resources/unicode/generate.py`.
struct ScalarProperties {
  let bits: UInt16

  /// Cells taken: 0, 1, 2, or 3 for ambiguous (UAX #11 class A).
  var widthCode: Int { Int(bits & 3) }

  /// Line breaking class (UAX #14) after its rule LB1.
  var lineBreakClass: LineBreakClass { LineBreakClass(rawValue: UInt8((bits >> 2) & 63)) ?? .al }

  /// General category M.
  var isMark: Bool { bits & 1 << 8 != 0 }

  /// May form one grapheme with a neighbour (UAX #29), an emoji base before a joiner apart.
  var joins: Bool { bits & 1 << 9 != 0 }

  /// The sanitiser has to look: dropped, a blank other than U+0020, invisible, or not surely NFC.
  var isUnsettled: Bool { bits & 1 << 10 != 0 }
}

extension Unicode.Scalar {
  var typesetting: ScalarProperties {
    if value < 0x10000 { return ScalarProperties(bits: basicPlane[Int(value)]) }
    return ScalarProperties(bits: UInt16(scalarRuns[runIndex(of: value)] & 0x7FF))
  }
}

/// The first plane unfolded: 128 KiB that answer in one step what nearly every scalar asks.
private let basicPlane: [UInt16] = {
  var plane = [UInt16](repeating: 0, count: 0x10000)
  for (index, run) in scalarRuns.enumerated() where run >> 11 < 0x10000 {
    let next = index + 1 < scalarRuns.count ? scalarRuns[index + 1] >> 11 : 0x10000
    for value in Int(run >> 11)..<Int(min(next, 0x10000)) { plane[value] = UInt16(run & 0x7FF) }
  }
  return plane
}()

/// Index of the last run that starts at or before `value`; the first run starts at zero.
private func runIndex(of value: UInt32) -> Int {
  var low = 0
  var high = scalarRuns.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if scalarRuns[middle] >> 11 <= value { low = middle } else { high = middle }
  }
  return low
}
