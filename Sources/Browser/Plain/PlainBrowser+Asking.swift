import Corpus
import Reports
import Terminal

extension PlainBrowser {
  /// Says what is asked. What has no words of its own is read off the screen.
  mutating func sayOverlay(_ overlay: Overlay, after before: Overlay?) {
    switch overlay {
    case .help:
      state.overlay = nil
      sayKeys()
    case .search: say(Phrase("查找什么？", "Search for what?"))
    case .palette: say(Phrase("哪个操作？", "Which action?"))
    case .export(let field):
      let question = Phrase(
        "写到哪个 CSV 文件？留空则为 \(field.text)", "Which CSV file? An empty line: \(field.text)")
      say((state.pickedForExport?(state.language) ?? "") + question(state.language))
    case .accept(let acceptance):
      say(
        acceptance.file.map { file in
          Phrase("记入哪个文件？留空则为 \(file.text)", "Into which file? An empty line: \(file.text)")
        } ?? Phrase("接受这一条，备注？可以留空", "Accept this with which remark? It may be empty"))
    case .filter(let form):
      let keys = Phrase(
        "；Down、Up 换行，Right、Left 选择，Enter 保留，Esc 取消",
        "; Down and Up change the row, Right and Left choose, Enter keeps, Esc takes back")
      if case .filter = before {
        say(choice(of: form))
      } else {
        say(choice(of: form) + keys(state.language))
      }
    case .confirmReplacing(let path):
      say(Phrase("\(path) 已存在，替换吗？y 替换", "\(path) exists. Replace it? y: yes"))
    case .tally:
      for line in frame(of: state).lines { say(line) }
    }
  }

  /// What is chosen in the row of the filter at the cursor, and how many agencies that leaves.
  private func choice(of form: FilterForm) -> String {
    let chosen = colon(
      form.row.title(state.language), form.choice(form.row).value.title(state.language))
    let count = Phrase.count(state.list.listed.count, "家单位", "agency", "agencies")
    return list([chosen, count(state.language)])
  }

  /// Says which agency was picked or dropped, and how many are picked now.
  func sayPicks(since before: State, by action: Action?) {
    let count = state.list.pickedCount
    guard count != before.list.pickedCount else { return }
    guard action == .pick, let agency = before.list.selected else {
      return say(Phrase("已选 \(count) 家", "\(count) picked"))
    }
    let name = state.snapshot.agencies.names[agency]
    say(
      count > before.list.pickedCount
        ? Phrase("选中 \(name)，已选 \(count) 家", "picked \(name), \(count) in all")
        : Phrase("放下 \(name)，已选 \(count) 家", "dropped \(name), \(count) picked"))
  }

  /// Says which years are compared and what of the view differs, a row a line.
  func sayComparison() {
    guard let comparison = state.comparison, let report = state.report else {
      return say(Phrase("不再比较", "comparing ended"))
    }
    let years = [comparison.other, report.id].map(state.yearName)
    say(Phrase("比较 \(years[0]) 年与 \(years[1]) 年", "comparing \(years[0]) with \(years[1])"))
    if let remark = state.comparisonRemark { say(remark) }
    guard let sheet = state.unbrokenSheet(state.view) else { return }
    var heads = heads(of: sheet)
    for row in sheet.rows {
      if row.kind == .heading, !row.cells.isEmpty { heads = row.cells.map(\.text) }
      let isSummary = row.kind == .heading && state.view == .text
      let words = isSummary ? row.label : changes(in: row, heads: heads)
      if !words.isEmpty { say(words) }
    }
  }

  /// What another year has otherwise in a row; empty when that is nothing.
  private func changes(in row: Sheet.Row, heads: [String]) -> String {
    switch row.fate {
    case .came: return colon(Phrase("新写", "new")(state.language), row.label)
    case .went: return colon(Phrase("不再有", "gone")(state.language), row.label)
    case .stayed: return ""
    case nil: break
    }
    let changes = zip(heads, row.cells).compactMap { head, cell -> String? in
      guard let change = cell.change, change.isChanged else { return nil }
      let blank = Phrase("空白", "blank")(state.language)
      let values = [change.before, change.now].map { $0 == state.signs.blank ? blank : $0 }
      let words = Phrase("\(values[0]) 变为 \(values[1])", "\(values[0]) became \(values[1])")
      return "\(head) \(words(state.language))"
    }
    return changes.isEmpty ? "" : colon(row.label, list(changes))
  }
}
