import Reports
import Terminal

extension Painter {
  mutating func paint(_ overlay: Overlay) {
    switch overlay {
    case .help(let scroll): paintHelp(scroll)
    case .search(let field, let origin):
      // In the list the field stands on top of the list.
      if origin.pane == .report { paintField("/", field) }
    case .export(let field):
      paintField(Phrase("导出为 CSV 文件：", "export as CSV file: ")(language), field)
    case .accept(let acceptance):
      if let file = acceptance.file {
        paintField(Phrase("记入文件：", "into the file: ")(language), file)
      } else {
        paintField(Phrase("接受这一条，备注：", "accept this, remark: ")(language), acceptance.remark)
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

  private mutating func paintField(_ prompt: String, _ field: TextField) {
    let row = layout.status
    grid.fill(row, style: theme.text)
    let used = grid.put(prompt, x: row.x + 1, y: row.y, style: theme.key)
    field.draw(
      into: &grid, rect: row.inset(left: used + 2, right: 1), style: theme.text, isFocused: true)
  }

  /// All keys, as the key table has them.
  private mutating func paintHelp(_ scroll: ScrollState) {
    let body = grid.bounds.inset(top: 1, bottom: 1)
    grid.fill(body, style: theme.text)
    let lines = helpLines
    let rows = body.inset(left: 2, top: 1, right: 1)
    for (line, index) in scroll.visible(count: lines.count, height: rows.height).enumerated() {
      let y = rows.y + line
      switch lines[index] {
      case .title(let title): grid.put(title, x: rows.x, y: y, style: theme.strong)
      case .blank: break
      case .action(let keys, let name):
        grid.put(keys, x: rows.x + 2, y: y, width: 20, style: theme.key)
        grid.put(name, x: rows.x + 24, y: y, width: rows.width - 24, style: theme.text)
      }
    }
    grid.fill(layout.status, style: theme.text)
    let hint = Phrase("↑↓ 滚动   Esc 关闭", "Up Down scroll   Esc closes")
    grid.put(hint(language), x: 1, y: layout.status.y, style: theme.quiet)
    if lines.count > rows.height {
      putRight(
        "\(min(lines.count, scroll.top + rows.height))/\(lines.count)",
        right: layout.status.maxX - 1, y: layout.status.y, style: theme.quiet)
    }
  }

  private enum HelpLine {
    case title(String)
    case action(keys: String, name: String)
    case blank
  }

  private var helpLines: [HelpLine] {
    var lines: [HelpLine] = []
    for group in Action.Group.allCases {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.title(group.title(language)))
      for action in Action.allCases where action.group == group {
        let keys = state.keyMap.keys(of: action)
        guard !keys.isEmpty else { continue }
        lines.append(.action(keys: keys.joined(separator: " "), name: action.name(language)))
      }
    }
    return lines
  }

  /// How many lines the help has.
  static var helpLineCount: Int {
    Action.Group.allCases.count * 2 - 1 + Action.allCases.count
  }
}
