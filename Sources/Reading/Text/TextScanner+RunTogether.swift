import Reports

/// Rows with pipes that lost their line breaks: a line with whole tables in it.
///
/// ```
/// | 规章 |  | 0 | | 行政许可 | | | 7 | |        line 规章, cell "", line 0, rowEnd, line 行政许可, line 7
///         └ a blank cell      └┴─ no cells: the next row begins, or a cell reaches over columns
/// 规章|0|0|行政许可|7                             each a line, as if a break stood there
/// ```
extension TextScanner {
  /// The tokens of fields that are more than any row has.
  static func runTogether(_ bytes: [UInt8], _ fields: [Range<Int>]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(fields.count)
    // A writer that puts two blanks into a blank cell means something else by one.
    let hasWideBlanks = fields.contains { $0.count > 1 && bytes.trimmingBlanks($0).isEmpty }
    var isBehindPad = false
    for field in fields {
      let content = bytes.trimmingMarks(field)
      if content.isEmpty {
        if hasWideBlanks, field.count <= 1 {
          isBehindPad = true
        } else {
          tokens.append(Token(.cell, content))
        }
        continue
      }
      if hasWideBlanks, isDashes(bytes, content) {
        // The rule of a Markdown table, and the blank head above it.
        while let last = tokens.last, last.kind == .cell { tokens.removeLast() }
        continue
      }
      if isBehindPad, CellValue(bytes, content) == nil {
        tokens.append(Token(.rowEnd, content.lowerBound..<content.lowerBound))
      }
      tokens.append(Token(.line, content))
      isBehindPad = false
    }
    return tokens
  }

  private static func isDashes(_ bytes: [UInt8], _ field: Range<Int>) -> Bool {
    field.count > 2
      && bytes[field].allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  /// The fields of a line when each is a whole text: `nil` when one is a sign that belongs to a
  /// text, as when the texts were cut wherever the page changed its letters.
  static func wholePieces(_ bytes: [UInt8], _ fields: [Range<Int>]) -> [Range<Int>]? {
    var pieces: [Range<Int>] = []
    for field in fields {
      let content = bytes.trimmingMarks(field)
      if content.isEmpty { continue }
      if content.count <= 3, cutSigns.contains(where: { bytes[content].elementsEqual($0.utf8) }) {
        return nil
      }
      pieces.append(content)
    }
    return pieces
  }

  private static let cutSigns = [".", "．", "、", "，", "（", "）", "(", ")", "“", "”", "："]
}
