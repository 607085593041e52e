import Corpus
import Reports
import Terminal

extension Painter {
  /// So many files are named that are no reports.
  private static let namedFiles = 5

  /// What takes the place of everything where no report was found: what was looked at, and what
  /// could be.
  mutating func paintEmptyCorpus() {
    let rect = grid.bounds.inset(left: 3, top: 3, right: 3, bottom: 2)
    var y = rect.y
    for (line, style) in emptyLines {
      for piece in wrapped(line, width: rect.width, ambiguous: state.ambiguous) {
        guard y < rect.maxY else { return }
        grid.put(piece, x: rect.x, y: y, width: rect.width, style: style)
        y += 1
      }
    }
  }

  private var emptyLines: [(String, Style)] {
    let others = state.snapshot.otherFileCount
    var lines: [(String, Style)] = []
    if others == 0 {
      let found = Phrase(
        "\(state.place) 里没有可以读取的文件。", "There is nothing to read in \(state.place).")
      lines.append((found(language), theme.strong))
    } else {
      let found = Phrase(
        "看了 \(others) 个文件，都不是政府信息公开年度报告：",
        others == 1
          ? "One file was looked at. It is no annual report on disclosure:"
          : "\(others) files were looked at. None is an annual report on disclosure:")
      lines.append((found(language), theme.strong))
      lines += state.snapshot.otherFiles.prefix(Self.namedFiles).map { ("  " + $0, theme.text) }
      if others > Self.namedFiles { lines.append(("  ……", theme.text)) }
      if let key = state.keyMap.keys(of: .otherFiles).first {
        lines.append(
          (Phrase("按 \(key) 看每个文件的原因。", "\(key) says why, file by file.")(language), theme.text))
      }
    }
    let usage = Phrase(
      "用法：gouji 路径……  读取文件，或文件夹及其下的 .txt .md .html .json 等文件。",
      "gouji PATH ...  reads files, or folders with the .txt, .md, .html, .json and other files below."
    )
    return lines + [("", theme.text), (usage(language), theme.quiet)]
  }
}
