import Corpus
import Reports
import Terminal

/// What the two lines over a report show and where: drawn from, and clicked on.
///
/// ```
/// 青石县财政局  ‹ 2019  2020! 2021 ›                             2021 版
/// 1 总览   2 主动公开   3 申请办理   …   6 核查 2
/// ```
struct ReportHead {
  /// Something that can be clicked: where it begins and how wide it is.
  struct Place {
    var x: Int
    var width: Int

    func contains(_ x: Int) -> Bool { self.x <= x && x < self.x + width }
  }

  struct Year {
    var id: ReportID
    var text: String
    var place: Place
  }

  struct Tab {
    var view: View
    /// Empty where there is no room for it.
    var title: String
    /// The sign that there are errors or warnings behind it, or how many; and how grave they are.
    var count = ""
    var worst: Severity?
    var place: Place
  }

  private(set) var name = ""
  private(set) var namePlace: Place
  private(set) var edition = ""
  private(set) var years: [Year] = []
  /// The signs before and behind the years that there are some before and behind that of the report.
  private(set) var earlier: Place?
  private(set) var later: Place?
  private(set) var tabs: [Tab] = []

  init(_ state: State, _ rect: Rect) {
    namePlace = Place(x: rect.x + 1, width: 0)
    guard let open = state.report else { return }
    edition =
      state.awaited == nil
      ? open.report?.edition?.name(state.language) ?? ""
      : Phrase("读取中", "reading")(state.language)
    name = open.report?.agency?.name ?? Phrase("（未写明单位）", "(agency not named)")(state.language)
    let isReport = open.report?.isReport != false
    if !isReport {
      name = String(open.path.split(separator: "/").last ?? "")
      edition = Phrase("不是年报", "not a report")(state.language)
    }
    // Of several files for one year the name says which it is, where there is room for it.
    if state.hasTwinFile, let file = open.path.split(separator: "/").last {
      let named = "\(file)  \(edition)"
      if displayWidth(named, ambiguous: state.ambiguous) * 2 <= rect.width { edition = named }
    }
    let right = rect.maxX - 1 - displayWidth(edition, ambiguous: state.ambiguous) - 1
    let room = right - namePlace.x
    let all = isReport ? state.yearsAround(open.id, count: rect.width) : []
    let texts = all.map { state.yearText($0) }
    let yearWidth = (texts.map(\.utf8.count).max() ?? 0) + 1
    let needed = min(all.count * yearWidth + 4, max(room - 12, yearWidth + 4))
    namePlace.width = max(
      8, min(displayWidth(name, ambiguous: state.ambiguous), room - needed - 2))
    placeYears(
      zip(all, texts).map { ($0, $1) }, shown: open.id, width: yearWidth,
      from: namePlace.x + namePlace.width + 2, to: right)
    placeTabs(rect, state)
  }

  /// Places years of `width` columns each, with a blank behind them.
  private mutating func placeYears(
    _ all: [(id: ReportID, text: String)], shown: ReportID, width: Int, from start: Int, to end: Int
  ) {
    let count = max(0, (end - start - 4) / width)
    guard count > 0, let index = all.firstIndex(where: { $0.id == shown }) else { return }
    // Where not all fit, those around the one that shows.
    let first = max(0, min(index - count / 2, all.count - count))
    var x = start + 2
    for (id, text) in all[first..<min(all.count, first + count)] {
      years.append(Year(id: id, text: text, place: Place(x: x, width: width - 1)))
      x += width
    }
    if index > 0 { earlier = Place(x: start, width: 1) }
    if index < all.count - 1 { later = Place(x: x, width: 1) }
  }

  /// All tabs with their titles; where they do not fit, as few as need be have none, never that of
  /// the view that shows and of the findings.
  private mutating func placeTabs(_ rect: Rect, _ state: State) {
    var untitled: Set<View> = []
    placeTabs(rect, state, without: untitled)
    for view in [View.overview, .text, .proactive, .reviews, .applications]
    where view != state.view {
      guard let last = tabs.last, last.place.x + last.place.width > rect.maxX else { return }
      untitled.insert(view)
      placeTabs(rect, state, without: untitled)
    }
  }

  private mutating func placeTabs(_ rect: Rect, _ state: State, without untitled: Set<View>) {
    tabs = []
    var x = rect.x + 1
    let grave = state.report?.openFindings.filter { $0.severity > .note } ?? []
    for view in View.allCases {
      let title = untitled.contains(view) ? "" : view.action.name(state.language)
      var tab = Tab(view: view, title: title, place: Place(x: x, width: 0))
      let found = grave.filter { $0.isAbout(view) }
      tab.worst = found.map(\.severity).max()
      if let worst = tab.worst {
        tab.count = view == .findings ? " \(found.count)" : worst == .error ? "!" : "?"
      }
      tab.place.width =
        displayWidth("\(view.rawValue) \(title)\(tab.count)", ambiguous: state.ambiguous)
      tabs.append(tab)
      x += tab.place.width + (title.isEmpty ? 1 : 2)
    }
  }
}

extension State {
  /// The reports of the selected agency before and behind one of them, as many as can have room, and
  /// itself; none when it is of another agency.
  fileprivate func yearsAround(_ id: ReportID, count: Int) -> ArraySlice<ReportID> {
    guard let index = snapshot.index(of: id, in: years) else { return [] }
    return years[max(years.startIndex, index - count)..<min(years.endIndex, index + count + 1)]
  }

  /// A year and the sign of what was found in it, with room for one.
  fileprivate func yearText(_ id: ReportID) -> String {
    let counts = snapshot.counts(id)
    let sign = counts.errors > 0 ? "!" : counts.warnings > 0 ? "?" : " "
    return yearName(id) + sign
  }
}

extension Finding {
  /// Whether a view is where one sees what it is about.
  fileprivate func isAbout(_ view: View) -> Bool {
    switch view {
    case .overview: false
    case .findings: true
    case .text: quote != nil
    case .proactive, .applications, .reviews: namedCells.contains { View($0.row.table) == view }
    }
  }
}
