extension Key {
  /// The key with this name, as `name` writes it; `nil` when no key has it.
  package init?(name: String) { nil }

  /// The name people read and write in key tables: `Ctrl-U`, `Enter`, `PgUp`, `j`.
  package var name: String { "" }
}
