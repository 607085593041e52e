import Export
import Reports
import Rules

extension Report {
  /// The report in every form in which it is exported, and what in it must not be.
  var exportedRows: (bytes: [UInt8], faults: [String]) {
    var faults: [String] = []
    let messages = { (finding: Finding) in finding.message(in: self, .english) }
    var bytes: [UInt8] = []
    record(self, messages: messages, into: &bytes)
    faults += steeringFaults(of: bytes, allowing: [])
    for table in ExportTable.allCases {
      let rows = table.rows(of: self, messages: messages)
      var csv = CSVWriter()
      for row in rows { csv.row(row) }
      bytes += csv.bytes
      faults += steeringFaults(of: csv.bytes, allowing: ["\t", "\n", "\r"])
      guard let read = commaSeparated(csv.bytes) else {
        faults.append("\(table) is no CSV")
        continue
      }
      if read.count != rows.count || read.contains(where: { $0.count != table.columns.count }) {
        faults.append("\(table) has other rows or columns than were written")
      }
      let texts = zip(rows, read).flatMap { zip($0, $1) }
      for (field, text) in texts where !field.isText(text) {
        faults.append("\(table) has “\(text)” for \(field)")
      }
    }
    return (bytes, faults)
  }
}

extension Field {
  /// Whether `text` in a file stands for the field and is nothing that a spreadsheet runs.
  fileprivate func isText(_ text: String) -> Bool {
    switch self {
    case .empty: text.isEmpty
    case .number(let quantity): text == quantity.description
    case .text(let own):
      // What was made visible is another text, and only that.
      !looksLikeFormula(text)
        && (text == own || text == "'\(own)"
          || own.unicodeScalars.contains(where: \.steersATerminal))
    }
  }
}

/// The rows of a CSV file as RFC 4180 has them; `nil` when it is none.
package func commaSeparated(_ bytes: [UInt8]) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var field: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == 0x22, field.isEmpty {
      guard let end = quotedField(bytes, &field, from: index + 1) else { return nil }
      index = end
      guard index < bytes.count, [0x2C, 0x0D].contains(bytes[index]) else { return nil }
    }
    switch bytes[index] {
    case 0x2C:
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    case 0x0D:
      guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else { return nil }
      index += 1
      row.append(String(decoding: field, as: UTF8.self))
      field = []
      rows.append(row)
      row = []
    case 0x0A, 0x22: return nil
    default: field.append(bytes[index])
    }
    index += 1
  }
  return row.isEmpty && field.isEmpty ? rows : nil
}

/// Takes what stands between quotes, of which two stand for one; where it ends.
private func quotedField(_ bytes: [UInt8], _ field: inout [UInt8], from start: Int) -> Int? {
  var index = start
  while index < bytes.count {
    if bytes[index] == 0x22 {
      guard index + 1 < bytes.count, bytes[index + 1] == 0x22 else { return index + 1 }
      index += 1
    }
    field.append(bytes[index])
    index += 1
  }
  return nil
}
