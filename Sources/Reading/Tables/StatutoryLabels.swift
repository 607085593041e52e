import Reports

/// What a text means in one of the three tables.
enum LabelMeaning: Equatable {
  /// The label of a row; `number` tells whether the number before it agrees.
  case row(Row, number: NumberAgreement)
  /// The heading of a group of rows, or of all outcomes (三、本年度办理结果).
  case group(RowGroup?)
  /// A head of a column or the title of a table.
  case head(TableHead)

  enum NumberAgreement: Equatable {
    case same, missing, other

    /// How far the label is to be believed, of 100.
    var likeness: Int {
      switch self {
      case .same: 100
      case .missing: 88
      case .other: 80
      }
    }
  }
}

/// The texts above the rows of a table, by what they tell.
enum TableHead: UInt8 {
  /// 第二十条第(一)项, 信息内容.
  case proactive
  /// Heads of measures that only one form of the proactive table has.
  case measure2019, measure2021
  /// The head of the newer form's fees, with another unit than 万元.
  case feesInYuan
  /// 申请人情况, 自然人, the printed rule.
  case applications
  case reviews
  /// 其他, 总计: heads that stand over several tables.
  case common
}

/// The printed labels of the form, folded, and what each means.
///
/// A label is found whole or without its number, with or without 政府信息公开 in it; the printed
/// labels themselves stand in `Reports` only.
struct StatutoryLabels: Sendable {
  struct Entry: Sendable {
    let row: Row
    /// The number before the label: one folded scalar, 0 when the form prints none.
    let number: UInt16
    /// The label without its number.
    let core: [UInt16]
    /// One bit for each scalar of `core`, as `bit` gives it: most others share none of them.
    let signature: UInt64

    init(row: Row, number: UInt16, core: [UInt16]) {
      self.row = row
      self.number = number
      self.core = core
      signature = core.reduce(0) { $0 | Self.bit($1) }
    }

    static func bit(_ scalar: UInt16) -> UInt64 { 1 << UInt64(scalar & 63) }
  }

  static let shared = StatutoryLabels()

  /// The label of each row, at the row's raw value.
  let entries: [Entry]
  private var meanings = LabelTable()
  /// The heads, longest first.
  private let headWords: [(text: [UInt16], head: TableHead)]
  /// One bit for the first scalar of each head.
  private let headStarts: UInt64
  /// How the labels and heads begin.
  private(set) var starts = LabelStarts()

  private init() {
    entries = Row.allCases.map { row in
      let printed = Array(row.label(.form2021).chinese.unicodeScalars)
      let folded = LabelFolder.folded(row.label(.form2021).chinese)
      let isNumbered =
        printed.first == "(" || printed.dropFirst().first == "." || printed.dropFirst().first == "、"
      return Entry(
        row: row, number: isNumbered ? folded.first ?? 0 : 0,
        core: isNumbered ? Array(folded.dropFirst()) : folded)
    }
    let plainHeads = [(TableHead.common, ["其他", "总计"]), (.reviews, Self.reviewHeads)]
    headWords = (Self.heads + plainHeads)
      .flatMap { head, texts in texts.map { (text: LabelFolder.folded($0), head: head) } }
      .sorted { $0.text.count > $1.text.count }
    headStarts = headWords.reduce(0) { $0 | Entry.bit($1.text.first ?? 0) }
    fillMeanings()
    for key in meanings.keys { starts.insert(key) }
    for word in headWords { starts.insert(word.text[...]) }
    starts.insert(Self.printedRule[...])
  }

