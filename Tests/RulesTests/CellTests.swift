import Reports
import Rules
import Testing

@Suite("What stands in single cells")
struct CellTests {
  @Test("finds what is no count and no possible stock", arguments: wrong)
  func wrongSheets(sheet: Sheet) {
    #expect(sheet.found() == sheet.expected)
    #expect(sheet.named() == sheet.marked)
  }

  @Test("is silent about amounts, signed changes and blanks", arguments: right)
  func rightSheets(sheet: Sheet) {
    #expect(sheet.found() == [])
  }

  static let wrong: [Sheet] = [
    Sheet(
      "a negative count, a fraction and a text",
      """
      licensing [-3]       not-a-count proactive.licensing.decisions nil -3
      penalty   [2.5]      not-a-count proactive.penalty.decisions nil 2.5
      coercion  [若干]     not-a-count proactive.coercion.decisions nil nil
      fees      [-0.5]     not-a-count proactive.fees.amount nil -0.5
      """),
    Sheet(
      "a change that is no whole number", .form2019,
      "licensing 10 [1.5] 3    not-a-count proactive.licensing.change nil 1.5"),
    Sheet(
      "more given up than there was", .form2019,
      """
      licensing 3 [-5] 100     negative-stock licensing 0 -2
      fees 0 [-1]              negative-stock fees 0 -1
      """),
    Sheet(
      "less in force than was issued this year",
      "normative 7 2 [4]       negative-stock normative 5 4"),
  ]

  static let right: [Sheet] = [
    Sheet(
      "the older form", .form2019,
      """
      licensing 35 -15 4016
      other_services . -3 .
      penalty 1528 459 998
      coercion 15 -15 0
      fees 14 . 
      procurement 190 12399.25
      """),
    Sheet(
      "the present form",
      """
      regulations 3 . .
      normative 109 489 597
      licensing 1808595
      fees 59237.2449
      """),
    Sheet("a stock that is just what was issued", "normative 5 0 5"),
  ]

  @Test("counts the blank cells of each table once")
  func blanks() {
    let sheet = Sheet(
      "blanks",
      """
      received      2 . . . . . 2
      granted       2 - . . . . 2
      outcome_total 2 0 0 0 0 0 2
      review        0 . . . .
      """)
    #expect(
      sheet.found(.note) == [
        "blank-cells applications nil 10", "blank-cells reviews nil 4",
        "not-assessable proactive nil nil",
      ])
  }
}
