#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Span<UInt8> {
  /// The first place of a byte within a range, which is clipped to what there is.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    return unsafe withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
      return unsafe memchr(base + range.lowerBound, Int32(byte), range.count).map {
        unsafe UnsafeRawPointer($0) - base
      }
    }
  }
}

extension [UInt8] {
  /// The first place of a byte within a range, which is clipped to what there is.
  package func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
    span.firstPlace(of: byte, in: range)
  }
}
