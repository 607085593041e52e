package import Reports

// One report's sentences in another's.
extension Rule {
  static let copiedText = Rule(
    .copiedText, .warning, editions: Set(Edition.allCases),
    title: Phrase("文字照抄", "Copied sentences"),
    explanation: Phrase(
      "30 字以上的句子，隐去数字、年份和地名后，一半以上与本单位上年报告或别的单位同年报告逐字相同（至少比较 8 句）。"
        + "超过 1% 的单位（至少 3 家）都有的句子是套话，不计。报告应写当年的实际情况，请对照所指的那一份。",
      "Half or more of the sentences of 30 characters or more, numbers, years and names of places "
        + "aside, stand word for word in the agency's report of the year before or in another "
        + "agency's of the same year; at least 8 are compared. What more than 1 % of the agencies "
        + "(and more than 3) write is common and does not count. A report has to say what was done "
        + "in its year: see the one that is named."),
    basis: Basis.regulation,
    illustration: Phrase(
      """
      上年  2022年，青石县围绕重点工作主动公开政策文件12件，并同步发布解读材料，方便群众查阅。
      本年  2023年，青石县围绕重点工作主动公开政策文件15件，并同步发布解读材料，方便群众查阅。
      比较  0年，@围绕重点工作主动公开政策文件0件，并同步发布解读材料，方便群众查阅
      隐去数字和地名后两句相同；这样的句子占一半以上，即为照抄。
      """,
      """
      last year  2022年，青石县围绕重点工作主动公开政策文件12件，并同步发布解读材料，方便群众查阅。
      this year  2023年，青石县围绕重点工作主动公开政策文件15件，并同步发布解读材料，方便群众查阅。
      compared   0年，@围绕重点工作主动公开政策文件0件，并同步发布解读材料，方便群众查阅
      Without numbers and places both are the same; where that is true of half of them, it is a copy.
      """),
    message: { finding, report in
      let first = report.quoted(finding.quote)
      return (finding.reason ?? Phrase("文字照抄", "Copied sentences"))
        + (first.isEmpty ? Phrase("", "") : Phrase("，第一句“\(first)”", "; the first: “\(first)”"))
    })
}

extension CopySearch.Copy {
  /// The copy as a finding. `source` says whose report the other is; where the first sentence stands
  /// only the whole report says, until then its print stands for the place.
  package func finding(_ source: Phrase) -> Finding {
    let share = copied * 100 / max(1, count)
    return Finding(
      .copiedText, .warning, at: .document, found: Quantity(share), line: 0,
      quote: Int(first)..<Int(first) + 1,
      reason: Phrase(
        "\(count) 个长句中有 \(copied) 句（\(share)%）与\(source.chinese)逐字相同",
        "\(copied) of \(count) long sentences (\(share) %) stand word for word in \(source.english)"
      ))
  }
}

extension Report {
  /// The finding of a copy at its first sentence.
  func placingCopy(_ finding: Finding) -> Finding {
    var placed = finding
    let sentence = LongSentences(self).sentences.first {
      Int($0.print) == finding.quote?.lowerBound
    }
    placed.quote = sentence?.range
    placed.line = sentence.map { text.line($0.range.lowerBound) } ?? 0
    return placed
  }
}
