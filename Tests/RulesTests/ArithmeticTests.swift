import Reports
import Rules
import Testing

@Suite("Arithmetic in the tables")
struct ArithmeticTests {
  @Test("finds exactly what does not add up", arguments: wrong)
  func wrongSheets(sheet: Sheet) {
    #expect(sheet.found() == sheet.expected)
    #expect(sheet.named() == sheet.marked)
  }

  @Test("is silent about what adds up", arguments: right)
  func rightSheets(sheet: Sheet) {
    #expect(sheet.found() == [])
  }

  static let wrong: [Sheet] = [
    Sheet(
      "a column that does not balance",
      """
      received      80 1 0 0 0 0 81
      carried_in     5 0 0 0 0 0 5
      granted       81 1 0 0 0 0 82
      outcome_total 81 1 0 0 0 0 82
      carried_out  [3] 0 0 0 0 0 [3]  balance person 85 84 ; balance total 86 85
      """),
    Sheet(
      "a row whose total is one too high",
      """
      received      3 2 0 0 0 0 [6]   row-total received 5 6
      granted       3 2 0 0 0 0 5
      outcome_total 3 2 0 0 0 0 5
      carried_out   0 0 0 0 0 0 [0]   balance total 6 5
      """),
    Sheet(
      "outcomes that exceed their total",
      """
      received        20 1 0 0 0 0 21
      granted          6 1 0 0 0 0 7
      partial          6 0 0 0 0 0 6
      rejected.petition 14 0 0 0 0 0 14
      outcome_total [20] 1 0 0 0 0 [21]  outcome-total person 26 20 ; outcome-total total 27 21
      """),
    Sheet(
      "the sum of the one row that the older form has for other outcomes", .form2019,
      """
      received        2 0 0 0 0 0 2
      other           3 0 0 0 0 0 3
      outcome_total [2] 0 0 0 0 0 [2]  outcome-total person 3 2 ; outcome-total total 3 2
      """),
    Sheet(
      "blank parts as zero",
      """
      received      2 . . . . . [3]    row-total received 2 3
      granted       2 . . . . . 2
      outcome_total 2 - . . . . 2
      carried_out   . . . . . . [.]    balance total 3 2
      """),
    Sheet(
      "one blank line of totals, once",
      .form2019,
      """
      received        2 . . . . . 2
      partial         1 . . . . . 1
      outcome_total [.] . . . . . [.]  blank-total applications.outcome_total 1 nil
      carried_out     1 . . . . . 1
      """),
    Sheet(
      "a blank total column, once", .form2019,
      """
      received           8 2 . . . . [.]   blank-total applications.total 10 nil
      carried_in         1 . . . . . [.]
      granted            5 1 . . . . [.]
      denied.third_party . 1 . . . . [-]
      outcome_total      5 2 . . . . 7
      carried_out        4 . . . . . [.]
      """),
    Sheet(
      "blank totals in both directions, once each",
      """
      received        3 . . . . . [.]  blank-total applications.total 3 nil
      granted         3 . . . . . [.]
      outcome_total [.] . . . . . [.]  blank-total applications.outcome_total 3 nil
      carried_out     . . . . . . .
      """),
    Sheet(
      "what does not balance with the sums in the place of blank totals",
      """
      received        4 . . . . . 4
      granted         3 . . . . . 3
      outcome_total [.] . . . . . [.]  blank-total applications.outcome_total 3 nil
      carried_out   [0] . . . . . [0]  balance person 4 3 ; balance total 4 3
      """),
    Sheet(
      "a blank grand total beside totals that no detail explains",
      """
      received        2 . . . . . 2
      outcome_total [2] . . . . . [.]  outcome-total person 0 2 ; blank-total applications.outcome_total 2 nil
      """),
    Sheet(
      "numbers too large for a floating point",
      """
      received      9007199254740993 0 0 0 0 0 [9007199254740992] \
      row-total received 9007199254740993 9007199254740992
      granted       9007199254740993 0 0 0 0 0 9007199254740993
      outcome_total 9007199254740993 0 0 0 0 0 9007199254740993
      carried_out   0 0 0 0 0 0 [0]    balance total 9007199254740992 9007199254740993
      """),
    Sheet(
      "no tolerance among numbers of eighteen digits",
      """
      received      999999999999999999 999999999999999999 0 0 0 0 [1999999999999999999] \
      row-total received 1999999999999999998 1999999999999999999
      granted       999999999999999999 999999999999999999 0 0 0 0 1999999999999999998
      outcome_total 999999999999999999 999999999999999999 0 0 0 0 1999999999999999998
      carried_out   0 0 0 0 0 0 [0]    balance total 1999999999999999999 1999999999999999998
      """),
    Sheet(
      "a text, and the equations that remain without it",
      """
      received    [多件] 1 0 0 0 0 2    not-a-count applications.received.person nil nil
      granted        1 1 0 0 0 0 2
      outcome_total  1 1 0 0 0 0 2
      carried_out    0 [1] 0 0 0 0 [1]  balance company 1 2 ; balance total 2 3
      """),
    Sheet(
      "review totals",
      """
      review              10 1 0 0 [0]  review-total review 11 0
      litigation_direct    1 . . 2 3
      litigation_reviewed  5 0 0 0 [.]  blank-total litigation_reviewed.total 5 nil
      """),
  ]

  static let right: [Sheet] = [
    Sheet(
      "everything filled in",
      """
      received              80 1 0 0 0 0 81
      carried_in             5 0 0 0 0 0 5
      granted               70 1 0 0 0 0 71
      denied.third_party     2 0 0 0 0 0 2
      unavailable.not_held   9 0 0 0 0 0 9
      outcome_total         81 1 0 0 0 0 82
      carried_out            4 0 0 0 0 0 4
      review                 1 2 3 4 10
      """),
    Sheet(
      "a table of blanks", .form2019,
      Row.allCases.filter { $0.table != .proactive }
        .filter {
          !["other.not_corrected", "other.fee_unpaid", "other.rest"].contains($0.identifier)
        }
        .map { "\($0.identifier)" + String(repeating: " .", count: $0.columns(.form2019).count) }
        .joined(separator: "\n")),
    Sheet(
      "blank totals over nothing",
      """
      received          1 . . . . . 1
      carried_in        . . . . . . -
      partial           0 . . . . . .
      rejected.petition 1 . . . . . 1
      outcome_total     1 . . . . . 1
      """),
    Sheet(
      "a row that was not read: neither its row nor the sums of its columns",
      """
      received          5 . . . . . 5
      granted           1 . . . . . 1
      rejected.petition missing
      outcome_total     5 . . . . . 5
      """),
    Sheet(
      "blank totals whose parts were not all read",
      """
      received          5 . . . . . 5
      rejected.petition missing
      outcome_total     . . . . . . .
      """),
    Sheet(
      "digits without separators, in which a blank cannot be seen",
      """
      received      5 . . . . . .
      granted       5 . . . . . 5
      outcome_total 5 . . . . . 5
      """, layout: .glued),
    Sheet(
      "no outcomes row at all",
      """
      received      5 . . . . . 5
      outcome_total missing
      carried_out   1 . . . . . 1
      """),
  ]
}
