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
    // Numbering stays whole, and so do the short words that many labels share.
    let length = breaking == nil ? 0 : text.unicodeScalars.count
    let breakAt = length >= 4 ? random.within(length / 2...length - 1) : -1
    var place = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 {
        if place == breakAt, let breaking { append(breaking) }
        place += 1
      }
      append(byte, after: previous)
      previous = byte
    }
  }

  private mutating func append(_ byte: UInt8, after previous: UInt8) {
    switch byte {
    case UInt8(ascii: "(") where style.isFullWidth: append("（")
    case UInt8(ascii: ")") where style.isFullWidth: append("）")
    case UInt8(ascii: ",") where style.isFullWidth: append("，")
    case UInt8(ascii: ":") where style.isFullWidth: append("：")
    case UInt8(ascii: ".") where previous & 0xF0 == 0x30: append(style.dot)
    // “ and ” are E2 80 9C and E2 80 9D: their last byte takes back the first two.
    case 0x9C where previous == 0x80:
      bytes.removeLast(2)
      append(style.quotes.open)
    case 0x9D where previous == 0x80:
      bytes.removeLast(2)
      append(style.quotes.close)
    default: bytes.append(byte)
    }
  }

  /// Appends a value; nothing for a blank cell.
  mutating func value(_ id: CellID) {
    switch report[id.row.table][id.row, id.column]?.content {
    case .blank, nil: break
    // A row of single hyphens between pipes is Markdown's rule below a head.
    case .placeholder where form == .markdown && style.placeholder == "-": append("—")
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
