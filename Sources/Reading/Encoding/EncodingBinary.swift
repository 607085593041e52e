/// The first bytes of formats that are no text.
private let magicNumbers: [[UInt8]] = [
  [0x7F, 0x45, 0x4C, 0x46],  // ELF
  [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE],  // Mach-O
  [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),  // PNG, JPEG, GIF
  [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],  // TIFF
  Array("%PDF-".utf8), Array("Rar!".utf8), Array("RIFF".utf8), Array("OggS".utf8),
  [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x1F, 0x8B],  // zip and its kin, gzip
  [0x37, 0x7A, 0xBC, 0xAF], [0xD0, 0xCF, 0x11, 0xE0],  // 7z, the old Office formats
]

/// Whether a file begins as a format that is no text.
func hasBinaryMagic(_ bytes: [UInt8]) -> Bool {
  magicNumbers.contains { bytes.starts(with: $0) }
}

/// Whether control characters are too many for a text: one NUL of fifty bytes, or one control
/// character of twenty. A few are damage.
func looksBinary(_ sample: ArraySlice<UInt8>) -> Bool {
  let bytes = sample.span
  var nulls = 0
  var controls = 0
  var start = 0
  while start < bytes.count {
    // Without a branch and in bytes, so that many are looked at at once.
    let chunk = bytes.extracting(start..<min(start + 255, bytes.count))
    var (chunkNulls, chunkControls): (UInt8, UInt8) = (0, 0)
    for index in chunk.indices {
      chunkNulls &+= chunk[index] == 0 ? 1 : 0
      chunkControls &+= controlCount(chunk[index])
    }
    nulls += Int(chunkNulls)
    controls += Int(chunkControls)
    start += chunk.count
  }
  return nulls * 50 > sample.count || controls * 20 > sample.count
}

/// 1 for a control character that texts do not hold, else 0; NUL is counted apart.
private func controlCount(_ byte: UInt8) -> UInt8 {
  let isLow: UInt8 = byte &- 1 < 0x1F ? 1 : 0
  let isNoBlank: UInt8 = byte &- 0x08 > 0x05 ? 1 : 0
  let isNoEscape: UInt8 = byte != 0x1B ? 1 : 0
  return isLow & isNoBlank & isNoEscape
}
