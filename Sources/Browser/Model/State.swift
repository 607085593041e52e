package import Corpus
package import Reports
package import Terminal

/// The two panes that can have the keys.
package enum Pane: Sendable {
  case agencies, report
}

/// The views of a report, by their number keys.
package enum View: Int, Sendable, CaseIterable {
  case overview = 1
  case proactive, applications, reviews, text, findings

  var action: Action {
    switch self {
    case .overview: .overview
    case .proactive: .proactive
    case .applications: .applications
    case .reviews: .reviews
    case .text: .text
    case .findings: .findings
    }
  }

  /// Whether the columns of the view have heads that stay on top; the others say what they are in
  /// their rows.
  var hasHeads: Bool { self != .overview && self != .text }

  /// The views that show tables.
  static let tables: Set<View> = [.proactive, .applications, .reviews]

  /// The view that shows a table.
  init(_ table: TableKind) {
    self =
      switch table {
      case .proactive: .proactive
      case .applications: .applications
      case .reviews: .reviews
      }
  }
}

/// All that the browser knows; the screen is a function of it.
package struct State: Sendable {
  package var language: Language
  package var keyMap = KeyMap.standard
  package var theme = Theme()
  package var width: Int
  package var height: Int
  package var ambiguous = AmbiguousWidth.narrow
  package var isASCII = false
  /// What was asked to be browsed, as the title shows it.
  package var place: String

  package var snapshot = Snapshot.empty
  package var list = AgencyListState()
  /// The list that was asked for and has not come yet; until then the old one stays.
  package var awaitedList: ListRequest?
  /// The generation of the tally that was asked for and has not come yet.
  var awaitedTally: Int?
  /// More of the corpus, which waits for its list.
  package var arriving: (snapshot: Snapshot, isReread: Bool)?
  package var focus = Pane.agencies
  package var view = View.applications
  /// The view that gave way to the text of a report without tables; the next report has it again.
  package var displacedView: View?
  /// The report on the right, or why it could not be opened.
  package var report: OpenReport?
  /// The report that was asked for and has not come yet.
  package var awaited: ReportRequest?
  /// Keys that wait for it.
  var heldKeys: [Key] = []
  /// The generation of the newest request.
  package var lastGeneration = 0
  /// Where the cursor stands in each view; kept from report to report.
  package var cursors: [View: SheetCursor] = [:]
  package var folded: Set<RowGroup> = [.denied, .unavailable, .rejected, .otherOutcomes]
  /// In which order the findings stand.
  package var findingsOrder = FindingsOrder.severity
  /// The sections of the text that are folded, by their places.
  package var foldedSections: Set<Int> = []
  /// The year that the report is held against.
  package var comparison: Comparison?
  /// What was last searched for in a report.
  package var reportQuery = ""
  /// What was searched for before, in each pane.
  package var histories: [Pane: SearchHistory] = [:]
  /// Whether the source stands beside the view; `nil` leaves it to the width of the screen.
  package var isSourceOpen: Bool?
  /// Whether the foot of a table takes most of the screen.
  package var isFootOpen = false
  /// How many rows the source was scrolled away from the cursor's place.
  package var sourceScroll = 0
  /// The widths that the user gave to panes.
  package var listWidth: Int?
  package var companionWidth: Int?
  /// The line between two panes that is being dragged.
  package var draggedBorder: PaneBorder?
  /// The findings that somebody accepted, and the file that keeps them.
  package var baseline: Baseline?
  package var baselinePath: String?
  package var overlay: Overlay?
  /// Why files are no reports, as far as somebody looked at them.
  package var reasons: [String: Phrase] = [:]
  /// A sentence on the last line; goes with the next key.
  package var notice: Notice?
  /// Whether somebody stopped the reading of files.
  package var isStopped = false
  /// Whether any key was pressed yet.
  package var hasBeenTouched = false
  /// Whether the last key was Ctrl-C with nothing to cancel.
  package var isAboutToEnd = false

  /// How many reports were opened and how many snapshots came so far.
  package var openedCount = 0
  package var snapshotCount = 0
  package var shown = ShownSheet()

  package init(language: Language, width: Int, height: Int, place: String) {
    self.language = language
    self.width = width
    self.height = height
    self.place = place
  }
}

extension State {
  /// The signs that the screen is drawn with.
  var signs: Signs { Signs(ambiguous: ambiguous, isASCII: isASCII) }
}

/// A report that has been asked for.
package struct ReportRequest: Sendable, Equatable {
  package var report: ReportID
  /// Counts requests, so that an answer to an older one is dropped.
  package var generation: Int
  package var goal: Goal

  /// Where to go when the report is there.
  package enum Goal: Sendable, Equatable {
    case stay
    /// So many failing places on from its beginning, or back from its end.
    case failing(forward: Bool, steps: Int)
    /// What a rule found.
    case rule(RuleID)
  }
}

/// Where the cursor stands in a view.
package struct SheetCursor: Sendable, Equatable {
  package var scroll = ScrollState()
  /// 0 is the label column.
  package var column = 0
  /// The first column that shows beside the label column.
  package var firstColumn = 1

  package init() {}
}

/// What lies over the panes and takes the keys.
package enum Overlay: Sendable, Equatable {
  /// The first line that shows.
  case help(Int)
  /// The search field; what was there before is restored by Esc.
  case search(TextField, SearchOrigin)
  case export(TextField)
  case accept(Acceptance)
  case filter(FilterForm)
  case tally(Tally)
  case palette(Palette)
  /// A file of that name exists: replace it?
  case confirmReplacing(path: String)
}

/// Where a search began.
package struct SearchOrigin: Sendable, Equatable {
  package var pane: Pane
  package var query: String
  package var listScroll: ScrollState
  package var agency: Int?
  package var view: View
  package var cursor: SheetCursor
  package var folded: Set<RowGroup>
  package var foldedSections: Set<Int>
}

/// A sentence for the last line.
package struct Notice: Sendable, Equatable {
  package var text: Phrase
  package var isError = false

  package init(_ text: Phrase, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}
