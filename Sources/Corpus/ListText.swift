import Reading

/// The text of a list that a person keeps, such as a roster: UTF-8, or the encoding that an editor
/// or a spreadsheet gave it. Bytes that are no text become replacement characters.
func listText(_ bytes: [UInt8]) -> String {
  let text = decode(bytes)
  return String(decoding: text.isBinary ? bytes : text.bytes, as: UTF8.self)
}
