import News

/// `hanji --help`: everything that there is, on one screen of 80 columns and 24 rows.
enum HelpOverview {
  /// Whether the arguments ask for it, and not for the help of a command.
  static func isAsked(by arguments: [String]) -> Bool {
    [["--help"], ["-h"], ["help"]].contains(arguments)
  }

  static let text = LocalizedText(
    english: """
      hanji: The Korea Times in a terminal: read, keep, find again.

      hanji [OPTIONS]               open the paper; there ? shows the keys, Q ends
        --paper NAME|FILE           another paper      --sample     the sample edition
        --data DIR                  another archive    --date DAY   that day's paper
        --lang en|ko                the interface      --mirror URL another host
        --ascii --slow --no-mouse   plain screens, slow lines, the mouse left alone
      hanji refresh [SECTION...]    fetch what is new; --bodies the texts too

      What is kept      list search show sections bookmarks unread
      What you decide   mark tag note follow kill undo redo
      In and out        export import import-pages fetch parse sync
      Setting up        sources cookies paper config keep
      Looking after     check doctor stats schemas served

      hanji help COMMAND            what a command does, and its options
      man hanji                     everything, with all keys and examples
      hanji --version               Status: 0 done, 1 failed, 2 wrong use, 3 in part
      """,
    korean: """
      hanji: 터미널에서 읽는 코리아타임스. 읽고, 보관하고, 다시 찾습니다.

      hanji [옵션]                  신문 열기; 거기서 ? 는 키를 보이고 Q 는 끝냅니다
        --paper 이름|파일           다른 신문          --sample     견본 신문
        --data 폴더                 다른 보관함        --date 날짜  그날의 신문
        --lang en|ko                화면의 말          --mirror URL 다른 서버
        --ascii --slow --no-mouse   ASCII 화면, 느린 줄, 마우스 쓰지 않기
      hanji refresh [섹션...]       새 기사 가져오기; --bodies 는 본문까지

      보관된 것         list search show sections bookmarks unread
      당신이 정하는 것  mark tag note follow kill undo redo
      넣고 꺼내기       export import import-pages fetch parse sync
      마련하기          sources cookies paper config keep
      돌보기            check doctor stats schemas served

      hanji help 명령               명령이 하는 일과 옵션
      man hanji                     모든 키와 예를 비롯한 전부
      hanji --version               상태: 0 됨, 1 안 됨, 2 잘못 씀, 3 일부만
      """)
}
