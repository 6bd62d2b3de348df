import News
import PictureProtocol

/// Why a picture is not shown.
extension Words {
  static let picturesAreOff = LocalizedText(
    english: "Pictures are off in the configuration (pictures = \"off\").",
    korean: "설정에서 사진을 끄셨습니다(pictures = \"off\").")

  static func sentence(_ failure: PictureFailure) -> LocalizedText {
    switch failure {
    case .unknownFormat:
      LocalizedText(
        english: "What came is no JPEG, PNG, GIF or WebP. {openInBrowser} opens it elsewhere.",
        korean: "JPEG, PNG, GIF, WebP가 아닌 파일입니다. {openInBrowser} 키로 다른 곳에서 엽니다.")
    case .tooLarge:
      LocalizedText(
        english:
          "The picture has more than \(PictureLimits.pixels / 1_000_000) million pixels and is "
          + "not drawn.",
        korean: "화소가 \(PictureLimits.pixels / 10_000)만 개를 넘어 그리지 않습니다.")
    case .broken:
      LocalizedText(
        english: "The picture's file is broken or ends too early.", korean: "사진 파일이 깨졌거나 잘렸습니다.")
    case .outOfMemory:
      LocalizedText(
        english: "The picture needs more memory than it may have.", korean: "사진이 허용된 메모리보다 큽니다.")
    case .workerDied:
      LocalizedText(
        english: "The picture broke the program that draws it, which was ended; nothing else was.",
        korean: "사진을 그리던 프로그램이 이 사진 때문에 끝났습니다. 다른 것은 그대로입니다.")
    case .notStarted:
      LocalizedText(
        english: "hanji-picture cannot be started; {openInBrowser} opens the picture elsewhere.",
        korean: "hanji-picture를 실행할 수 없습니다. {openInBrowser} 키로 다른 곳에서 엽니다.")
    case .tooSlow:
      LocalizedText(
        english:
          "The picture took longer than \(PictureLimits.seconds) seconds to draw and was given up.",
        korean: "그리는 데 \(PictureLimits.seconds)초가 넘게 걸려 그만두었습니다.")
    }
  }
}
