/// What was measured: lines of a table, or of JSON.
struct BenchReport {
  /// One measured thing.
  struct Line {
    var bench: Bench
    var what: String
    var value: Double
    var unit: String
    /// How many times as long as the program it is held against.
    var ratio: Double?
    var note: String
  }

  private var lines: [Line] = []

  mutating func add(
    _ bench: Bench, _ what: String, _ value: Double, _ unit: String, ratio: Double? = nil,
    note: String = ""
  ) {
    lines.append(
      Line(bench: bench, what: what, value: value, unit: unit, ratio: ratio, note: note))
  }

  /// The lines in columns.
  var table: String {
    let cells = lines.map { line in
      [
        line.bench.rawValue, line.what, "\(rounded(line.value)) \(line.unit)",
        line.ratio.map { "\(rounded($0)) x" } ?? "", line.note,
      ]
    }
    let widths = (0..<5).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      .joined(separator: "  ")
    }
    .joined(separator: "\n")
  }

  /// One object a line.
  var json: String {
    lines.map { line in
      """
      {"bench": "\(line.bench.rawValue)", "what": "\(line.what)", \
      "value": \(rounded(line.value)), "unit": "\(line.unit)", \
      "ratio": \(line.ratio.map(rounded) ?? "null"), "note": "\(line.note)"}
      """
    }
    .joined(separator: "\n")
  }
}

/// A number with three significant digits.
func rounded(_ value: Double) -> String {
  guard value.isFinite else { return "-" }
  var scale = 1.0
  while abs(value) * scale < 100, scale < 1000 { scale *= 10 }
  let rounded = (value * scale).rounded() / scale
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}
