package import Reports

/// Everything a person can ask of the browser. Help, the status line and the key table are made
/// from it.
package enum Action: String, Sendable, CaseIterable {
  // Moving.
  case up, down, left, right, pageUp, pageDown, first, last
  // Opening and folding.
  case open, toggleFold, unfoldAll, foldAll
  // Panes and views.
  case nextPane, previousPane
  case overview, proactive, applications, reviews, text, findings
  case source, compare
  // Going on.
  case nextFailing, previousFailing, nextYear, previousYear
  // Finding.
  case search, nextMatch, previousMatch, onlyWithFindings, filter, sort, tally, otherFiles
  // Taking away.
  case pick, unpickAll, accept, export, copyCell, copyRow, openInEditor
  // The program.
  case help, palette, redraw, reload, suspend, back, close, interrupt

  /// The heading of the help under which an action stands.
  package enum Group: Int, CaseIterable {
    case moving, opening, views, goingOn, finding, takingAway, program

    package var title: Phrase {
      switch self {
      case .moving: Phrase("移动", "Moving")
      case .opening: Phrase("打开与折叠", "Opening and folding")
      case .views: Phrase("窗格与视图", "Panes and views")
      case .goingOn: Phrase("逐处查看", "Going on")
      case .finding: Phrase("查找", "Finding")
      case .takingAway: Phrase("导出与复制", "Taking away")
      case .program: Phrase("程序", "The program")
      }
    }
  }

  package var group: Group {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last: .moving
    case .open, .toggleFold, .unfoldAll, .foldAll: .opening
    case .nextPane, .previousPane, .overview, .proactive, .applications, .reviews, .text,
      .findings, .source, .compare:
      .views
    case .nextFailing, .previousFailing, .nextYear, .previousYear: .goingOn
    case .search, .nextMatch, .previousMatch, .onlyWithFindings, .filter, .sort, .tally,
      .otherFiles:
      .finding
    case .pick, .unpickAll, .accept, .export, .copyCell, .copyRow, .openInEditor: .takingAway
    case .help, .palette, .redraw, .reload, .suspend, .back, .close, .interrupt: .program
    }
  }

  /// What it does, in few words.
  package var name: Phrase {
    switch self {
    case .up: Phrase("上一行", "row above")
    case .down: Phrase("下一行", "row below")
    case .left: Phrase("左一列；在项目列上折叠", "column to the left; folds in the label column")
    case .right: Phrase("右一列；在项目列上展开", "column to the right; unfolds in the label column")
    case .pageUp: Phrase("上一页", "page up")
    case .pageDown: Phrase("下一页", "page down")
    case .first: Phrase("第一行", "first row")
    case .last: Phrase("最后一行", "last row")
    case .open: Phrase("打开；前往；展开或折叠", "open, go there, fold or unfold")
    case .toggleFold: Phrase("展开或折叠", "fold or unfold")
    case .unfoldAll: Phrase("全部展开", "unfold all")
    case .foldAll: Phrase("全部折叠", "fold all")
    case .nextPane: Phrase("下一窗格", "next pane")
    case .previousPane: Phrase("上一窗格", "previous pane")
    case .overview: Phrase("总览", "Overview")
    case .proactive: Phrase("主动公开", "Proactive")
    case .applications: Phrase("申请办理", "Applications")
    case .reviews: Phrase("复议诉讼", "Reviews")
    case .text: Phrase("正文", "Text")
    case .findings: Phrase("核查", "Findings")
    case .compare:
      Phrase("与另一年比较；再按换一年，最后结束", "compare with another year; again: the next one, then none")
    case .source: Phrase("原文：光标所在处", "the source at the cursor")
    case .nextFailing: Phrase("下一处问题，直到下一份报告", "next failing cell, on into the next report")
    case .previousFailing:
      Phrase("上一处问题，直到上一份报告", "previous failing cell, back into the report before")
    case .nextYear: Phrase("本单位的下一年", "next year of this agency")
    case .previousYear: Phrase("本单位的上一年", "previous year of this agency")
    case .search: Phrase("查找：单位名称，或报告内容", "search: names of agencies, or the report")
    case .nextMatch: Phrase("下一处匹配", "next match")
    case .previousMatch: Phrase("上一处匹配", "previous match")
    case .onlyWithFindings: Phrase("只列有问题的单位", "only agencies with errors or warnings")
    case .filter: Phrase("筛选：版本、年份、地方、级别、规则", "filter by form, year, place, severity, rule")
    case .sort:
      Phrase("排序：单位列表，或核查结果", "sort the agencies, or the findings")
    case .tally: Phrase("统计：规则、地方、年份、单元格、合计", "tallies: rules, places, years, a cell, totals")
    case .otherFiles: Phrase("不是年报或读不出的文件，附原因", "files that are no reports or unreadable; why")
    case .pick: Phrase("选中或放下单位，用于导出与统计", "pick or drop an agency, for export and tallies")
    case .unpickAll: Phrase("放下全部选中的单位", "drop all agencies that were picked")
    case .accept: Phrase("接受这一条问题，附备注", "accept the finding, with a remark")
    case .export: Phrase("把当前视图导出为 CSV", "export the current view as CSV")
    case .copyCell: Phrase("复制单元格", "copy the cell")
    case .copyRow: Phrase("复制整行；在核查视图复制说明", "copy the row; a finding as one sentence")
    case .openInEditor: Phrase("用 $EDITOR 打开原文此处", "open the file at this line in $EDITOR")
    case .help: Phrase("帮助", "help")
    case .palette: Phrase("按名称查找并执行任一操作", "find and do any action by its name")
    case .redraw: Phrase("重画屏幕", "redraw the screen")
    case .reload: Phrase("重新读取", "read again")
    case .suspend: Phrase("挂起", "suspend")
    case .back: Phrase("关闭最上面的窗口；回到列表", "close what is open on top; back to the list")
    case .close: Phrase("关闭最上面的窗口；都关了则退出", "close what is open on top; with nothing open, quit")
    case .interrupt: Phrase("取消；连按两次退出", "cancel; twice: quit")
    }
  }

  /// One word for the status line.
  var hint: Phrase {
    switch self {
    case .open: Phrase("打开", "open")
    case .nextFailing: Phrase("下一处问题", "next finding")
    case .search: Phrase("查找", "search")
    case .export: Phrase("导出", "export")
    case .toggleFold: Phrase("展开", "unfold")
    case .nextPane: Phrase("换窗格", "pane")
    case .nextYear: Phrase("换年份", "year")
    case .onlyWithFindings: Phrase("只看有问题", "only findings")
    case .filter: Phrase("筛选", "filter")
    case .sort: Phrase("排序", "sort")
    case .tally: Phrase("统计", "tallies")
    case .otherFiles: Phrase("不是年报的", "not reports")
    case .pick: Phrase("选中", "pick")
    case .accept: Phrase("接受", "accept")
    case .close: Phrase("退出", "quit")
    case .findings: Phrase("核查", "findings")
    case .source: Phrase("原文", "source")
    case .openInEditor: Phrase("编辑", "edit")
    case .compare: Phrase("比较", "compare")
    default: name
    }
  }
}
