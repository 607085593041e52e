import Reports

/// What a text says as the content of a cell.
///
/// ```
/// 22（其中修订16件）   number 22, remark 其中修订16件
/// 12399万元            number 12399, unit 万元
/// ＋４５９             number 459
/// —                    placeholder
/// 35-15                text: two readings, so none
/// 约5  若干            text
/// 7.其他               no value: a label
/// ```
struct CellValue: Equatable {
  /// The unit printed behind a number, as far as it changes what the number means.
  enum Unit: Equatable { case none, count, yuan, tenThousand, tenThousandYuan, hundredMillionYuan }

  enum Kind: Equatable {
    case number(Int128, Unit)
    case placeholder
    case text
  }

  var kind: Kind
  /// The remark in brackets behind a number, without the brackets.
  var remark: Range<Int>?

  /// Reads a range of `bytes`; `nil` when it does not look like the value of a cell. The range
  /// must not be empty.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard Self.mayBegin(bytes, range) else { return nil }
    if let number = Self.plainNumber(bytes.span, range) {
      self.init(.number(Int128(number) * 1_000_000, .none))
      return
    }
    var reader = CellValueReader(bytes, range)
    guard let value = reader.read() ?? CellValue(word: range, in: bytes) else { return nil }
    self = value
  }

  init(_ kind: Kind, remark: Range<Int>? = nil) {
    self.kind = kind
    self.remark = remark
  }

  /// The number that stands there as a few digits and nothing else, as in nearly every cell.
  private static func plainNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= 9 else { return nil }
    var number = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Whether a value may begin as this range does: most labels are told by their first character.
  private static func mayBegin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch bytes[range.lowerBound] {
    case 0x28..<0x3A, 0x5C, 0xE2, 0xEF: true
    case 0xE3...0xE9:
      switch LabelFolder.scalar(in: bytes, at: range.lowerBound, before: range.upperBound) {
      // 无 無 零 〇
      case 0x65E0, 0x7121, 0x96F6, 0x3007: true
      // 约 近 超 逾 不 大 若 见 详 未 暂 待
      case 0x7EA6, 0x8FD1, 0x8D85, 0x903E, 0x4E0D, 0x5927, 0x82E5, 0x89C1, 0x8BE6, 0x672A, 0x6682,
        0x5F85:
        true
      default: false
      }
    default: false
    }
  }

  /// What the cell holds in `column`: amounts become 万元, exactly or not at all. A number without
  /// a unit of its own has that of the column's head.
  func content(in column: Column, unit head: Unit = .none) -> Cell.Content {
    switch kind {
    case .placeholder: .placeholder
    case .text: .text
    case .number(let millionths, let unit):
      Self.scaled(millionths, unit == .none ? head : unit, isAmount: column == .amount).map {
        .number(Quantity(millionths: $0))
      } ?? .text
    }
  }

  private static func scaled(_ millionths: Int128, _ unit: Unit, isAmount: Bool) -> Int128? {
    switch (unit, isAmount) {
    case (.none, _), (.tenThousandYuan, true), (.tenThousand, true), (.count, false): millionths
    case (.yuan, true): millionths % 10_000 == 0 ? millionths / 10_000 : nil
    case (.hundredMillionYuan, true), (.tenThousand, false): millionths * 10_000
    default: nil
    }
  }
}

