import Reports

// What a sentence speaks of before its numbers are read.
extension ProseReader {
  /// Looks ahead at what the sentence speaks of anywhere.
  mutating func survey(_ range: Range<Int>) {
    saysDisclosure = false
    saysCarriedIn = false
    saysCarriedOut = false
    saysInformed = false
    isOfAll = false
    var outcomes: UInt32 = 0
    var columns: UInt32 = 0
    for index in range {
      guard case .word(let word) = lexer.lexemes[index].kind else { continue }
      switch word {
      case .outcome(let outcome): outcomes |= 1 << UInt32(outcome.rawValue)
      case .applicant(let column): columns |= 1 << UInt32(column.rawValue)
      case .publish:
        if !saysInformed, saysDisclosure, lexer.reads(lexer.lexemes[index], Self.published) {
          saysInformed = countsCases(behind: index)
        }
      case .disclosure, .application: saysDisclosure = true
      case .carriedIn: saysCarriedIn = true
      case .carriedOut: saysCarriedOut = true
      default: break
      }
    }
    outcomeCount = outcomes.nonzeroBitCount
    applicantCount = columns.nonzeroBitCount
  }

  private static let published = FoldedScalars.of("主动公开")

  /// Whether the clause goes on with a number of cases behind `index`.
  private func countsCases(behind index: Int) -> Bool {
    for lexeme in lexer.lexemes[(index + 1)...].prefix(6) {
      switch lexeme.kind {
      case .number(let number): return numbers[number].unit == .cases
      case .mark: return false
      default: break
      }
    }
    return false
  }
}
