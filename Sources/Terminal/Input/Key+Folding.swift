extension Key {
  /// The plain key that a full-width form of an input method stands for (`ｊ` is `j`, `。` is `.`).
  /// Text fields take the key as it is.
  package var folded: Key {
    guard case .character(let character) = code else { return self }
    return Key(.character(Self.plain(character)), modifiers)
  }

  /// Punctuation as the Chinese input methods of the usual systems put it on an American keyboard.
  private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
    "　": " ", "。": ".", "、": "/", "【": "[", "】": "]", "「": "[", "」": "]", "『": "{", "』": "}",
    "〔": "[", "〕": "]", "《": "<", "》": ">", "〈": "<", "〉": ">", "“": "\"", "”": "\"", "‘": "'",
    "’": "'", "…": "^", "—": "_", "·": "`", "￥": "$", "×": "*", "÷": "/",
  ]

  private static func plain(_ character: Unicode.Scalar) -> Unicode.Scalar {
    // U+FF01…U+FF5E are the printable ASCII characters in their order.
    if case 0xFF01...0xFF5E = character.value {
      return Unicode.Scalar(character.value - 0xFEE0) ?? character
    }
    return punctuation[character] ?? character
  }
}
