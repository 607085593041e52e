import Reports
import Terminal

extension Sheet {
  /// The prose of two years as one text: sentences that stayed, came and went.
  static func textComparison(
    _ report: Report, with other: Report, width: Int?, ambiguous: AmbiguousWidth,
    language: Language
  ) -> Sheet {
    let old = Sentences(other)
    let new = Sentences(report)
    let steps = sentenceSteps(from: old.words, to: new.words)
    var rows: [Row] = [summary(of: steps, language)]
    for step in steps {
      switch step {
      case .same(_, let index): rows += sentence(new.all[index], .stayed, report, width, ambiguous)
      case .added(let index): rows += sentence(new.all[index], .came, report, width, ambiguous)
      case .removed(let index): rows += sentence(old.all[index], .went, other, width, ambiguous)
      }
    }
    let head = Phrase("正文", "Text")(language)
    return Sheet(heads: [Head(title: head, full: head, isNumber: false)], rows: rows)
  }

  private static func summary(of steps: [SentenceStep], _ language: Language) -> Row {
    var (same, added, removed) = (0, 0, 0)
    for step in steps {
      switch step {
      case .same: same += 1
      case .added: added += 1
      case .removed: removed += 1
      }
    }
    let text = Phrase(
      "\(same) 句相同，+ \(added) 句新写，- \(removed) 句不再有",
      "\(same) sentences the same, + \(added) new, - \(removed) gone")
    return Row(kind: .heading, label: text(language), key: .heading(0))
  }

  private static func sentence(
    _ sentence: Sentences.Sentence, _ fate: Row.Fate, _ report: Report, _ width: Int?,
    _ ambiguous: AmbiguousWidth
  ) -> [Row] {
    let indent = 1
    let text = report.text[sentence.range].filter { !$0.isNewline }
    let lines = width.map { wrapped(text, width: $0 - indent * 2, ambiguous: ambiguous) } ?? [text]
    // Places count in the text of the report that shows; the other year's have none there.
    let start = sentence.range.lowerBound
    let source = fate == .went ? nil : sentence.range
    return lines.enumerated().map { index, line in
      Row(
        kind: index == 0 ? .line : .continuation, label: line, indent: indent,
        key: .line(fate == .went ? -2 - start : start + index), source: source, fate: fate)
    }
  }
}
