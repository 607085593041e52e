#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The columns of an index, one behind the other; at the end the length of each, that of the blocks
// which it is cut into, and their sums:
//
//     magic  key  │ column  column …  │ length block sum sum …  length block sum … │  place, sum of it
//
// Each is read by itself, whole or only the blocks that are asked for. Numbers are as they lie in
// memory: an index never leaves the machine.

/// What every index begins with.
let indexMagic = Array("gouji index 3\n\0\0".utf8)
let indexHeadSize = indexMagic.count + 8
/// The place and the sum of the list of columns.
let indexTailSize = 16

/// So many values are in a block: about 4 KB, as one value seldom needs more than what is around it.
func blockLength<Value>(of type: Value.Type) -> Int {
  max(1, (1 << 12) / MemoryLayout<Value>.stride)
}

/// The sums of the blocks of some values, the first of which begins a block.
func blockSums<Value: BitwiseCopyable>(of values: [Value]) -> [UInt64] {
  let (length, size) = (blockLength(of: Value.self), MemoryLayout<Value>.stride)
  return unsafe values.withUnsafeBytes { bytes in
    stride(from: 0, to: values.count, by: length).map { start in
      let end = min(start + length, values.count)
      return unsafe sum(of: UnsafeRawBufferPointer(rebasing: bytes[start * size..<end * size]))
    }
  }
}

/// Writes columns to a new file.
struct IndexWriter: ~Copyable {
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var list: [UInt64] = []
  private var written = 0
  /// Whether the system took everything so far.
  private(set) var isWhole = true

  /// Begins an index for a key; the file is closed by `end`.
  init(_ descriptor: Int32, key: UInt64) {
    self.descriptor = descriptor
    put(indexMagic)
    put([key])
  }

  /// Appends a column.
  mutating func column<Value: BitwiseCopyable>(_ values: [Value]) {
    let size = MemoryLayout<Value>.stride
    list += [UInt64(values.count * size), UInt64(blockLength(of: Value.self) * size)]
    list += blockSums(of: values)
    put(values)
  }

  mutating func column(_ pieces: Arena) {
    column(pieces.ends)
    column(pieces.bytes)
  }

  /// Completes the index; whether all of it was written.
  consuming func end() -> Bool {
    let place = UInt64(written)
    let sum = sum(of: list)
    put(list)
    put([place, sum])
    flush()
    return close(descriptor) == 0 && isWhole
  }

  private mutating func put<Value: BitwiseCopyable>(_ values: [Value]) {
    guard isWhole else { return }
    unsafe values.withUnsafeBytes { bytes in
      written += bytes.count
      // Whatever is written at once has nothing waiting before it.
      if waiting.count + bytes.count > 1 << 20 { flush() }
      if bytes.count > 1 << 20 {
        unsafe write(bytes)
      } else {
        unsafe waiting.append(contentsOf: bytes)
      }
    }
  }

  private mutating func flush() {
    let bytes = waiting
    waiting.removeAll(keepingCapacity: true)
    unsafe bytes.withUnsafeBytes { unsafe write($0) }
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) {
    guard isWhole, let start = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let put = unsafe systemWrite(descriptor, start + done, bytes.count - done)
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else {
        isWhole = false
        return
      }
      done += put
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}

/// A sum over all bytes, eight at a time, that any change of them changes.
func sum<Value: BitwiseCopyable>(of values: [Value]) -> UInt64 {
  unsafe values.withUnsafeBytes { unsafe sum(of: $0) }
}

/// Four sums side by side, as the processor can work at that many at a time, and then one of them.
func sum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
  var sums = (UInt64(bytes.count), 1 as UInt64, 2 as UInt64, 3 as UInt64)
  var index = 0
  while index + 32 <= bytes.count {
    unsafe mix(&sums.0, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    unsafe mix(&sums.1, bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
    unsafe mix(&sums.2, bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self))
    unsafe mix(&sums.3, bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
    index += 32
  }
  while index < bytes.count {
    unsafe mix(&sums.0, UInt64(bytes[index]))
    index += 1
  }
  for other in [sums.1, sums.2, sums.3] { mix(&sums.0, other) }
  return sums.0
}

@inline(__always)
private func mix(_ sum: inout UInt64, _ number: UInt64) {
  sum = (sum ^ number) &* 0xFF51_AFD7_ED55_8CCD
  sum ^= sum >> 32
}
