/// The terms that were met in one text, by 64-bit keys; open addressing, emptied for each text.
///
/// A tenth of the time of `Set<UInt64>`, which keys its hashes against attackers and gives its room
/// back; here a collision of slots costs a step.
struct TermSet {
  private var slots = [UInt64](repeating: 0, count: 4096)
  private var count = 0

  /// Adds a key other than 0; false where it was there.
  mutating func insert(_ key: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    guard place(key) else { return false }
    count += 1
    return true
  }

  mutating func clear() {
    count = 0
    if slots.count > 1 << 16 { slots = [UInt64](repeating: 0, count: 4096) }
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }

  private mutating func place(_ key: UInt64) -> Bool {
    let mask = slots.count - 1
    return slots.withUnsafeMutableBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
      while slots[slot] != 0 {
        if slots[slot] == key { return false }
        slot = (slot + 1) & mask
      }
      slots[slot] = key
      return true
    }
  }

  private mutating func grow() {
    let keys = slots
    slots = [UInt64](repeating: 0, count: keys.count * 2)
    for key in keys where key != 0 { _ = place(key) }
  }
}
