/// Lines that papers set between and beneath their stories, in the languages of the wild.
enum Notices {
  /// Whether a short text is such a line.
  static func isNotice(_ text: String) -> Bool {
    let lowered = Array(text.lowercased().utf8)
    return beginnings.begins(lowered) || parts.stands(in: lowered)
  }

  private static let beginnings = PhraseSet([
    "advertisement", "read more", "read also", "also read", "read:", "see also", "related:",
    "more:",
    "subscribe", "sign up", "follow us", "click here", "share this", "copyright", "©", "(c) ",
    "all rights reserved", "listen to this", "watch:", "watch now", "photo:", "image:", "credit:",
    "lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "leggi anche", "lees ook",
    "les også", "läs också", "läs mer", "lue myös", "læs også", "читайте также", "leia também",
    "lea también",
    "lea más", "te puede interesar", "czytaj też", "zobacz także", "anzeige", "publicité",
    "reklame",
    "dieses thema im programm", "dieser artikel ist zuerst", "mehr themen auf", "auch interessant",
    "weitere artikel", "mehr artikel", "pour aller plus loin", "sur le même sujet", "te puede",
    "ver más", "leer más", "follow live", "more from", "read the full", "topics in this",
    "on this programme", "무단전재", "ⓒ",
    "<저작권자", "[저작권자", "[ⓒ", "(ⓒ", "제보는 ", "기사제보", "기사 제보", "당신의 제보", "카카오톡 제보",
    "공감언론", "◎공감", "글자 크기", "글자크기", "기사 공유", "좋아요", "저작권자", "구독", "관련기사", "join the conversation",
    "last updated",
    "published:",
    "story continues below", "article continues", "recommended", "most read", "sponsored",
  ])

  private static let parts = PhraseSet([
    "all rights reserved", "무단 전재", "무단전재", "무단 복제", "무단복제", "재배포 금지", "재배포금지", "저작권자(c)",
    "저작권자 (c)", "sign up for our", "subscribe to our",
    "externen inhalt", "externer inhalt", "drittplattformen", "damit einverstanden, dass mir",
    "external content", "contenu externe", "contenido externo", "contenuto esterno",
    "need your consent to", "enable cookies", "accept cookies", "allow cookies", "cookies to view",
    "video has failed to load", "refreshing your browser", "browser does not support",
    "enable javascript", "opens in a new", "on google news", "whatsapp channel", "whatsapp-kanal",
    "외부 콘텐츠", "쿠키를 허용", "newsletter", "alle rechte vorbehalten", "tous droits réservés",
  ])
}