/// A cursor over the text of one cell.
struct CellValueReader {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    let range = range.clamped(to: 0..<bytes.count)
    index = range.lowerBound
    end = range.upperBound
  }

  /// More digits than this before the point and the cell is no count of anything.
  private static let mostDigits = 18
  /// A longer text is prose, whatever it begins with.
  private static let longestValue = 240

  mutating func read() -> CellValue? {
    guard index < end, end - index <= Self.longestValue else { return nil }
    let start = index
    if isPlaceholder() { return CellValue(.placeholder) }
    index = start
    skipEscape()
    let isNegative = readSign()
    skipBlanks()
    guard isDigit(peek()) else { return nil }
    guard let number = readNumber() else {
      index = start
      return hasOnlyNumberSigns() ? CellValue(.text) : nil
    }
    let millionths = isNegative ? -number : number
    skipBlanks()
    guard let unit = readUnit() else {
      index = start
      return hasOnlyNumberSigns() ? CellValue(.text) : nil
    }
    skipBlanks()
    if index == end { return CellValue(.number(millionths, unit)) }
    if let remark = readRemark() { return CellValue(.number(millionths, unit), remark: remark) }
    index = start
    return hasOnlyNumberSigns() ? CellValue(.text) : nil
  }

  /// The scalar here with full-width forms made ordinary; 0 at the end.
  private func peek() -> UInt32 {
    var next = index
    return scalar(at: &next)
  }

  private func scalar(at next: inout Int) -> UInt32 {
    guard next < end else { return 0 }
    let scalar = LabelFolder.scalar(in: bytes, at: &next, before: end)
    switch scalar {
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    case 0x2212: return 0x2D
    default: return scalar
    }
  }

  private mutating func advance() { _ = scalar(at: &index) }

  private func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  private func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0x0A || scalar == 0x0D || scalar == 0xA0
      || scalar == 0x3000
  }

  private mutating func skipBlanks() {
    while index < end, isBlank(peek()) { advance() }
  }

  /// Markdown writes `\-2` and `\+3`.
  private mutating func skipEscape() {
    if peek() == 0x5C { advance() }
  }

  private mutating func readSign() -> Bool {
    switch peek() {
    case 0x2B:
      advance()
      return false
    case 0x2D:
      advance()
      return true
    default: return false
    }
  }

  private mutating func isPlaceholder() -> Bool {
    var count = 0
    while index < end {
      switch peek() {
      case 0x2D, 0x2010...0x2015, 0x2500, 0x2F, 0x5C: break
      case 0x65E0, 0x7121:
        advance()
        return count == 0 && index == end
      default: return false
      }
      advance()
      count += 1
    }
    return count <= 4
  }

  /// Digits, thousands separated or not, and up to six decimals, in millionths.
  private mutating func readNumber() -> Int128? {
    var value: Int128 = 0
    var digits = 0
    var group: Int?
    while true {
      let scalar = peek()
      if isDigit(scalar) {
        value = value * 10 + Int128(scalar - 0x30)
        digits += 1
        group? += 1
        if digits > Self.mostDigits || group ?? 0 > 3 { return nil }
      } else if scalar == 0x2C {
        if group == nil ? digits > 3 : group != 3 { return nil }
        group = 0
      } else {
        break
      }
      advance()
    }
    if let group, group != 3 { return nil }
    return readDecimals(value * 1_000_000)
  }

  private mutating func readDecimals(_ whole: Int128) -> Int128? {
    guard peek() == 0x2E else { return whole }
    var value = whole
    var weight: Int128 = 100_000
    var count = 0
    advance()
    while isDigit(peek()) {
      let digit = Int128(peek() - 0x30)
      if weight == 0, digit != 0 { return nil }
      value += digit * weight
      weight /= 10
      count += 1
      advance()
    }
    return count > 0 ? value : nil
  }

  /// The unit here; `nil` when what stands here is no unit that a cell may have.
  private mutating func readUnit() -> CellValue.Unit? {
    let first = peek()
    switch first {
    case 0x4E07:  // 万
      advance()
      if peek() == 0x5143 {
        advance()
      } else if isCounter(peek()) {
        advance()
      } else {
        return .tenThousand
      }
      return bytes[..<index].suffix(3).elementsEqual("元".utf8) ? .tenThousandYuan : .tenThousand
    case 0x4EBF:  // 亿
      advance()
      if peek() == 0x5143 { advance() }
      return .hundredMillionYuan
    case 0x5143:  // 元
      advance()
      return .yuan
    default:
      guard isCounter(first) else { return CellValue.Unit.none }
      advance()
      return .count
    }
  }

  /// 件 条 项 个 宗 起 次 份 部 例.
  private func isCounter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4EF6, 0x6761, 0x9879, 0x4E2A, 0x5B97, 0x8D77, 0x6B21, 0x4EFD, 0x90E8, 0x4F8B: true
    default: false
    }
  }

  /// A remark in brackets that reaches to the end.
  private mutating func readRemark() -> Range<Int>? {
    guard peek() == 0x28 else { return nil }
    advance()
    let start = index
    var last = index
    var closed = index
    while index < end {
      last = index
      closed = peek() == 0x29 ? 1 : 0
      advance()
    }
    return closed == 1 && last > start ? start..<last : nil
  }

  /// Whether nothing but digits and the signs around numbers stands here, a digit last: a damaged
  /// number. `3.` is no number but that of a label.
  private mutating func hasOnlyNumberSigns() -> Bool {
    var last: UInt32 = 0
    while index < end {
      last = peek()
      switch last {
      case 0x20, 0x28...0x3A, 0xA0, 0x2010...0x2015: advance()
      default: return false
      }
    }
    return isDigit(last)
  }
}
