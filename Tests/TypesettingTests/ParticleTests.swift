import Testing
import Typesetting

@Suite struct ParticleTests {
  @Test(
    "A particle has the form that the syllable before it asks for",
    arguments: [
      ("바다을(를) 구독합니다.", "바다를 구독합니다."), ("섬을(를) 구독합니다.", "섬을 구독합니다."),
      ("“뱃길”이(가) 없습니다.", "“뱃길”이 없습니다."), ("연필(으)로, 종이(으)로, 붓(으)로", "연필로, 종이로, 붓으로"),
      ("paper.example을(를) 찾을 수 없습니다.", "paper.example을(를) 찾을 수 없습니다."),
      ("군(郡)은 내년", "군(郡)은 내년"), ("은(는)", "은(는)"),
    ])
  func settled(text: String, wanted: String) {
    #expect(Hangul.settlingParticles(in: text) == wanted)
  }
}
