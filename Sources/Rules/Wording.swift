package import Reports

extension Phrase {
  /// The phrases one behind the other, with the list mark of each language between them.
  static func list(_ phrases: [Phrase], chinese: String = "、", english: String = ", ") -> Phrase {
    Phrase(
      phrases.map(\.chinese).joined(separator: chinese),
      phrases.map(\.english).joined(separator: english))
  }

  /// At most `limit` phrases, and how many more there are.
  static func list(_ phrases: [Phrase], limit: Int) -> Phrase {
    guard phrases.count > limit else { return list(phrases) }
    let first = list(Array(phrases.prefix(limit)))
    let rest = phrases.count - limit
    return Phrase("\(first.chinese)等 \(phrases.count) 处", "\(first.english) and \(rest) more")
  }

  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.chinese + right.chinese, left.english + right.english)
  }
}

extension Row {
  /// The printed name without the remarks that follow it, with its group where the name alone
  /// would not say enough.
  func name(_ edition: Edition) -> Phrase {
    let name = shortLabel(edition)
    guard let group, table == .applications else { return name }
    return Phrase(
      "\(group.label.chinese) \(name.chinese)", "\(group.label.english) \(name.english)")
  }

  /// The label without its group, short where the form prints a sentence.
  package func shortLabel(_ edition: Edition) -> Phrase {
    let label = label(edition)
    return Phrase(shortChineseLabel ?? label.chinese, label.english)
  }

  /// What a sentence calls a row whose printed label is itself a sentence.
  private var shortChineseLabel: String? {
    switch self {
    case .received: "一、本年新收"
    case .carriedIn: "二、上年结转"
    case .partial: "(二)部分公开"
    case .notCorrected: "1.逾期不补正"
    case .feeUnpaid: "2.申请人逾期未按收费通知要求缴纳费用"
    case .carriedOut: "四、结转下年度"
    default: nil
    }
  }
}

extension CellID {
  /// The cell by its printed names: `(一)予以公开·自然人`.
  func name(_ edition: Edition) -> Phrase {
    let head = row.name(edition)
    let column = column.label(over: row, edition)
    return Phrase("\(head.chinese)·\(column.chinese)", "\(head.english) · \(column.english)")
  }
}

extension Report {
  /// A cell by its printed names on the form of its table.
  package func name(_ cell: CellID) -> Phrase {
    cell.name(self[cell.row.table]?.edition ?? edition ?? .form2021)
  }

  /// A row by its printed name on the form of its table.
  func name(_ row: Row) -> Phrase { row.name(self[row.table]?.edition ?? edition ?? .form2021) }

  /// What a finding is about, by its printed name; empty for the whole document.
  func name(_ location: Location) -> Phrase {
    switch location {
    case .document: Phrase("", "")
    case .table(let kind): Phrase("\(kind.title.chinese)表", "table “\(kind.title.english)”")
    case .column(let column): column.label
    case .row(let row), .totalsRow(let row): name(row)
    case .totalsColumn: Column.total.label
    case .cell(let cell): name(cell)
    case .section(let section): section.heading
    }
  }

  /// Words of the document on one line, however it breaks them, cut short when there are many; to
  /// stand between quotation marks, those among them are the inner ones.
  func quoted(_ range: Range<Int>?) -> String {
    let range = range ?? 0..<0
    // Nothing behind this can be shown, and a cell may be as long as the document.
    let beginning = range.lowerBound..<min(range.upperBound, range.lowerBound + 600)
    let words = String(decoding: CompactText(text.bytes, [beginning]).bytes, as: UTF8.self)
      .replacing("“", with: "‘").replacing("”", with: "’")
    return words.count <= 60 ? words : words.prefix(60) + "…"
  }

  /// What a finding is about, as the beginning of its sentence: `自然人:`.
  func head(_ finding: Finding) -> Phrase {
    let name = name(finding.at)
    guard !name.chinese.isEmpty else { return name }
    let english = name.english.prefix(1).uppercased() + name.english.dropFirst()
    return Phrase("\(name.chinese)：", "\(english): ")
  }
}

/// A set of changes: `(一)予以公开·总计 12 → 21`.
func repairNames(_ repairs: [Repair], _ report: Report) -> Phrase {
  .list(
    repairs.map { repair in
      let from = repair.from.map { Phrase($0.description, $0.description) }
      return report.name(repair.cell) + Phrase(" ", " ") + (from ?? Phrase("空白", "blank"))
        + Phrase(" → \(repair.to)", " → \(repair.to)")
    }, chinese: "，")
}
