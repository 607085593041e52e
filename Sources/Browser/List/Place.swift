// The name of an agency begins with the chain of places that it is of:
//
//     云门市鼓楼区|财政局          云门市|城市管理局          青石县|民政局          |红旗街道办事处
//
// A character such as 区 ends a place only where what stands before it can be a place's name: 城市
// and 社区 are words, and what stands behind an office (云门市公安局鼓楼区分局) is no further place.

/// The places that a name begins with, down to the county or district; empty when it begins with
/// none.
package func leadingPlace(_ name: String) -> String {
  let bytes = Array(name.utf8)
  return String(decoding: bytes[..<leadingPlaceEnd(bytes.span, bytes.indices)], as: UTF8.self)
}

/// Where they end; the name is a part of `bytes`, valid UTF-8.
func leadingPlaceEnd(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Int {
  var index = name.lowerBound
  var end = index
  /// The characters since the last place, and the one before this.
  var length = 0
  var previous: Unicode.Scalar = " "
  while index < name.upperBound {
    let character = scalar(bytes, at: &index, before: name.upperBound)
    let isAutonomous = previous == "治"
    let isName = (1...4).contains(length)
    switch character {
    case "省" where (2...3).contains(length), "盟" where isName, "州" where length > 1 && isName,
      "州" where isAutonomous:
      (end, length) = (index, -1)
    case "市" where length > 1 && isName && (previous != "城" || length == 2):
      (end, length) = (index, -1)
    case "区" where previous == "地" && length > 2 || isAutonomous:
      (end, length) = (index, -1)
    case "县" where isName || isAutonomous, "旗" where length > 1 && isName,
      "旗" where isAutonomous, "区" where isName && previous != "社" && previous != "小":
      return index
    default: break
    }
    length += 1
    previous = character
    if length > 12 { break }
  }
  return end
}

/// The character at `index`, which moves behind it; those of places take three bytes, and of others
/// it does not matter which they are.
private func scalar(_ bytes: Span<UInt8>, at index: inout Int, before end: Int) -> Unicode.Scalar {
  let first = bytes[index]
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard length == 3, index + 3 <= end else {
    index = min(end, index + length)
    return " "
  }
  defer { index += 3 }
  let code =
    UInt16(first & 0xF) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
    | UInt16(bytes[index + 2] & 0x3F)
  return Unicode.Scalar(code) ?? " "
}
