import Corpus
import Reports
package import Terminal

/// The screen that shows `state`.
package func frame(of state: State) -> Grid {
  var painter = Painter(state)
  painter.paint()
  return painter.grid
}

/// Draws one frame; the panes are extensions.
struct Painter {
  let state: State
  let layout: PaneLayout
  let theme: Theme
  let signs: Signs
  var grid: Grid

  init(_ state: State) {
    self.state = state
    layout = PaneLayout(state)
    signs = state.signs
    theme = state.theme
    grid = Grid(
      width: state.width, height: state.height, ambiguous: state.ambiguous, isASCII: state.isASCII)
  }

  var language: Language { state.language }

  mutating func paint() {
    guard
      state.width >= PaneLayout.smallest.width, state.height >= PaneLayout.smallest.height
    else {
      let size = PaneLayout.smallest
      let text = Phrase(
        "窗口太小，至少 \(size.width)×\(size.height)", "too small: \(size.width)x\(size.height) needed")
      let lines = wrapped(text(language), width: state.width, ambiguous: state.ambiguous)
      for (y, line) in lines.enumerated() { grid.put(line, x: 0, y: y, style: theme.text) }
      return
    }
    paintTitle()
    if state.snapshot.isComplete, state.snapshot.agencies.count == 0 {
      paintEmptyCorpus()
    } else {
      if !layout.list.isEmpty { paintList() }
      grid.fill(layout.border, signs.vertical, style: theme.quiet)
      if !layout.head.isEmpty { paintReport() }
    }
    paintStatus()
    if let overlay = state.overlay { paint(overlay) }
  }

  /// The name of the program, what is browsed, and what was found in all of it.
  private mutating func paintTitle() {
    let row = layout.title
    var x = 1 + grid.put(" gouji ", x: 0, y: row.y, style: theme.title.adding(.reverse))
    let snapshot = state.snapshot
    let counts = snapshot.counts
    let progress = snapshot.progress(isStopped: state.isStopped).map { "\($0(language)) " } ?? ""
    let progressWidth = displayWidth(progress, ambiguous: state.ambiguous)
    let limit = row.maxX - progressWidth - 1
    func put(_ text: String, _ style: Style, in grid: inout Grid) {
      guard x < limit else { return }
      x += grid.put(text, x: x, y: row.y, width: limit - x, style: style) + 2
    }
    put(place(width: row.width / 3), theme.strong, in: &grid)
    let agencies = Phrase.count(snapshot.agencyCount, "家单位", "agency", "agencies")
    put(agencies(language), theme.text, in: &grid)
    let reportCount = snapshot.reportCount - snapshot.namedOtherFileCount
    let reports = Phrase.count(reportCount, "份报告", "report", "reports")
    put(reports(language), theme.text, in: &grid)
    if counts.errors > 0 {
      put(
        Phrase.count(Int(counts.errors), "处错误", "error", "errors")(language),
        theme.count(of: .error), in: &grid)
    }
    if counts.warnings > 0 {
      put(
        Phrase.count(Int(counts.warnings), "处存疑", "warning", "warnings")(language),
        theme.count(of: .warning), in: &grid)
    }
    if snapshot.otherFilesInAll > 0 {
      put(
        Phrase.count(snapshot.otherFilesInAll, "份不是年报", "not a report", "not reports")(language),
        theme.quiet, in: &grid)
    }
    if !snapshot.problems.isEmpty {
      put(
        "\(snapshot.problems.count) \(Phrase("份读不出", "unreadable")(language))",
        theme.count(of: .warning), in: &grid)
    }
    grid.put(progress, x: row.maxX - progressWidth, y: row.y, style: theme.quiet)
  }

  /// What is browsed in at most so many columns if its folders can be left out; its end says more
  /// than its beginning.
  private func place(width: Int) -> String {
    var rest = state.place[...]
    var shown = state.place
    while displayWidth(shown, ambiguous: state.ambiguous) > width,
      let slash = rest.dropFirst().firstIndex(of: "/"), slash != rest.indices.last
    {
      rest = rest[slash...]
      shown = "..." + rest
    }
    return shown
  }

  /// Puts text that ends at `right` (exclusive); returns where it begins.
  @discardableResult
  mutating func putRight(_ text: String, right: Int, y: Int, style: Style) -> Int {
    let x = right - displayWidth(text, ambiguous: state.ambiguous)
    grid.put(text, x: x, y: y, style: style)
    return x
  }
}

extension Snapshot {
  /// What is still being done to know the corpus; `nil` when nothing is.
  fileprivate func progress(isStopped: Bool) -> Phrase? {
    if isStopped, !(isComplete && isVerified) {
      return Phrase("读到 \(filesDone) 个文件时停止", "stopped after \(filesDone) files")
    }
    guard let filesFound else { return Phrase("查找文件中", "looking for files") }
    guard isComplete else {
      return Phrase("读取中 \(filesDone)/\(filesFound)", "reading \(filesDone)/\(filesFound)")
    }
    return isVerified ? nil : Phrase("核对文件中", "looking for changes")
  }
}
