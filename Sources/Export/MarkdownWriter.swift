/// Writes Markdown (CommonMark, with GitHub's tables). Whatever is given as text stays text: signs
/// that mean something to Markdown are escaped.
///
/// ```
/// 行政许可|_x_   →   行政许可\|\_x\_
/// ```
package struct MarkdownWriter: Sendable {
  /// What was written so far.
  package private(set) var text = ""

  package init() {}

  /// Appends a heading of a level from 1.
  package mutating func heading(_ level: Int, _ title: String) {
    block("\(String(repeating: "#", count: level)) \(Self.escaped(title))")
  }

  package mutating func paragraph(_ words: String) { block(Self.escaped(words)) }

  /// Appends a list; the items are Markdown already, their further lines stand below them.
  package mutating func list(_ items: [[String]], isNumbered: Bool = false) {
    let lines = items.enumerated().flatMap { index, lines in
      let sign = isNumbered ? "\(index + 1). " : "- "
      let indent = String(repeating: " ", count: sign.utf8.count)
      return lines.enumerated().map { ($0.offset == 0 ? sign : indent + "- ") + $0.element }
    }
    block(lines.joined(separator: "\n"))
  }

  /// Appends a table; the cells are Markdown already. Short rows are filled up.
  package mutating func table(heads: [String], isNumber: [Bool], rows: [[String]]) {
    func line(_ cells: [String]) -> String {
      let missing = Array(repeating: "", count: max(0, heads.count - cells.count))
      return "| \((cells + missing).joined(separator: " | ")) |"
    }
    let rule = isNumber.map { $0 ? "---:" : "---" }
    block(([heads, rule] + rows).map(line).joined(separator: "\n"))
  }

  private mutating func block(_ block: String) {
    if !text.isEmpty { text += "\n" }
    text += block + "\n"
  }

  /// `text` on one line, as Markdown that shows it as it is.
  package static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": escaped.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "!", "$":
        escaped.append("\\")
        escaped.append(scalar)
      // At the beginning of a line these open a list.
      case "-" where escaped.isEmpty, "+" where escaped.isEmpty:
        escaped.append("\\")
        escaped.append(scalar)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
