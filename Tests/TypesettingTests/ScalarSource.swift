/// A fixed sequence of scalars, weighted towards those that make trouble.
struct ScalarSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(below bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }

  mutating func text(count: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      if let scalar = Unicode.Scalar(UInt32(value())) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private mutating func value() -> UInt64 {
    switch next(below: 12) {
    case 0: next(below: 0x110000)
    case 1: 0xAC00 + next(below: 11_172)
    case 2: 0x1100 + next(below: 0x100)
    case 3: 0x300 + next(below: 0x70)
    case 4: 0x2000 + next(below: 0x70)
    case 5: [0xFE0F, 0xFE0E, 0x200D, 0x1F1F0, 0x1F44D, 0x1F3FD, 0xAD, 0xFEFF][Int(next(below: 8))]
    case 6: 0x3000 + next(below: 0x200)
    case 7: next(below: 0xA1)
    case 8: 0x900 + next(below: 0x500)
    case 9: 0x20
    default: 0x20 + next(below: 0x60)
    }
  }
}
