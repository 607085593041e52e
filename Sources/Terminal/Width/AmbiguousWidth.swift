/// How wide the terminal draws characters that Unicode calls ambiguous (“ ” … — ① ℃ ×).
package enum AmbiguousWidth: Sendable, Hashable {
  case narrow
  case wide
}
