/// The words of dates: months, halves of the day, zones; all in lower case.
enum DateWords {
  /// 1...12.
  static func month(_ word: String) -> Int? { months[word] }

  /// Whether a word says afternoon or morning.
  static func half(_ word: String) -> Bool? {
    switch word {
    case "pm", "오후", "午後": true
    case "am", "오전", "午前": false
    default: nil
    }
  }

  /// Minutes east of UTC (RFC 5322, section 4.3, and those that papers print).
  static func zone(_ word: String) -> Int? { zones[word] }

  private static let zones: [String: Int] = [
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "wet": 0, "kst": 540, "jst": 540, "est": -300,
    "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "et": -300, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "ist": 330,
    "msk": 180, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660, "sast": 120,
    "nzst": 720, "nzdt": 780, "awst": 480, "acst": 570, "pht": 480, "wib": 420, "ict": 420,
    "west": 60, "trt": 180, "brt": -180, "art": -180, "ast": -240, "adt": -180, "akst": -540,
    "akdt": -480, "hst": -600,
  ]

  private static let months: [String: Int] = {
    let rows = [
      "january jan januar janvier enero gennaio janeiro januari ene gen január января ιαν",
      "february feb februar février febrero febbraio fevereiro februari fév február февраля φεβ",
      "march mar märz mars marzo março maart mrz március марта μαρ μάρ",
      "april apr avril abril aprile avr abr április апреля απρ",
      "may mai mayo maggio maio mei maj mag május мая μαϊ μαι μάι",
      "june jun juni juin junio giugno junho giu június июня ιουν",
      "july jul juli juillet julio luglio julho juil lug július июля ιουλ",
      "august aug août agosto augustus augusti ago aoû augusztus августа αυγ",
      "september sep sept septembre septiembre settembre setembro set szeptember сентября σεπ",
      "october oct oktober octobre octubre ottobre outubro okt ott out október октября οκτ",
      "november nov novembre noviembre novembro ноября νοε νοέ",
      "december dec dezember décembre diciembre dicembre dezembro dez déc dic декабря δεκ",
    ]
    var months: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.split(separator: " ") { months[String(word)] = index + 1 }
    }
    return months
  }()
}