  private mutating func fillMeanings() {
    let name = LabelFolder.folded("政府信息公开")
    for entry in entries {
      for core in [entry.core, Self.removing(name, from: entry.core)] + Self.otherCores(entry.row) {
        meanings[core[...]] = .row(entry.row, number: entry.number == 0 ? .same : .missing)
        guard entry.number != 0 else { continue }
        meanings[([entry.number] + core)[...]] = .row(entry.row, number: .same)
      }
    }
    for group in RowGroup.allCases where group != .otherOutcomes {
      let folded = LabelFolder.folded(group.label.chinese)
      meanings[folded[...]] = group.isProactive ? .head(.proactive) : .group(group)
      if !group.isProactive { meanings[folded.dropFirst()] = .group(group) }
    }
    for text in ["三、本年度办理结果", "本年度办理结果"] {
      meanings[LabelFolder.folded(text)[...]] = .group(nil)
    }
    for (head, texts) in Self.heads {
      for text in texts { meanings[LabelFolder.folded(text)[...]] = .head(head) }
    }
    // Row labels come before heads of the same wording.
    meanings[LabelFolder.folded("其他")[...]] = .row(.otherRest, number: .missing)
    meanings[LabelFolder.folded("总计")[...]] = .row(.outcomeTotal, number: .missing)
  }

  /// What a folded text means, if it is a label of the form to the letter.
  func meaning(_ folded: ArraySlice<UInt16>) -> LabelMeaning? {
    if let meaning = meanings[folded] { return meaning }
    if folded.starts(with: Self.printedRule) { return .head(.applications) }
    let core = Self.withoutNumber(folded)
    guard core.count < folded.count, case .row(let row, _)? = meanings[core] else {
      return nil
    }
    return .row(row, number: .other)
  }

  /// The heads of which a text is made up without a gap, as 行政复议行政诉讼; `nil` when anything
  /// else stands between them, or when it is no more than one.
  func heads(in folded: ArraySlice<UInt16>) -> HeadCounts? {
    var rest = folded
    var heads = HeadCounts()
    var count = 0
    while let first = rest.first {
      guard headStarts & Entry.bit(first) != 0,
        let word = headWords.first(where: { rest.starts(with: $0.text) })
      else { return nil }
      heads.insert(word.head)
      count += 1
      rest = rest.dropFirst(word.text.count)
    }
    return count > 1 ? heads : nil
  }

  /// A folded text without the number that it begins with.
  static func withoutNumber(_ folded: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    guard let first = folded.first else { return folded }
    if first < 0x80 { return folded.drop { $0 >= 0x30 && $0 <= 0x39 } }
    return LabelFolder.isNumeral(first) ? folded.dropFirst() : folded
  }

  private static let printedRule = LabelFolder.folded("本列数据的勾稽关系")

  private static func removing(_ part: [UInt16], from whole: [UInt16]) -> [UInt16] {
    for start in whole.indices.dropLast(part.count - 1)
    where whole[start...].starts(with: part) {
      return Array(whole[..<start] + whole[(start + part.count)...])
    }
    return whole
  }

  /// Shorter wordings in use beside the printed ones.
  private static func otherCores(_ row: Row) -> [[UInt16]] {
    let texts: [String] =
      switch row {
      case .normative: ["规范性文件"]
      case .partial: ["部分公开"]
      case .feeUnpaid: ["逾期不缴费", "逾期未缴费"]
      case .notCorrected: ["逾期不补正"]
      case .received: ["本年新收政府信息公开申请", "本年新收申请"]
      case .carriedIn: ["上年结转政府信息公开申请", "上年结转申请"]
      case .carriedOut: ["结转下年度"]
      // 处理 may stand on a line of its own.
      case .other: ["其他"]
      default: []
      }
    return texts.map(LabelFolder.folded)
  }

  private static let reviewHeads = ["行政复议", "未经复议直接起诉", "复议后起诉"]

  private static let heads: [(TableHead, [String])] = [
    (.proactive, ["信息内容", "处理决定数量"]),
    (
      .measure2019,
      [
        "本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "本年增/减", "采购项目数量",
        "采购总金额",
      ]
    ),
    (
      .measure2021,
      [
        "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额",
        "本年收费金额(单位:万元)",
      ]
    ),
    (.feesInYuan, ["本年收费金额(单位:元)"]),
    (
      .applications,
      [
        "申请人情况", "自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构",
      ]
    ),
    (
      .reviews,
      ["行政诉讼", "结果维持", "结果纠正", "其他结果", "尚未审结"]
    ),
  ]
}

extension RowGroup {
  /// Whether the group stands in the proactive table.
  var isProactive: Bool { rawValue < RowGroup.denied.rawValue }
}
