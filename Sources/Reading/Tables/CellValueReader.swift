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
