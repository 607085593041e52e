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
  init?(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    guard Self.mayBegin(bytes.span, range) else { return nil }
    if let number = Self.plainNumber(bytes.span, range) {
      self.init(.number(Int128(number) * 1_000_000, .none))
      return
    }
    var reader = CellValueReader(copy bytes, range)
    guard let value = reader.read() ?? CellValue(word: range, in: copy bytes) else { return nil }
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
  private static func mayBegin(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    return switch LabelFolder.scalar(in: bytes, at: &index, before: range.upperBound) {
    // Digits, signs, and the signs for nothing.
    case 0x30...0x39, 0x2B, 0x2D, 0x2F, 0x5C, 0xFF10...0xFF19, 0xFF0B, 0xFF0D, 0xFF0F, 0xFF3C,
      0x2010...0x2015, 0x2212, 0x2500:
      true
    // 无 無 零 〇
    case 0x65E0, 0x7121, 0x96F6, 0x3007: true
    // 约 近 超 逾 不 大 若 见 详 未 暂 待
    case 0x7EA6, 0x8FD1, 0x8D85, 0x903E, 0x4E0D, 0x5927, 0x82E5, 0x89C1, 0x8BE6, 0x672A, 0x6682,
      0x5F85:
      true
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
      Self.scaled(millionths, unit == .none ? head : unit, isAmount: column.isAmount).map {
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

extension Column {
  /// Whether money stands in the column. A pattern is matched where it stands; `==` of another
  /// module is a call.
  fileprivate var isAmount: Bool {
    if case .amount = self { true } else { false }
  }
}
