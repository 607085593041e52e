import Foundation
import TestSupport
import Testing

/// The tables as other programs read them, without a setting: Python's csv, and pandas and DuckDB
/// where Python has them. GOUJI_PYTHON names another Python than the first on the PATH.
@Suite("Tables in other programs", .timeLimit(.minutes(10)))
struct TableReaderTests {
  private static let python = ProcessInfo.processInfo.environment["GOUJI_PYTHON"] ?? "python3"

  /// Reads the files named on the command line; writes for each the rows, and the sum of every
  /// column that holds numbers, as one JSON object.
  private static func script(_ reader: String) -> String {
    """
    import json, sys
    def number(text):
        try: return round(float(text), 6)
        except ValueError: return None
    def read_csv(path):
        import csv
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        columns = {name: [row[name] for row in rows] for name in rows[0]}
        return len(rows), {
            name: round(sum(number(value) for value in values if value), 6)
            for name, values in columns.items()
            if any(values) and all(number(value) is not None for value in values if value)}
    def read_pandas(path):
        import pandas
        frame = pandas.read_csv(path)
        return len(frame), {
            name: round(float(frame[name].sum()), 6) for name in frame
            if frame[name].notna().any() and pandas.api.types.is_numeric_dtype(frame[name])}
    def read_duckdb(path):
        import duckdb
        table = duckdb.read_csv(path)
        numeric = [name for name, type in zip(table.columns, table.types)
                   if str(type) in ("BIGINT", "DOUBLE")]
        sums = [f'sum("{name}")' for name in numeric] + ["count(*)"]
        row = duckdb.sql(f"select {', '.join(sums)} from read_csv('{path}')").fetchall()[0]
        return row[-1], {name: round(float(value), 6) for name, value in zip(numeric, row)}
    read = read_\(reader)
    print(json.dumps({path: read(path) for path in sys.argv[1:]}))
    """
  }

  private static func has(_ module: String) -> Bool {
    (try? Gouji.shell("\(python) -c 'import \(module)'").status) == 0
  }

  @Test("Python's csv gets the sums of the JSON", .enabled(if: has("csv"), "there is no python3"))
  func standardLibrary() throws { try expectSums(readBy: "csv") }

  @Test("pandas gets the sums of the JSON", .enabled(if: has("pandas"), "there is no pandas"))
  func pandas() throws { try expectSums(readBy: "pandas") }

  @Test("DuckDB gets the sums of the JSON", .enabled(if: has("duckdb"), "there is no duckdb"))
  func duckdb() throws { try expectSums(readBy: "duckdb") }

  private func expectSums(readBy reader: String) throws {
    let folder = try TemporaryFolder()
    let tables = ["reports", "applications", "proactive", "reviews", "findings"]
    for table in tables {
      let written = try Gouji.run(
        "export", "--table", table, "--output", folder["\(table).csv"], "SampleData")
      #expect(written.status == 0)
    }
    try folder.write(Self.script(reader), to: "read.py")
    let read = try Gouji.shell(
      "cd '\(folder.path)' && \(Self.python) read.py \(tables.map { "\($0).csv" }.joined(separator: " "))"
    )
    #expect(read.errors == "")
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(read.output)) as? [String: [Any]])
    for table in tables {
      let rows = try objects(of: table)
      let result = try #require(found["\(table).csv"])
      #expect(result.first as? Int == rows.count, "\(table)")
      #expect(result.last as? [String: Double] == sums(of: rows), "\(table)")
    }
  }

  /// The rows of a table as the JSON has them.
  private func objects(of table: String) throws -> [[String: Any]] {
    let outcome = try Gouji.run("export", "--table", table, "--format", "ndjson", "SampleData")
    return try outcome.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// The sums of the columns in which there are numbers and nothing else.
  private func sums(of rows: [[String: Any]]) -> [String: Double] {
    var sums: [String: Double] = [:]
    for name in rows.first?.keys.sorted() ?? [] {
      let values = rows.compactMap { $0[name] }.filter { !($0 is NSNull) }
      let numbers = values.compactMap { $0 as? Double }
      guard !numbers.isEmpty, numbers.count == values.count else { continue }
      sums[name] = (numbers.reduce(0, +) * 1e6).rounded() / 1e6
    }
    return sums
  }
}
