extension Key {
  /// The plain key that a full-width form of an input method stands for (`ｊ` is `j`, `。` is `.`).
  /// Text fields take the key as it is.
  package var folded: Key { self }
}
