import Reports
import Terminal

extension Painter {
  mutating func paint(_ overlay: Overlay) {
    switch overlay {
    case .help(let top): paintHelp(top)
    case .search(let field, let origin):
      let hints = [KeyHint("Enter", "保留", "keep"), KeyHint("Esc", "取消", "cancel")]
      switch origin.pane {
      // In the list the field stands on top of the list.
      case .agencies: paintHints(hints)
      case .report: paintField("/", field, remark: matchCount(of: field)(language), hints: hints)
      }
    case .export(let field):
      let question = state.pickedForExport ?? Phrase("导出为 CSV 文件：", "export as CSV file: ")
      paintField(
        question(language), field,
        hints: [
          KeyHint("Enter", "写入", "write"), KeyHint("Tab", "补全", "complete"),
          KeyHint("Esc", "取消", "cancel"),
        ])
    case .accept(let acceptance):
      let hints = [KeyHint("Enter", "接受", "accept"), KeyHint("Esc", "取消", "cancel")]
      if let file = acceptance.file {
        paintField(Phrase("记入文件：", "into the file: ")(language), file, hints: hints)
      } else {
        paintField(
          Phrase("接受这一条，备注：", "accept this, remark: ")(language), acceptance.remark,
          hints: hints)
      }
    case .filter(let form): paintFilter(form)
    case .tally(let tally): paintTally(tally)
    case .palette(let palette): paintPalette(palette)
    case .confirmReplacing(let path):
      let question = Phrase(
        "\(path) 已存在，替换吗？  y 替换  其他键 取消", "\(path) exists. Replace it?  y: yes  any other key: no")
      let row = layout.status
      grid.fill(row, style: theme.text)
      grid.put(
        question(language), x: row.x + 1, y: row.y, width: row.width - 2,
        style: theme.alarm(.warning))
    }
  }

  /// How much of what is searched for was found.
  private func matchCount(of field: TextField) -> Phrase {
    guard !field.isEmpty else { return Phrase("", "") }
    let (place, count) = state.matchPosition
    return count == 0
      ? Phrase("没有找到", "nothing found")
      : Phrase("第 \(place) 行，共 \(count) 行", "line \(place) of \(count)")
  }
}
