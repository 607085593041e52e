/// What a person may choose about the screen.
package struct ScreenOptions: Sendable {
  /// The width of ambiguous characters; `nil` asks the terminal.
  package var ambiguous: AmbiguousWidth?
  /// The colours used; `nil` looks at the environment.
  package var colorDepth: ColorDepth?
  package var usesMouse: Bool

  package init(
    ambiguous: AmbiguousWidth? = nil, colorDepth: ColorDepth? = nil, usesMouse: Bool = true
  ) {
    self.ambiguous = ambiguous
    self.colorDepth = colorDepth
    self.usesMouse = usesMouse
  }
}
