import GRDB
import News

/// A headline as columns of the table `story`.
extension Headline {
  private static let names = [
    "identity", "address", "title", "label", "dek", "lead", "names", "email", "section_label",
    "posted", "updated", "image", "kind", "is_bilingual",
  ]

  /// The columns of the table `story`, named `s`, in the order of `RowReader.headline()`.
  static let columns = names.map { "s.\($0)" }.joined(separator: ", ")

  /// The columns for INSERT.
  static let insertedColumns = names.joined(separator: ", ")

  /// As many `?` as there are columns.
  static let placeholders = names.map { _ in "?" }.joined(separator: ", ")

  /// The columns for UPDATE.
  static let assignments = names.map { "\($0) = ?" }.joined(separator: ", ")

  /// The values, in the columns' order.
  var arguments: StatementArguments {
    [
      id.text, address.text, title, label, dek, lead, byline.names.joined(separator: "\n"),
      byline.email, sectionLabel, posted?.seconds, updated?.seconds, image?.text, kind.rawValue,
      isBilingual,
    ]
  }
}
