/// Asks the terminal how wide it draws ambiguous characters: one is printed in the corner, and the
/// terminal is asked where the cursor stands then. The first frame goes out with the question and
/// covers it; the answer comes when it comes, or never.
enum WidthProbe: Equatable {
  case wanted
  case asked(atMilliseconds: Int)
  case done

  static let question = Array("\u{1B}[?2026h\u{1B}[1;1H—\u{1B}[6n".utf8)

  /// What the answer says; the cursor began in column 1.
  static func answer(column: Int) -> AmbiguousWidth { column >= 3 ? .wide : .narrow }
}
