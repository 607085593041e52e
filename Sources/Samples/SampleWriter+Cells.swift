import Reports

// What stands in one cell: a label in this page's spelling, or a value in this page's numbers.

extension SampleWriter {
  /// Appends a label or head. `breaking` is what the page puts inside some labels: a blank, a line
  /// break, the end of one span and the start of the next.
  mutating func label(_ content: SampleGrid.Content, breaking: String? = nil) {
    let text =
      switch content {
      case .label(let full, let short): style.isShort ? short : full
      case .head(let text): text
      case .value, .nothing: ""
      }
    let length = text.unicodeScalars.count
    // Numbering stays whole, and so do the short words that many labels share.
    let breakAt = length >= 4 && breaking != nil ? random.within(length / 2...length - 1) : length
    var previous: Unicode.Scalar = " "
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if place == breakAt, let breaking { append(breaking) }
      append(scalar, after: previous)
      previous = scalar
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) {
    switch scalar {
    case "(" where style.isFullWidth: append("（")
    case ")" where style.isFullWidth: append("）")
    case "," where style.isFullWidth: append("，")
    case ":" where style.isFullWidth: append("：")
    case "." where ("0"..."9").contains(previous): append(style.dot)
    case "“": append(style.quotes.open)
    case "”": append(style.quotes.close)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Appends a value; nothing for a blank cell.
  mutating func value(_ id: CellID) {
    switch report[id.row.table][id.row, id.column]?.content {
    case .blank, nil: break
    case .placeholder: append(style.placeholder)
    case .text: append(report.words[id] ?? "")
    case .number(let quantity):
      if id.column == .amount {
        amount(quantity)
      } else {
        count(quantity, id)
      }
    }
  }

  private mutating func count(_ quantity: Quantity, _ id: CellID) {
    if id.column == .change, style.printsPlus, quantity > .zero { append("+") }
    number(quantity)
    if let note = report.notes[id] {
      append(style.isFullWidth ? "（\(note)）" : "(\(note))")
    } else if style.printsMeasureWord, id.row.table == .proactive, quantity > .zero {
      append("件")
    }
  }

  private mutating func amount(_ quantity: Quantity) {
    let unit = quantity == .zero ? .none : style.amountUnit
    let inYuan = Quantity(millionths: quantity.millionths * 10_000)
    number(unit == .yuan ? inYuan : quantity)
    switch unit {
    case .none: break
    case .tenThousandYuan: append("万元")
    case .short: append("万")
    case .yuan: append("元")
    }
  }

  private mutating func number(_ quantity: Quantity) {
    let text = quantity.description
    guard style.hasWideDigits || style.groupsThousands else { return append(text) }
    var rest =
      text.utf8.firstIndex(of: UInt8(ascii: ".")).map {
        text.utf8.distance(from: text.startIndex, to: $0)
      } ?? text.utf8.count
    for scalar in text.unicodeScalars {
      if style.hasWideDigits, let wide = Unicode.Scalar(scalar.value + 0xFEE0) {
        bytes.append(contentsOf: UTF8.encode(wide) ?? UTF8.encodedReplacementCharacter)
      } else {
        append(String(scalar))
      }
      rest -= 1
      if style.groupsThousands, !style.hasWideDigits, rest > 0, rest % 3 == 0, scalar != "-" {
        append(",")
      }
    }
  }
}
