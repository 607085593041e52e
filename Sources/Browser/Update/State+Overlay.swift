import Reports
import Terminal

extension State {
  /// Gives a key to what lies on top.
  mutating func handleInOverlay(_ key: Key) -> [Effect] {
    if keyMap.action(for: key) == .redraw { return [.redraw] }
    switch overlay {
    case .help(let top): return handleInHelp(key, top)
    case .search(let field, let origin): return handleInSearch(key, field, origin)
    case .export(let field): return handleInExport(key, field)
    case .accept(let acceptance): return handleInAcceptance(key, acceptance)
    case .filter(let form): return handleInFilter(key, form)
    case .tally(let tally): return handleInTally(key, tally)
    case .palette(let palette): return handleInPalette(key, palette)
    case .confirmReplacing(let path):
      overlay = nil
      return key.folded == Key("y") ? writeView(to: path, replacing: true) : []
    case nil: return []
    }
  }

  /// Pasted text goes into the field that is open, else nowhere.
  mutating func insert(_ pasted: String) -> [Effect] {
    notice = nil
    switch overlay {
    case .search(var field, let origin):
      field.insert(pasted)
      overlay = .search(field, origin)
      return searchChanged(field.text, origin)
    case .export(var field):
      field.insert(pasted)
      overlay = .export(field)
      return []
    case .accept(var acceptance):
      acceptance.edit { $0.insert(pasted) }
      overlay = .accept(acceptance)
      return []
    case .palette(var palette):
      palette.field.insert(pasted)
      palette.scroll = ScrollState()
      overlay = .palette(palette)
      return []
    case .help, .confirmReplacing, .filter, .tally, nil: return []
    }
  }

  private mutating func handleInSearch(
    _ key: Key, _ field: TextField, _ origin: SearchOrigin
  ) -> [Effect] {
    var field = field
    switch key.code {
    case .enter:
      overlay = nil
      histories[origin.pane, default: SearchHistory()].keep(field.text)
      return []
    case .escape: return cancelSearch(origin)
    case .character("c") where key.modifiers == .control: return cancelSearch(origin)
    case .character("p") where key.modifiers == .control:
      return walkHistory(back: true, field, origin)
    case .character("n") where key.modifiers == .control:
      return walkHistory(back: false, field, origin)
    case .up, .down:
      // In an empty field, and from there on, the arrows walk the history and not the rows.
      if field.isEmpty || histories[origin.pane]?.isWalking == true {
        return walkHistory(back: key.code == .up, field, origin)
      }
      return keyMap.action(for: key).map { perform($0) } ?? []
    case .pageUp, .pageDown: return keyMap.action(for: key).map { perform($0) } ?? []
    default: break
    }
    let before = field.text
    guard field.handle(key) else { return [] }
    histories[origin.pane]?.stopWalking()
    overlay = .search(field, origin)
    return field.text == before ? [] : searchChanged(field.text, origin)
  }

  /// Puts an earlier or a later search into the field; where there is none an arrow moves instead.
  private mutating func walkHistory(
    back: Bool, _ field: TextField, _ origin: SearchOrigin
  ) -> [Effect] {
    let text =
      back
      ? histories[origin.pane]?.earlier(than: field.text) : histories[origin.pane]?.later()
    guard let text else { return field.isEmpty ? move(by: back ? -1 : 1) : [] }
    overlay = .search(TextField(text), origin)
    return searchChanged(text, origin)
  }

  private mutating func handleInExport(_ key: Key, _ field: TextField) -> [Effect] {
    var field = field
    switch key.code {
    case .enter:
      overlay = nil
      return field.text.isEmpty ? [] : writeView(to: field.text, replacing: false)
    case .escape:
      overlay = nil
      return []
    case .character("c") where key.modifiers == .control:
      overlay = nil
      return []
    case .tab:
      field = TextField(completedFileName(field.text))
      overlay = .export(field)
      return []
    default:
      if field.handle(key) { overlay = .export(field) }
      return []
    }
  }
}
