import Reading

/// The text of a list that a person keeps, such as a roster: UTF-8, or the encoding that an editor
/// or a spreadsheet gave it. Bytes that are no text become replacement characters. UTF-8 is never
/// taken for anything else, so that what was written is read again as it was.
func listText(_ bytes: [UInt8]) -> String {
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  let text = decode(bytes)
  return String(decoding: text.isBinary ? bytes : text.bytes, as: UTF8.self)
}
