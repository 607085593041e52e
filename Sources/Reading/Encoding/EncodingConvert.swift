#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Converts a text by the C library's `iconv`; `nil` when the system lacks the converter.
///
/// A byte with which no character begins becomes U+FFFD and conversion goes on behind it, so that
/// a bad byte never costs its neighbours. A mark at the beginning of the result is left out.
func convert(
  _ bytes: [UInt8], from source: String, to target: String = "UTF-8"
) -> (bytes: [UInt8], damage: (count: Int, offset: Int)?)? {
  guard let descriptor = unsafe iconv_open(target, source),
    unsafe descriptor != iconv_t(bitPattern: -1)
  else { return nil }
  defer { unsafe _ = iconv_close(descriptor) }
  var damage = Damage()
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 2)
  var chunk = [UInt8](repeating: 0, count: min(max(64, bytes.count * 3), 1 << 16))
  var position = 0
  while position < bytes.count {
    let step = unsafe convertChunk(bytes, from: position, into: &chunk, descriptor)
    position += step.read
    text.append(contentsOf: chunk[..<step.written])
    guard step.isAtBadByte, position < bytes.count else { continue }
    damage.replaceSequence(in: &text)
    position += 1
  }
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  return (text, damage.summary)
}

/// What one call of `iconv` did; it ends at the end of the input, at a bad byte, or when the
/// output is full.
private struct Conversion {
  var read: Int
  var written: Int
  var isAtBadByte: Bool
}

private func convertChunk(
  _ bytes: [UInt8], from position: Int, into chunk: inout [UInt8], _ descriptor: iconv_t
) -> Conversion {
  unsafe bytes.withUnsafeBytes { input in
    unsafe chunk.withUnsafeMutableBytes { output in
      let start = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var from = unsafe start.map { unsafe UnsafeMutablePointer(mutating: $0 + position) }
      var unread = input.count - position
      var to = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var free = output.count
      let status = unsafe iconv(descriptor, &from, &unread, &to, &free)
      return Conversion(
        read: input.count - position - unread, written: output.count - free,
        isAtBadByte: status == Int(bitPattern: UInt.max) && errno != E2BIG)
    }
  }
}
