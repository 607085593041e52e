import Terminal

/// Styles as the file of settings writes them: `cyan on #202020 bold reverse`.
extension Style {
  private static let attributeNames: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  /// The style that the words of `text` describe in any order; `nil` when a word is not understood.
  init?(settingText text: String) {
    self.init()
    var isBackground = false
    for word in text.lowercased().split(whereSeparator: \.isWhitespace) {
      if let known = Self.attributeNames.first(where: { $0.name == word }) {
        attributes.insert(known.attribute)
      } else if word == "on", !isBackground {
        isBackground = true
        continue
      } else if let color = Color(settingText: word) {
        if isBackground { background = color } else { foreground = color }
      } else {
        return nil
      }
      if isBackground, background == .standard, word != "default" { return nil }
      isBackground = false
    }
    if isBackground { return nil }
  }

  /// The words for this style.
  var settingText: String {
    var words = foreground == .standard ? [] : [foreground.settingText]
    if background != .standard { words += ["on", background.settingText] }
    words += Self.attributeNames.filter { attributes.contains($0.attribute) }.map(\.name)
    return words.isEmpty ? "default" : words.joined(separator: " ")
  }
}

extension Color {
  /// The names of the terminal's own colours; the bright ones are eight further on.
  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  fileprivate init?(settingText word: some StringProtocol) {
    if word == "default" {
      self = .standard
      return
    }
    let isBright = word.hasPrefix("bright-")
    if let index = Self.names.firstIndex(of: String(word.dropFirst(isBright ? 7 : 0))) {
      self = .indexed(UInt8(index + (isBright ? 8 : 0)))
      return
    }
    if let index = UInt8(word) {
      self = .indexed(index)
      return
    }
    guard word.hasPrefix("#"), word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16)
    else { return nil }
    self = .rgb(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }

  fileprivate var settingText: String {
    switch self {
    case .standard: "default"
    case .indexed(let index) where index < 8: Self.names[Int(index)]
    case .indexed(let index) where index < 16: "bright-\(Self.names[Int(index) - 8])"
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue):
      "#"
        + [red, green, blue].map { value in
          (value < 16 ? "0" : "") + String(value, radix: 16)
        }.joined()
    }
  }
}
