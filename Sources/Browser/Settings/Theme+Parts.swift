import Reports
import Terminal

extension Theme {
  /// A part of the screen whose look a person may settle.
  struct Part: Sendable {
    let name: String
    let help: Phrase
    let get: @Sendable (Theme) -> Style
    let set: @Sendable (inout Theme, Style) -> Void

    init(
      _ name: String, _ path: any WritableKeyPath<Theme, Style> & Sendable, _ chinese: String,
      _ english: String
    ) {
      self.name = name
      help = Phrase(chinese, english)
      get = { $0[keyPath: path] }
      set = { $0[keyPath: path] = $1 }
    }
  }

  /// All parts in the order of the file of settings.
  static let parts: [Part] = [
    Part("error", \.error, "错误（只取颜色）", "errors (the colour counts)"),
    Part("warning", \.warning, "存疑（只取颜色）", "warnings (the colour counts)"),
    Part("note", \.note, "提示（只取颜色）", "notes (the colour counts)"),
    Part("cursor", \.cursor, "光标所在", "the place of the cursor"),
    Part("cursorOnFault", \.cursorOnFault, "光标在有问题的单元格上", "the cursor on a failing cell"),
    Part("selected", \.selected, "另一窗格里选中的行", "the selected row of the other pane"),
    Part("text", \.text, "文字", "text"),
    Part("quiet", \.quiet, "次要的文字、0 和空白", "what is less important, zeros and blanks"),
    Part("strong", \.strong, "强调的文字", "what is more important"),
    Part("title", \.title, "程序名", "the name of the program"),
    Part("accent", \.accent, "筛选条件", "filters"),
    Part("head", \.head, "列标题", "heads of columns"),
    Part("key", \.key, "按键", "keys"),
    Part("computed", \.computed, "算出的小计", "computed numbers"),
    Part("changed", \.changed, "与另一年不同的数", "numbers that another year has otherwise"),
    Part("came", \.came, "另一年没有的句子", "sentences that the other year does not have"),
    Part("went", \.went, "只有另一年才有的句子", "sentences that only the other year has"),
    Part("match", \.match, "匹配的文字", "what matches a search"),
  ]
}

extension State {
  /// Lets what a person has settled hold.
  package mutating func take(_ settings: Settings) {
    keyMap = settings.keyMap
    theme = settings.theme
    view = settings.startView
    isASCII = isASCII || settings.isASCII
  }
}
