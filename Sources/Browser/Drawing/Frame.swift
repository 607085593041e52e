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
  /// What of that which lies over the panes can be clicked.
  var targets: [(place: Rect, target: ClickTarget)] = []

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

  /// The name of the program, what is browsed, and what was found in all of it; what matters least
  /// gives way first.
  private mutating func paintTitle() {
    let row = layout.title
    let start = 1 + grid.put(" gouji ", x: 0, y: row.y, style: theme.title.adding(.reverse))
    let snapshot = state.snapshot
    let progress = snapshot.progress(isStopped: state.isStopped).map { "\($0(language)) " } ?? ""
    let end = putRight(progress, right: row.maxX, y: row.y, style: theme.quiet) - 1
    let counts = snapshot.counts
    let reports = snapshot.reportCount - snapshot.namedOtherFileCount
    let parts: [(text: String, style: Style, rank: Int)] = [
      (place(width: row.width / 3), theme.strong, 1),
      (count(snapshot.agencyCount, "家单位", "agency", "agencies"), theme.text, 4),
      (count(reports, "份报告", "report", "reports"), theme.text, 2),
      (countIfAny(Int(counts.errors), "处错误", "error", "errors"), theme.count(of: .error), 6),
      (
        countIfAny(Int(counts.warnings), "处存疑", "warning", "warnings"),
        theme.count(of: .warning), 5
      ),
      (
        countIfAny(snapshot.accepted.faults, "处已接受", "accepted", "accepted"), theme.quiet, 3
      ),
      (
        countIfAny(snapshot.otherFilesInAll, "份不是年报", "not a report", "not reports"),
        theme.quiet, reports == 0 ? 6 : 0
      ),
      (
        countIfAny(snapshot.problems.count, "份读不出", "unreadable", "unreadable"),
        theme.count(of: .warning), 3
      ),
    ]
    var shown = parts.filter { !$0.text.isEmpty }
    func width() -> Int {
      shown.reduce(-2) { $0 + displayWidth($1.text, ambiguous: state.ambiguous) + 2 }
    }
    while shown.count > 1, width() > end - start, let least = shown.map(\.rank).min() {
      shown.removeAll { $0.rank == least }
    }
    var x = start
    for part in shown where x < end {
      x += grid.put(part.text, x: x, y: row.y, width: end - x, style: part.style) + 2
    }
  }

  private func count(_ count: Int, _ chinese: String, _ one: String, _ many: String) -> String {
    Phrase.count(count, chinese, one, many)(language)
  }

  private func countIfAny(
    _ number: Int, _ chinese: String, _ one: String, _ many: String
  ) -> String { number > 0 ? count(number, chinese, one, many) : "" }

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
