/// The double-byte encoding that a page declares in `<meta charset>` or `<?xml encoding>`; `nil`
/// when it declares none or another one.
func declaredEncoding(_ bytes: [UInt8]) -> DoubleByteEncoding? {
  let head = bytes.prefix(8192)
  for keyword in ["charset", "encoding"] {
    guard let name = declaredName(in: head, after: Array(keyword.utf8)) else { continue }
    if name.starts(with: "gb".utf8) || name.starts(with: "x-gbk".utf8) { return .gb18030 }
    if name.starts(with: "big5".utf8) { return .big5 }
  }
  return nil
}

/// The word behind `keyword=`, without quotes, in lower case.
private func declaredName(in head: ArraySlice<UInt8>, after keyword: [UInt8]) -> [UInt8]? {
  var rest = head
  while let at = rest.firstIndex(where: { $0 | 0x20 == keyword[0] }) {
    rest = rest[at...]
    guard rest.count > keyword.count, rest.prefix(keyword.count).map({ $0 | 0x20 }) == keyword
    else {
      rest = rest.dropFirst()
      continue
    }
    rest = rest.dropFirst(keyword.count)
    let sign = rest.drop { $0 == 0x20 }
    guard sign.first == UInt8(ascii: "=") else { continue }
    let value = sign.dropFirst().drop { " \"'".utf8.contains($0) }
    return value.prefix { isNameByte($0) }.map { $0 | 0x20 }
  }
  return nil
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
    true
  default: false
  }
}
