import Reports

// Amounts that were filled in in yuan and not in units of 10,000 yuan.
extension Rule {
  static let unit = Rule(
    .unit, .warning, tables: [.proactive],
    title: Phrase("金额可能以元为单位", "An amount that is probably in yuan"),
    explanation: Phrase(
      "收费和采购金额以万元为单位。没有写明单位、却是上年 1000 倍以上的数，或者与正文所说的元数相同的数，很可能填的是元。",
      "Amounts stand in units of 10,000 yuan. A number without a printed unit that is 1,000 times "
        + "last year's or more, or the number of yuan that the text gives, was probably filled in in "
        + "yuan."),
    basis: Basis.form,
    message: { finding, report in
      let found = finding.found ?? .zero
      let (now, before) = report.yearNames
      let other =
        finding.reason
        ?? Phrase(
          "\(before.chinese)为 \(finding.expected ?? .zero) 万元",
          "\(before.english) gives \(finding.expected ?? .zero)")
      return report.head(finding)
        + Phrase(
          "\(now.chinese) \(found) 万元，\(other.chinese)，可能填的是元",
          "\(found) (10,000 yuan) in \(now.english), \(other.english); probably in yuan")
    },
    check: { examination in
      let report = examination.report
      return amounts.compactMap { cell in
        guard let number = report[cell]?.number, number >= Quantity(1000),
          !report.printsUnit(cell), let words = report.statement(ofYuan: number)
        else { return nil }
        return Finding(
          .unit, .warning, at: .cell(cell), cells: [cell],
          expected: Quantity(millionths: number.millionths / 10_000), found: number,
          line: report.line(cell) ?? 0,
          reason: Phrase("正文为“\(words)”", "the text says “\(words)”"))
      }
    },
    comparison: { pair in
      pair.amountsInYuan.map { cell in
        Finding(
          .unit, .warning, at: .cell(cell), cells: [cell], expected: pair.before.number(cell),
          found: pair.now.number(cell), line: 0)
      }
    })

  static let amounts = [CellID(.fees, .amount), CellID(.procurement, .amount)]
}

extension YearPair {
  /// The amounts that are a thousand times last year's or more.
  var amountsInYuan: [CellID] {
    Rule.amounts.filter { cell in
      guard let found = now.number(cell), let last = before.number(cell), last > .zero else {
        return false
      }
      return found.millionths / 1000 >= last.millionths
    }
  }
}

extension Report {
  /// Whether a unit stands in the cell: then the amount was converted when it was read.
  func printsUnit(_ cell: CellID) -> Bool {
    guard let shown = self[cell]?.shown else { return false }
    return text.bytes.holds(["元", "万"], in: [shown])
  }

  /// The words in which the sentences of the report give that many yuan, in yuan or in units of
  /// 10,000: `251000元`, `25.1万元`.
  fileprivate func statement(ofYuan number: Quantity) -> String? {
    // Nearly always the sentences name no amount at all.
    guard sections.contains(where: { text.bytes.holds(["元"], in: $0.paragraphs) }) else {
      return nil
    }
    let prose = CompactText(text.bytes, sections.flatMap(\.paragraphs))
    let inTenThousands =
      number.millionths % 10_000 == 0
      ? "\(Quantity(millionths: number.millionths / 10_000))万元" : nil
    return [inTenThousands, "\(number)元"].compactMap(\.self).first { words in
      var cursor = 0
      while let place = prose.bytes.firstRange(of: Keyword(words), in: cursor..<prose.bytes.count) {
        let before = place.lowerBound > 0 ? prose.bytes[place.lowerBound - 1] : 0
        // Behind a digit, a point or a comma the words are the end of another number.
        if !(0x30...0x39).contains(before), before != 0x2E, before != 0x2C { return true }
        cursor = place.upperBound
      }
      return false
    }
  }
}
