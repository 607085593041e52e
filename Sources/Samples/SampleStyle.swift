/// The small choices that differ from one agency's page to the next.
struct SampleStyle {
  /// （一），： or (一),:
  let isFullWidth: Bool
  /// What stands between a number and its label: `1.` `1．` `1、`
  let dot: String
  /// What stands around 三安全一稳定.
  let quotes: (open: String, close: String)
  /// Whether labels leave out 政府信息公开.
  let isShort: Bool
  /// Of a hundred labels, how many have a blank somewhere inside.
  let blanksInLabels: Int
  /// １２ instead of 12.
  let hasWideDigits: Bool
  /// 1,234 instead of 1234.
  let groupsThousands: Bool
  /// +3 instead of 3 where a change is given.
  let printsPlus: Bool
  let placeholder: String
  let amountUnit: AmountUnit
  /// Whether cells of the proactive table say 件.
  let printsMeasureWord: Bool
  /// Whether the page's own words stand around the report.
  let hasChrome: Bool
  let title: Title

  enum AmountUnit: CaseIterable {
    case none, tenThousandYuan, short, yuan
  }

  /// How agency, year and the words of the title follow each other.
  enum Title: CaseIterable {
    case agencyFirst, yearFirst, twoLines, twice
  }

  init(_ random: inout SeededGenerator) {
    isFullWidth = random.chance(60)
    dot = random.pick([".", ".", "．", "、"], else: ".")
    quotes = random.pick([("“", "”"), ("\"", "\""), ("‘", "’"), ("「", "」")], else: ("“", "”"))
    isShort = random.chance(20)
    blanksInLabels = random.chance(20) ? 15 : 0
    hasWideDigits = random.chance(4)
    groupsThousands = random.chance(10)
    printsPlus = random.chance(50)
    placeholder = random.pick(["-", "—", "/", "无"], else: "-")
    amountUnit = random.chance(60) ? .none : random.pick(AmountUnit.self)
    printsMeasureWord = random.chance(5)
    hasChrome = random.chance(40)
    title = random.pick(Title.self)
  }
}
