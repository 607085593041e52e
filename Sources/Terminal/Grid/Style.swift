/// A colour of text or background.
package enum Color: Hashable, Sendable {
  /// The terminal's own default.
  case standard
  /// One of the terminal's 256 colours; the first 16 are the user's own.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

extension Color {
  package static let black = Color.indexed(0)
  package static let red = Color.indexed(1)
  package static let green = Color.indexed(2)
  package static let yellow = Color.indexed(3)
  package static let blue = Color.indexed(4)
  package static let magenta = Color.indexed(5)
  package static let cyan = Color.indexed(6)
  package static let white = Color.indexed(7)
}

/// How text is set, besides its colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1 << 0)
  package static let dim = Attributes(rawValue: 1 << 1)
  package static let italic = Attributes(rawValue: 1 << 2)
  package static let underline = Attributes(rawValue: 1 << 3)
  package static let reverse = Attributes(rawValue: 1 << 4)
}

/// What a cell of the grid looks like.
package struct Style: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attributes.
  package static let plain = Style()

  /// This style in other colours; `nil` keeps the one it has.
  package func with(foreground: Color? = nil, background: Color? = nil) -> Style {
    Style(
      foreground: foreground ?? self.foreground, background: background ?? self.background,
      attributes: attributes)
  }

  /// This style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.union(more))
  }

  /// This style without some attributes.
  package func removing(_ some: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes.subtracting(some))
  }
}
