import Terminal

// How a screen looks, in few characters: for each row that is not plain the lengths of its styles,
// and what the letters mean.
//
//     0 a7 .1 b10          seven columns of a, one plain, ten of b; the rest of the row is plain
//     a bold reverse
//     b bold

extension Emulator {
  /// The styles of the screen as lines of text.
  package var styleMap: [String] {
    var letters: [(style: Style, letter: Character)] = []
    var lines: [String] = []
    for y in 0..<height {
      var runs: [(style: Style, length: Int)] = []
      for x in 0..<width {
        let style = cell(x: x, y: y).style
        if runs.last?.style == style {
          runs[runs.count - 1].length += 1
        } else {
          runs.append((style, 1))
        }
      }
      if runs.last?.style == .plain { runs.removeLast() }
      guard !runs.isEmpty else { continue }
      let words = runs.map { run in
        "\(Self.letter(of: run.style, in: &letters))\(run.length)"
      }
      lines.append("\(y) \(words.joined(separator: " "))")
    }
    return lines + letters.map { "\($0.letter) \($0.style.words)" }
  }

  private static func letter(
    of style: Style, in letters: inout [(style: Style, letter: Character)]
  ) -> Character {
    if style == .plain { return "." }
    if let known = letters.first(where: { $0.style == style }) { return known.letter }
    let names = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let letter = names[min(letters.count, names.count - 1)]
    letters.append((style, letter))
    return letter
  }
}

extension Style {
  /// What a person would say of it: `bold reverse red`.
  fileprivate var words: String {
    let attributes: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    var words = attributes.filter { self.attributes.contains($0.0) }.map(\.1)
    if foreground != .standard { words.append(foreground.word) }
    if background != .standard { words.append("on \(background.word)") }
    return words.joined(separator: " ")
  }
}

extension Color {
  fileprivate var word: String {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return switch self {
    case .standard: "standard"
    case .indexed(let index) where index < 8: names[Int(index)]
    case .indexed(let index): "\(index)"
    case .rgb(let red, let green, let blue): "\(red),\(green),\(blue)"
    }
  }
}
