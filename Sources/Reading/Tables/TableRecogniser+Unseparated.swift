import Reports

/// Tables whose labels stand in the document without anything that tells rows from prose: cells
/// run together in one text, or marks that no front end knows.
extension TableRecogniser {
  /// Says of such a table that it is there and was not read, with the form that its labels have.
  mutating func noteUnseparatedTables() {
    if applications == nil, let offset = text.bytes.offset(of: "本年新收政府信息公开申请") {
      let isNewer = text.bytes.offset(of: "逾期不补正、行政机关") != nil
      applications = unseparated(.applications, isNewer ? .form2021 : .form2019, offset)
    }
    if applications != nil, proactive == nil, let offset = text.bytes.offset(of: "第二十条第") {
      let isOlder = text.bytes.offset(of: "上一年项目数量") != nil
      proactive = unseparated(.proactive, isOlder ? .form2019 : .form2021, offset)
    }
    if applications != nil, reviews == nil,
      !findings.contains(where: { $0.rule == .unreadRow && $0.at == .table(.reviews) }),
      let offset = text.bytes.offset(of: "未经复议直接起诉")
    {
      reviews = unseparated(.reviews, .form2021, offset)
    }
  }

  private mutating func unseparated(
    _ kind: TableKind, _ edition: Edition, _ offset: Int
  ) -> Table {
    findings.append(
      Finding(
        .unreadRow, .warning, at: .table(kind), rows: kind.rows(edition), line: text.line(offset),
        reason: Phrase("单元格之间没有可辨认的分隔", "nothing that can be told parts its cells")))
    return Table(kind, edition, offset: offset)
  }
}

extension [UInt8] {
  /// Where a text first stands in the bytes.
  func offset(of text: String) -> Int? {
    let part = Array(text.utf8)
    guard let first = part.first, count >= part.count else { return nil }
    var start = 0
    while let next = self[start..<count - part.count + 1].firstIndex(of: first) {
      if self[next..<next + part.count].elementsEqual(part) { return next }
      start = next + 1
    }
    return nil
  }
}
