import Corpus

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is looked into, as GOUJI_FUZZ names it.
let target =
  unsafe getenv("GOUJI_FUZZ").flatMap { unsafe FuzzTarget(rawValue: String(cString: $0)) }
  ?? .reading

/// Where indexes are tried.
let trial = IndexTrial()

/// libFuzzer calls this with one input after the other. A trap ends the program, and libFuzzer
/// keeps the input.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let faults = target.faults(of: bytes)
  for fault in faults { unsafe write(STDERR_FILENO, "fault: \(fault)\n", fault.utf8.count + 8) }
  precondition(faults.isEmpty)
  return 0
}
