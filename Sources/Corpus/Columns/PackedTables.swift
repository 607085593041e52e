package import Reports

/// The three tables of many reports, packed into one block of bytes.
///
/// ```
/// report     header   rows read   inferred   cells ...        the next table ...
///            eeee ee  varint      varint     3 | 0 ×5 | 3 | blank ×7 | 226 + varint …
/// ```
///
/// The header has two bits a table: none, or one of the three editions. Most cells of a report are
/// zero or blank and stand in long runs, which take a byte; a small count takes a byte as well. What
/// is not kept is where in the document the cells stand: for that the document is read again.
struct PackedTables: Sendable, Equatable {
  /// A piece for each report.
  var reports = Arena()

  mutating func append(_ report: Report) {
    let tables = TableKind.allCases.map { report[$0] }
    var header: UInt8 = 0
    for (place, table) in tables.enumerated() {
      if let table { header |= (table.edition.rawValue + 1) << UInt8(2 * place) }
    }
    reports.append { bytes in
      bytes.append(header)
      for table in tables { if let table { Self.append(table, &bytes) } }
    }
  }

  private static func append(_ table: Table, _ bytes: inout [UInt8]) {
    var read: UInt64 = 0
    var inferred: UInt64 = 0
    let rows = table.kind.rows(table.edition)
    for (place, row) in rows.enumerated() where table.has(row) {
      read |= 1 << UInt64(place)
      if table.inferred.contains(row) { inferred |= 1 << UInt64(place) }
    }
    bytes.appendVarint(read)
    bytes.appendVarint(inferred)
    var run = Run()
    for row in rows {
      for place in table.places(of: row) ?? 0..<0 {
        let content = table.cells[place].content
        if !run.extend(content) {
          run.end(&bytes)
          run = Run(content, &bytes)
        }
      }
    }
    run.end(&bytes)
  }

  /// The tables of a report, their cells without places in the document. A table that is damaged
  /// is left out, and those behind it.
  func tables(_ index: Int) -> ReportTables {
    // Of a corpus of which only the list is read nothing is known yet.
    guard index < reports.count else { return (nil, nil, nil) }
    var reader = ByteReader(reports.bytes, reports.range(index))
    let header = reader.byte() ?? 0
    var tables: [Table?] = []
    for (place, kind) in TableKind.allCases.enumerated() {
      let code = header >> UInt8(2 * place) & 3
      guard code > 0, let edition = Edition(rawValue: code - 1) else {
        tables.append(nil)
        continue
      }
      tables.append(reader.table(kind, edition))
    }
    return (tables[0], tables[1], tables[2])
  }
}

/// The tables of one report; `nil` for one that the document does not have.
package typealias ReportTables = (proactive: Table?, applications: Table?, reviews: Table?)

/// The bytes that stand for cells. Anything from `smallest` to `largest` is that number.
private enum CellCode {
  static let numbers: ClosedRange<Int128> = 1...159
  /// So many zeros or blanks, from one on.
  static let zeros: ClosedRange<UInt8> = 160...191
  static let blanks: ClosedRange<UInt8> = 192...223
  static let placeholder: UInt8 = 224
  static let text: UInt8 = 225
  /// A whole number, then one in millionths, follows.
  static let whole: UInt8 = 226
  static let millionths: UInt8 = 227
}

/// Zeros or blanks that follow each other.
private struct Run {
  private var codes = CellCode.zeros
  private var length = 0

  init() {}

  /// Begins with a cell, or writes it if it is none of a run.
  init(_ content: Cell.Content, _ bytes: inout [UInt8]) {
    switch content {
    case .number(let quantity) where quantity.millionths == 0: length = 1
    case .blank: (codes, length) = (CellCode.blanks, 1)
    case .placeholder: bytes.append(CellCode.placeholder)
    case .text: bytes.append(CellCode.text)
    case .number(let quantity):
      let (whole, fraction) = quantity.millionths.quotientAndRemainder(dividingBy: 1_000_000)
      if fraction != 0 {
        bytes.append(CellCode.millionths)
        bytes.appendVarint(quantity.millionths.zigzag)
      } else if CellCode.numbers.contains(whole) {
        bytes.append(UInt8(truncatingIfNeeded: whole))
      } else {
        bytes.append(CellCode.whole)
        bytes.appendVarint(whole.zigzag)
      }
    }
  }

  /// Takes in one more cell if it is of the same kind.
  mutating func extend(_ content: Cell.Content) -> Bool {
    let isSame =
      switch content {
      case .number(let quantity) where quantity.millionths == 0: codes == CellCode.zeros
      case .blank: codes == CellCode.blanks
      default: false
      }
    guard isSame, length > 0, length < codes.count else { return false }
    length += 1
    return true
  }

  func end(_ bytes: inout [UInt8]) {
    if length > 0 { bytes.append(codes.lowerBound + UInt8(length - 1)) }
  }
}

extension ByteReader {
  /// Reads a table; `nil` when the bytes are none.
  fileprivate mutating func table(_ kind: TableKind, _ edition: Edition) -> Table? {
    guard let read = varint(), let inferred = varint() else { return nil }
    var table = Table(kind, edition, offset: 0)
    var repeated = Cell.Content.blank
    var repetitions = 0
    for (place, row) in kind.rows(edition).enumerated() where read >> UInt128(place) & 1 == 1 {
      var cells: [Cell] = []
      for _ in row.columns(edition) {
        if repetitions == 0 {
          guard let (content, count) = repeatedCell() else { return nil }
          (repeated, repetitions) = (content, count)
        }
        repetitions -= 1
        cells.append(Cell(repeated, shown: 0..<0))
      }
      table.setRow(row, cells, inferred: inferred >> UInt128(place) & 1 == 1)
    }
    return table
  }

  /// Reads a cell, or several that are the same.
  private mutating func repeatedCell() -> (content: Cell.Content, count: Int)? {
    guard let code = byte() else { return nil }
    switch code {
    case 0: return nil
    case CellCode.zeros: return (.number(.zero), Int(code - CellCode.zeros.lowerBound) + 1)
    case CellCode.blanks: return (.blank, Int(code - CellCode.blanks.lowerBound) + 1)
    case CellCode.placeholder: return (.placeholder, 1)
    case CellCode.text: return (.text, 1)
    case CellCode.whole:
      guard let number = varint() else { return nil }
      let (millionths, isTooLarge) = Int128(zigzag: number)
        .multipliedReportingOverflow(by: 1_000_000)
      return isTooLarge ? nil : (.number(Quantity(millionths: millionths)), 1)
    case CellCode.millionths:
      guard let number = varint() else { return nil }
      return (.number(Quantity(millionths: Int128(zigzag: number))), 1)
    case ..<CellCode.zeros.lowerBound: return (.number(Quantity(Int(code))), 1)
    default: return nil
    }
  }
}
