/// What stands in a line of text, found out once, so that whoever looks for more looks only at lines
/// that can have it.
///
/// ```
/// | 规章 | 0 |  |          pipe, blank
/// 规章<tab>0<tab>0         tab, blank
/// 本年新收    3   4        blank, gap
/// 标题,规章,"1,189"        separator
/// …完善公开制度，推进      none: nearly every line of a report
/// ```
///
/// | mark      | who asks                                                       |
/// |-----------|----------------------------------------------------------------|
/// | pipe, tab | `LineHabits`, `LineJoiner`, `TextScanner`                      |
/// | separator | `TextForms`: else no `SeparatedTable` begins                   |
/// | blank     | `BlankTable`, `LineJoiner`, `TextScanner`: else it is one field |
/// | gap       | `TextForms`: else there is no `BlankTable`                     |
struct LineMarks: OptionSet {
  let rawValue: UInt8

  static let pipe = LineMarks(rawValue: 1)
  static let tab = LineMarks(rawValue: 2)
  /// A comma or semicolon of ASCII.
  static let separator = LineMarks(rawValue: 4)
  /// Anything that `blankLength` knows, but the carriage return at the line's end.
  static let blank = LineMarks(rawValue: 8)
  /// Several spaces part two texts, or one does and a wide blank stands behind it.
  static let gap = LineMarks(rawValue: 16)
}
