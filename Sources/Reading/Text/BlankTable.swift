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
    /// The texts up to the label.
    var texts: ArraySlice<Range<Int>>
    /// The values behind it.
    var values: ArraySlice<Range<Int>>
  }

  private let bytes: [UInt8]
  private var folder = LabelFolder()
  private var applications: [Candidate] = []
  private var others: [Candidate] = []

  private static let fewestRows = 5
  private static let fewestFullRows = 3
  private static let width = 7
  private static let reviewWidth = 15
  /// A longer line is prose.
  private static let longestLine = 2_000

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The rows among the lines, as the number of the line and the cells of it.
  static func read(
    _ bytes: [UInt8], _ lines: [Range<Int>], _ body: (Int, [Range<Int>]) -> Void
  ) {
    var table = BlankTable(bytes)
    for (number, line) in lines.enumerated() where line.count <= longestLine {
      table.add(line, number)
    }
    guard table.applications.count >= fewestRows, let form = table.form() else { return }
    switch form {
    case .steps(let step):
      for candidate in table.applications + table.others {
        if let cells = table.steps(of: candidate, step) { body(candidate.number, cells) }
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
    guard bytes[line].contains(0x20), !bytes[line].contains(0x09) else { return }
    let line = bytes.trimmingLineEnd(line)
    let fields = bytes.fields(of: line)
    let values = fields.reversed().prefix { CellValue(bytes, $0) != nil }.count
    let texts = fields.dropLast(values)
    guard let label = texts.last else {
      // The row of reviews has no label.
      if values > 0 {
        others.append(Candidate(line: line, number: number, texts: [], values: fields[...]))
      }
      return
    }
    guard label.count <= 4 * LabelReader.longestJoined else { return }
    folder.removeAll()
    folder.append(bytes, label)
    guard case .row(let row, let agreement)? = StatutoryLabels.shared.meaning(folder.scalars[...])
    else { return }
    // 其他 and 总计 head columns too.
    let isCommon = row == .otherRest || row == .outcomeTotal || row == .other
    if isCommon, agreement != .same { return }
    let candidate = Candidate(
      line: line, number: number, texts: texts, values: fields.suffix(values))
    if row.table == .applications {
      applications.append(candidate)
    } else {
      others.append(candidate)
    }
  }

  private func form() -> Form? {
    if let step = step() { return .steps(step) }
    let full = applications.filter { $0.values.count == Self.width }
    guard full.count >= Self.fewestFullRows, full.count < applications.count else { return nil }
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

  // MARK: Steps

  /// How many blanks lead from one cell to the next.
  private func step() -> Int? {
    var step = 0
    for candidate in applications {
      guard let label = candidate.texts.last else { return nil }
      var run = 0
      for index in label.upperBound..<candidate.line.upperBound {
        if bytes[index] == 0x20 {
          run += 1
        } else {
          if run > 0 { step = Self.greatestDivisor(step, run) }
          run = 0
        }
      }
      if run > 0 { step = Self.greatestDivisor(step, run) }
    }
    guard step > 0, applications.contains(where: { $0.values.count < Self.width }),
      applications.allSatisfy({ cells(behindLabelOf: $0, step)?.count == Self.width })
    else { return nil }
    return step
  }

  private static func greatestDivisor(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
  }

  private func steps(of candidate: Candidate, _ step: Int) -> [Range<Int>]? {
    guard let cells = cells(behindLabelOf: candidate, step) else { return nil }
    if candidate.texts.isEmpty { return cells.count == Self.reviewWidth ? cells : nil }
    return candidate.texts + cells
  }

  /// The cells behind the label; `nil` when blanks stand there that are no whole steps.
  private func cells(behindLabelOf candidate: Candidate, _ step: Int) -> [Range<Int>]? {
    let start = candidate.texts.last?.upperBound ?? candidate.line.lowerBound - step
    var cells: [Range<Int>] = []
    var index = start
    for value in candidate.values {
      let blanks = value.lowerBound - index
      guard blanks > 0, blanks % step == 0,
        bytes[max(index, candidate.line.lowerBound)..<value.lowerBound].allSatisfy({ $0 == 0x20 })
      else { return nil }
      let blank = value.lowerBound..<value.lowerBound
      for _ in 1..<max(1, blanks / step) { cells.append(blank) }
      cells.append(value)
      index = value.upperBound
    }
    let blanks = candidate.line.upperBound - index
    guard blanks % step == 0, bytes[index..<candidate.line.upperBound].allSatisfy({ $0 == 0x20 })
    else { return nil }
    for _ in 0..<blanks / step { cells.append(index..<index) }
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
    guard !candidate.texts.isEmpty, !candidate.values.isEmpty,
      candidate.values.count < Self.width
    else { return nil }
    let own = self.columns(of: candidate, atEnds: atEnds, reading)
    guard own.allSatisfy(columns.contains) else { return nil }
    let blank = candidate.line.upperBound..<candidate.line.upperBound
    var cells = Array(candidate.texts)
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
