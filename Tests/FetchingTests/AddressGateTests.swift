import Testing

@testable import Fetching

@Suite struct AddressGateTests {
  @Test(
    arguments: [
      [127, 0, 0, 1], [127, 255, 255, 254], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255],
      [192, 168, 0, 1], [169, 254, 169, 254], [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1],
      [255, 255, 255, 255], [198, 19, 0, 1], [192, 0, 2, 1],
    ] as [[UInt8]])
  func localAndSpecialIPv4IsClosedInEverySpelling(address: [UInt8]) {
    #expect(!AddressGate.isPublic(address))
    let zeros = [UInt8](repeating: 0, count: 10)
    #expect(!AddressGate.isPublic(zeros + [0xFF, 0xFF] + address))
    #expect(!AddressGate.isPublic([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0] + address))
    #expect(!AddressGate.isPublic([0x20, 0x02] + address + zeros))
  }

  @Test(
    arguments: [
      [8, 8, 8, 8], [172, 15, 0, 1], [172, 32, 0, 1], [100, 63, 0, 1], [100, 128, 0, 1],
      [192, 167, 1, 1], [223, 255, 255, 255], [11, 0, 0, 1],
    ] as [[UInt8]])
  func publicIPv4IsOpenInEverySpelling(address: [UInt8]) {
    #expect(AddressGate.isPublic(address))
    #expect(AddressGate.isPublic([UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + address))
  }

  @Test(arguments: [
    "::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2001::1", "fec0::1",
    "::127.0.0.1",
  ])
  func localAndSpecialIPv6IsClosed(text: String) throws {
    #expect(!AddressGate.isPublic(try #require(bytes(text))))
  }

  @Test(arguments: ["2606:4700::1", "2a00:1450:4001::8", "2001:4860::8888"])
  func publicIPv6IsOpen(text: String) throws {
    #expect(AddressGate.isPublic(try #require(bytes(text))))
  }

  @Test func whatIsNeitherIPv4NorIPv6IsClosed() {
    #expect(!AddressGate.isPublic([]))
    #expect(!AddressGate.isPublic([8, 8, 8]))
  }
}
