// The name of an agency begins with the chain of places that it is of:
//
//     云门市鼓楼区|财政局          云门市|城市管理局          青石县|民政局          |红旗街道办事处
//
// A character such as 区 ends a place only where what stands before it can be a place's name: 城市
// and 社区 are words, and what stands behind an office (云门市公安局鼓楼区分局) is no further place.

/// The places that a name begins with, down to the county or district; empty when it begins with
/// none.
package func leadingPlace(_ name: String) -> String {
  let characters = name.unicodeScalars
  var end = characters.startIndex
  /// The characters since the last place, and the one before this.
  var length = 0
  var previous: Unicode.Scalar = " "
  for index in characters.indices {
    let character = characters[index]
    let isAutonomous = previous == "治"
    let isName = (1...4).contains(length)
    switch character {
    case "省" where (2...3).contains(length), "盟" where isName, "州" where length > 1 && isName,
      "州" where isAutonomous:
      (end, length) = (characters.index(after: index), -1)
    case "市" where length > 1 && isName && (previous != "城" || length == 2):
      (end, length) = (characters.index(after: index), -1)
    case "区" where previous == "地" && length > 2 || isAutonomous:
      (end, length) = (characters.index(after: index), -1)
    case "县" where isName || isAutonomous, "旗" where length > 1 && isName,
      "旗" where isAutonomous, "区" where isName && previous != "社" && previous != "小":
      return String(characters[...index])
    default: break
    }
    length += 1
    previous = character
    if length > 12 { break }
  }
  return String(characters[..<end])
}
