import Reports

@testable import Reading

/// A small reproducible source of numbers (SplitMix64).
struct GluedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// An application table with known numbers, as it is printed when its cells are glued.
struct GluedFixture {
  let edition: Edition
  /// The seven numbers of each row, the total last.
  var values: [Row: [Int]] = [:]

  var rows: [Row] { TableKind.applications.rows(edition) }

  /// A table whose rows and columns add up, with about `size` applications.
  init(_ edition: Edition, size: Int, using random: inout GluedRandom) {
    self.edition = edition
    for row in rows { values[row] = [Int](repeating: 0, count: 7) }
    let outcomes = rows.filter(\.isOutcome)
    for _ in 0..<Int.random(in: 3...10, using: &random) {
      let row = outcomes.randomElement(using: &random) ?? .granted
      let share = Int.random(in: 1...max(1, size), using: &random)
      let column = Bool.random(using: &random) ? 0 : Int.random(in: 0..<6, using: &random)
      add(share, row, column)
      add(share, .outcomeTotal, column)
      let isNew = Int.random(in: 0..<4, using: &random) > 0
      add(share, isNew ? .received : .carriedIn, column)
      if Int.random(in: 0..<4, using: &random) == 0 {
        add(share / 3, .carriedOut, column)
        add(share / 3, .received, column)
      }
    }
  }

  /// Adds to a cell and to the total of its row.
  mutating func add(_ number: Int, _ row: Row, _ column: Int) {
    values[row]?[column] += number
    values[row]?[6] += number
  }

  /// The table with `separator` between the cells and `lineEnd` behind each row.
  func text(separator: String = "", lineEnd: String = "") -> String {
    var text = "三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业其他"
    for row in rows {
      text += Self.headings[row] ?? ""
      text += row.label(edition).chinese
      text += (values[row] ?? []).map(String.init).joined(separator: separator)
      text += lineEnd
    }
    return text
  }

  private static let headings: [Row: String] = [
    .granted: "三、本年度办理结果", .stateSecret: "（三）不予公开", .notHeld: "（四）无法提供",
    .petition: "（五）不予处理", .notCorrected: "（六）其他处理",
  ]
}

/// A stream of one line.
func gluedStream(_ text: String) -> TokenStream {
  let bytes = [UInt8](text.utf8)
  return TokenStream(
    text: SourceText(plain: bytes), layout: .prose, tokens: [Token(.line, 0..<bytes.count)])
}

/// The numbers of a row as they were read, `nil` for a blank or a placeholder.
func gluedNumbers(_ table: Table?, _ row: Row) -> [Int?]? {
  table?[row]?.map { $0.number.map { Int($0.millionths / 1_000_000) } }
}
