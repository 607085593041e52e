package import Reports

extension Finding {
  /// The finding as one sentence, with the numbers in the order of the printed rule.
  package func message(in report: Report, _ language: Language) -> String {
    Rule[rule].message(self, report)(language)
  }

  /// The finding for the foot of the screen: its sentence, what would mend it where that is known,
  /// and what the rule asks for.
  package func explanation(in report: Report, _ language: Language) -> [String] {
    ([Rule[rule].message(self, report)] + mending(in: report) + [Rule[rule].explanation])
      .map { $0(language) }
  }

  /// What would mend the document, each a sentence; empty where nobody can say.
  package func mending(in report: Report, _ language: Language) -> [String] {
    mending(in: report).map { $0(language) }
  }

  /// What would mend the document, as far as the findings say so.
  private func mending(in report: Report) -> [Phrase] {
    switch rule {
    case .blankTotal:
      return blankTotalMending(self, report)
    case .culprit:
      return repairs.dropFirst().map { Phrase("或：", "Or: ") + repairNames($0, report) }
    default:
      return report.findings.filter { $0.explains(self) }.map { Rule[$0.rule].message($0, report) }
    }
  }
}
