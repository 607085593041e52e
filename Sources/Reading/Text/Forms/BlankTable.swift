import Reports

/// Rows whose cells nothing but blanks parts, some of the cells blank themselves.
///
/// ```
/// 二、上年结转····1········3····4        each step of four blanks goes on to the next cell
/// 二、上年结转    1        3    4        columns: every number stands under one of a full row
/// （七）总计      9   2    8    19
/// ```
///
/// The application table settles which it is, or neither: behind each of its labels as many steps as
/// columns, or several rows with all seven numbers, at the same columns in all of them.
struct BlankTable {
  private enum Form {
    case steps(Int)
    case columns([Int], atEnds: Bool, WidthReading)
  }

  /// A line with the label of a row and what stands behind it.
  private struct Candidate {
    var line: Range<Int>
    var number: Int
    /// The texts before the label.
    var groups: ArraySlice<Range<Int>>
    /// Empty in the row of reviews.
    var label: Range<Int>
    /// The values behind it.
    var values: ArraySlice<Range<Int>>
  }

  private let bytes: [UInt8]
  private var folder = LabelFolder()
  private var applications: [Candidate] = []
  private var others: [Candidate] = []
  /// The numbers of the lines with values behind no label, and of those with nothing else.
  private var strays: [Int] = []
  private var bareStrays: [Int] = []

  private static let fewestRows = 5
  private static let fewestFullRows = 3
  private static let width = 7
  /// The most cells that labels fill.
  private static let mostPads = 2
  private static let mostJoined = 4
  private static let mostFields = 64
  /// So many lines around the rows may still hold parts of their numbers.
  private static let nearby = 3
  private static let reviewWidth = 15
  /// A longer line is prose.
  private static let longestLine = 2_000

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The rows among the lines, as the number of the line and the cells of it.
  static func read(
    _ bytes: [UInt8], _ lines: PageLines, _ body: (Int, [Range<Int>]) -> Void
  ) {
    var table = BlankTable(bytes)
    for (number, line) in lines.ranges.enumerated() where line.count <= longestLine {
      let marks = lines.marks[number]
      if marks.contains(.blank), !marks.contains(.tab) { table.add(line, number) }
    }
    guard table.applications.count >= fewestRows, let form = table.form() else { return }
    switch form {
    case .steps(let step):
      for candidate in table.applications + table.others {
        if let cells = table.stepCells(of: candidate, step) { body(candidate.number, cells) }
      }
    case .columns(let columns, let atEnds, let reading):
      // Other tables have columns of their own.
      for candidate in table.applications {
        let cells = table.columnCells(of: candidate, columns, atEnds: atEnds, reading)
        if let cells { body(candidate.number, cells) }
      }
    }
  }

  private mutating func add(_ line: Range<Int>, _ number: Int) {
    guard bytes[line].contains(0x20) else { return }
    let line = bytes.trimmingLineEnd(line)
    guard mayBeRow(line) else { return }
    let fields = bytes.fields(of: line)
    guard fields.count <= Self.mostFields else { return }
    let count = fields.reversed().prefix { CellValue(bytes, $0) != nil }.count
    // A label alone has blanks behind it where its cells are.
    let isOpen = fields.last.map { $0.upperBound < line.upperBound } ?? false
    guard count > 0 || isOpen else { return }
    let texts = fields.dropLast(count)
    let values = fields.suffix(count)
    if let (row, start) = label(texts) {
      let candidate = Candidate(
        line: line, number: number, groups: texts[..<start],
        label: texts[start].lowerBound..<(texts.last ?? texts[start]).upperBound, values: values)
      if row.table == .applications {
        applications.append(candidate)
      } else {
        others.append(candidate)
      }
    } else if count > 0 {
      strays.append(number)
      // The row of reviews has no label.
      if texts.isEmpty {
        bareStrays.append(number)
        let start = line.lowerBound
        others.append(
          Candidate(line: line, number: number, groups: [], label: start..<start, values: values))
      }
    }
  }

  /// Whether a line ends in a value or in blanks.
  private func mayBeRow(_ line: Range<Int>) -> Bool {
    guard let last = line.last, bytes[last] > 0x20 else { return true }
    let start = bytes[line].lastIndex { $0 == 0x20 }.map { $0 + 1 } ?? line.lowerBound
    // Other blanks are left to the fields.
    return bytes[start..<line.upperBound].contains {
      $0 < 0x20 || $0 == 0x80 || $0 == 0xA0 || $0 == 0xBF
    }
      || CellValue(bytes, start..<line.upperBound) != nil
  }

  /// The row that the last of some texts name, and the first of these: blanks stand in labels too.
  private mutating func label(_ texts: ArraySlice<Range<Int>>) -> (Row, Int)? {
    for start in texts.indices.suffix(Self.mostJoined).reversed()
    where StatutoryLabels.shared.starts.mayBegin(
      bytes, texts[start...], longest: 4 * LabelReader.longestJoined)
    {
      folder.removeAll()
      for text in texts[start...] where text.count <= 4 * LabelReader.longestJoined {
        folder.append(bytes, text)
      }
      guard case .row(let row, let agreement)? = StatutoryLabels.shared.meaning(folder.scalars[...])
      else { continue }
      if !row.hasCommonLabel || agreement == .same { return (row, start) }
    }
    return nil
  }

