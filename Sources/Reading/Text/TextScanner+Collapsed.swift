import Reports

/// A page that lost its line breaks and kept blanks: a line with whole tables in it.
///
/// ```
/// …有关工作。 二、主动公开政府信息情况 第二十条第（一）项 信息内容 … 规章 0 0 0 … 89 五、存在的…
/// └─────────────── line ─────────────┘ └── each field a line, as if a break stood there ──┘ └ line
/// ```
extension TextScanner {
  /// A shorter line holds no table.
  static let shortestCollapsed = 240
  /// So many times values must stand side by side, and so many of them.
  private static let fewestRuns = 2
  private static let shortestRun = 3
  /// A longer field is prose.
  private static let longestLabel = 160

  /// The parts of a line that is a page without line breaks; `nil` when it is not.
  static func collapsedParts(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>]? {
    let fields = bytes.fields(of: line)
    guard fields.count > fewestRuns * shortestRun else { return nil }
    var folder = LabelFolder()
    var first: Int?
    var last = 0
    var runs = 0
    var length = 0
    var isBehindLabel = false
    for (index, field) in fields.enumerated() {
      if CellValue(bytes, field) != nil {
        length += 1
        runs += length == shortestRun ? 1 : 0
        if first != nil, isBehindLabel || length >= shortestRun { last = index }
      } else {
        length = 0
        folder.removeAll()
        if field.count <= longestLabel { folder.append(bytes, field) }
        isBehindLabel = StatutoryLabels.shared.meaning(folder.scalars[...]) != nil
        if isBehindLabel { first = first ?? index }
      }
    }
    guard runs >= fewestRuns, let first, first < last else { return nil }
    let before = bytes.trimmingBlanks(line.lowerBound..<fields[first].lowerBound)
    let behind = bytes.trimmingBlanks(fields[last].upperBound..<line.upperBound)
    return ([before] + fields[first...last] + [behind]).filter { !$0.isEmpty }
  }
}
