import News

/// Stories as mails in one mailbox (RFC 4155), each with a stable Message-ID.
///
/// A body is quoted-printable, since such a mailbox holds seven-bit text alone, and a line that begins
/// with `From ` is written `=46rom ` (RFC 2049, section 3), so that no reader takes it for a border.
struct MailboxExport {
  let zone: ZoneOffset
  let now: Instant

  func message(_ kept: KeptStory) -> String {
    let date = kept.posted ?? kept.bookmarkedAt ?? now
    var lines = ["From hanji@hanji.invalid \(Timestamp.separator(date))"]
    lines.append(header("From", [author(kept)]))
    lines.append(header("Subject", EncodedWord.words(kept.title)))
    lines.append("Date: \(Timestamp.mail(date, zone: zone))")
    lines.append("Message-ID: <\(kept.headline.id.key.text)@hanji.invalid>")
    if !kept.tags.isEmpty {
      lines.append(header("Keywords", EncodedWord.words(kept.tags.joined(separator: ", "))))
    }
    lines.append("X-Hanji-URL: \(kept.headline.address.text)")
    lines += [
      "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
      "Content-Language: \(kept.languages.map(\.rawValue).joined(separator: ", "))",
      "Content-Transfer-Encoding: quoted-printable", "",
    ]
    let text = TextExport(zone: zone, wrap: { [$0] }).document(kept)
    return lines.joined(separator: "\n") + "\n" + QuotedPrintable.encoded(text) + "\n"
  }

  /// The reporter, under the printed address or none that could be written to.
  private func author(_ kept: KeptStory) -> String {
    let name = kept.byline.text.isEmpty ? kept.headline.address.host : kept.byline.text
    let words = EncodedWord.words(name).joined(separator: "\n ")
    let isAddress = MailboxExport.isAddress(kept.byline.email)
    return "\(words)\n <\(isAddress ? kept.byline.email : "unknown@hanji.invalid")>"
  }

  private func header(_ name: String, _ words: [String]) -> String {
    "\(name): " + words.joined(separator: "\n ")
  }

  /// A local part and a host of unquoted characters (RFC 5322, section 3.4.1).
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && text.utf8.count <= 254
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0)
              || "-._+".utf8.contains($0)
          }
      }
  }
}
