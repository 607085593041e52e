import Reports

/// How a document writes its lines, counted before any of them is read: whether a pipe ends a
/// lone cell or parts the cells of a whole row can be told from many lines only.
struct LineHabits {
  private(set) var hasPipes = false
  /// Whether a line with pipes is a whole row.
  private(set) var hasWholeRows = false
  /// Whether a pipe stands before a lone cell.
  private(set) var hasLeadingPipes = false
  private(set) var hasTabs = false
  private var hasMarkdown = false

  /// Fewer lines than this make no habit.
  private static let fewest = 3
  /// Fewer lone cells behind a pipe are rows of a narrow table.
  private static let fewestLeading = 20

  init(_ page: PageText) {
    // Most documents have neither, and then nothing else matters.
    guard !page.lines.allMarks.isDisjoint(with: [.pipe, .tab]) else { return }
    let bytes = page.text.bytes
    var loneCells = 0
    var wholeRows = 0
    var leading = 0
    var others = 0
    var tabbed = 0
    var marks = 0
    page.forEachLooseLine { _, line, lineMarks in
      if line.count > 2, bytes[line.lowerBound] == UInt8(ascii: "#") { marks += 1 }
      guard !lineMarks.isDisjoint(with: [.pipe, .tab]) else { return }
      var fields = 0
      var pipes = 0
      var tabs = 0
      var isFieldEmpty = true
      let span = bytes.span
      var index = line.lowerBound
      while index < line.upperBound {
        let byte = span[index]
        // What stands behind the first byte of a character is no mark.
        index &+= byte >= 0xE0 ? 3 : 1
        if byte == UInt8(ascii: "|") {
          pipes += 1
          isFieldEmpty = true
        } else if byte == UInt8(ascii: "\t") {
          tabs += fields > 0 ? 1 : 0
        } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\r") {
          fields += isFieldEmpty ? 1 : 0
          isFieldEmpty = false
        }
      }
      if pipes > 0 {
        let isLeading = bytes[line].first { $0 != 0x20 } == UInt8(ascii: "|")
        leading += fields == 1 && pipes == 1 && isLeading ? 1 : 0
        others += fields > 1 || fields == 1 && !isLeading ? 1 : 0
        if bytes.isRule(line) {
          marks += 1
        } else if fields > 1 || bytes[line].first == UInt8(ascii: "|") && fields > 0 {
          wholeRows += 1
        } else {
          loneCells += 1
        }
      }
      tabbed += tabs > 0 ? 1 : 0
    }
    hasPipes = loneCells + wholeRows >= Self.fewest
    hasWholeRows = wholeRows >= Self.fewest && wholeRows * 4 >= loneCells
    hasLeadingPipes = leading >= Self.fewestLeading && leading > others
    hasTabs = tabbed >= Self.fewest
    hasMarkdown = marks > 0
  }

  /// The form as far as the marks of its lines tell.
  var layout: Layout {
    if hasPipes { return hasMarkdown && hasWholeRows ? .markdown : .pipes }
    return hasTabs ? .tabs : .prose
  }
}
