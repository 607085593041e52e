import Browser
import Terminal

/// A text for people in lines of at most 80 columns, each behind so many blanks; its own line ends
/// stay.
func paragraph(_ text: String, indent: Int = 0) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
    let pieces = wrapped(String(line), width: 80 - indent, ambiguous: .narrow)
    return pieces.enumerated().map { number, piece in
      // A blank at which a line is broken belongs to neither side; one that begins it indents it.
      let start = number == 0 ? piece[...] : piece.drop { $0 == " " }
      let end = start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
      return end.isEmpty ? "" : String(repeating: " ", count: indent) + end
    }
  }
}