  private func form() -> Form? {
    if let step = step() { return .steps(step) }
    let full = applications.filter { $0.values.count == Self.width }
    guard full.count >= Self.fewestFullRows, full.count < applications.count, !isAmongRows(strays)
    else {
      return nil
    }
    for reading in WidthReading.allCases {
      for atEnds in [false, true] {
        let columns = columns(of: full[0], atEnds: atEnds, reading)
        let isForm = applications.allSatisfy { candidate in
          let own = self.columns(of: candidate, atEnds: atEnds, reading)
          return candidate.values.count == Self.width
            ? own == columns : own.allSatisfy(columns.contains)
        }
        if isForm { return .columns(columns, atEnds: atEnds, reading) }
      }
    }
    return nil
  }

  /// Whether one of some lines stands among the rows: part of a number may have been broken off.
  private func isAmongRows(_ strays: [Int]) -> Bool {
    guard let first = applications.first?.number, let last = applications.last?.number else {
      return false
    }
    return strays.contains { (first - Self.nearby...last + Self.nearby).contains($0) }
  }

  // MARK: Steps

  /// How many blanks lead from one cell to the next.
  private func step() -> Int? {
    guard applications.contains(where: { $0.values.count < Self.width }), !isAmongRows(bareStrays)
    else {
      return nil
    }
    var step = 0
    for candidate in applications {
      var run = 0
      for index in candidate.label.upperBound..<candidate.line.upperBound {
        if bytes[index] == 0x20 {
          run += 1
        } else {
          if run > 0 { step = Self.greatestDivisor(step, run) }
          run = 0
        }
      }
      if run > 0 { step = Self.greatestDivisor(step, run) }
    }
    guard step > 0 else { return nil }
    let rows = applications.compactMap { cells(behindLabelOf: $0, step) }
    guard rows.count == applications.count else { return nil }
    return rows.allSatisfy { $0.count == Self.width } || arePadded(rows, step) ? step : nil
  }

  /// Whether all rows have as many cells, the labels' among them, with blank ones between a short
  /// label and its values.
  private func arePadded(_ rows: [[Range<Int>]], _ step: Int) -> Bool {
    let width = Self.width + Self.mostPads + 1
    return zip(applications, rows).allSatisfy { candidate, cells in
      let pads = cells.count - Self.width
      guard pads >= 0, cells.prefix(pads).allSatisfy(\.isEmpty) else { return false }
      let before = bytes[candidate.line].prefix { $0 == 0x20 }.count
      return before / step + candidate.groups.count + 1 + cells.count == width
    }
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }

  private func stepCells(of candidate: Candidate, _ step: Int) -> [Range<Int>]? {
    guard let cells = cells(behindLabelOf: candidate, step) else { return nil }
    if candidate.label.isEmpty { return cells.count == Self.reviewWidth ? cells : nil }
    return Array(candidate.groups) + [candidate.label] + cells
  }

  /// The cells behind the label; `nil` when what stands there are no whole steps and values.
  private func cells(behindLabelOf candidate: Candidate, _ step: Int) -> [Range<Int>]? {
    let end = candidate.line.upperBound
    var cells: [Range<Int>] = []
    var index = candidate.label.upperBound
    // No step leads to the first cell of a line.
    var isFirst = candidate.label.isEmpty
    while index < end || isFirst {
      if !isFirst {
        guard index + step <= end, bytes[index..<index + step].allSatisfy({ $0 == 0x20 }) else {
          return nil
        }
        index += step
      }
      isFirst = false
      let start = index
      while index < end, bytes[index] != 0x20 { index += 1 }
      let cell = bytes.trimmingBlanks(start..<index)
      guard cell.isEmpty || CellValue(bytes, cell) != nil else { return nil }
      cells.append(cell)
    }
    return cells
  }

  // MARK: Columns

  /// The columns at which the values begin or end.
  private func columns(of candidate: Candidate, atEnds: Bool, _ reading: WidthReading) -> [Int] {
    var columns: [Int] = []
    var index = candidate.line.lowerBound
    var column = 0
    var width = 1
    for value in candidate.values {
      let target = atEnds ? value.upperBound : value.lowerBound
      while index < target {
        let scalar = LabelFolder.scalar(in: bytes, at: &index, before: candidate.line.upperBound)
        width = reading.width(of: scalar, after: width)
        column += width
      }
      columns.append(column)
    }
    return columns
  }

  /// The label and seven cells, for a row with fewer numbers; one without numbers may have them on
  /// another line.
  private func columnCells(
    of candidate: Candidate, _ columns: [Int], atEnds: Bool, _ reading: WidthReading
  ) -> [Range<Int>]? {
    guard !candidate.values.isEmpty, candidate.values.count < Self.width else { return nil }
    let own = self.columns(of: candidate, atEnds: atEnds, reading)
    guard own.allSatisfy(columns.contains) else { return nil }
    let blank = candidate.line.upperBound..<candidate.line.upperBound
    var cells = Array(candidate.groups) + [candidate.label]
    var next = candidate.values.startIndex
    for column in columns {
      let isPrinted =
        next < candidate.values.endIndex && own[next - candidate.values.startIndex] == column
      cells.append(isPrinted ? candidate.values[next] : blank)
      next += isPrinted ? 1 : 0
    }
    return cells
  }
}
