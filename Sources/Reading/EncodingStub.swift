/// A document's bytes as UTF-8.
package struct DecodedText {
  package var bytes: [UInt8]
  package var encoding: String
  package var damage: (count: Int, offset: Int)?
  package var isBinary: Bool
}

package func decode(_ bytes: [UInt8]) -> DecodedText {
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  let isBinary = content.prefix(4096).contains(0)
  return DecodedText(bytes: content, encoding: "utf-8", damage: nil, isBinary: isBinary)
}
