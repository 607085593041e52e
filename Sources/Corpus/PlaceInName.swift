// Names of agencies begin with a chain of places:
//
//     云门市|鼓楼区|财政局      a city: there is one 云门市, and so one 鼓楼区 in it
//     青石县|民政局            a county: its name is its own
//     鼓楼区|城市管理局         a district alone: many cities have a 鼓楼区, and 城市 is no city
//     红旗街道办事处            no place at all: 红旗 is no banner of Inner Mongolia
//
// Where the chain does not reach a county or city, the folder must say of which one the agency is.

/// Whether an agency's name, in UTF-16, says which county, city or province it is of, so that two
/// reports under it are of one agency wherever they lie.
func namesItsPlace(_ name: [UInt16]) -> Bool {
  guard let first = name.first, !endsCounty(first) else { return false }
  var isOfProvince = false
  /// Where the place begins that is being read.
  var start = 0
  for (index, character) in name.enumerated() where index > start {
    let length = index - start
    let previous = Unicode.Scalar(name[index - 1])
    switch Unicode.Scalar(character) {
    case "县": return true
    case "市" where isCity(length: length, endingIn: previous): return true
    case "州" where (2...4).contains(length) || previous == "治": return true
    case "盟" where (2...4).contains(length): return true
    case "旗" where length > 1: return true
    case "区" where previous == "地" && length > 2: return true
    case "省" where (2...3).contains(length), "区" where previous == "治" && length > 2:
      isOfProvince = true
      start = index + 1
    case "区": return false
    default: break
    }
  }
  return isOfProvince || isNational(name)
}

/// Whether so many characters before 市 are the name of a city; 城市 is a word of its own, but for
/// cities such as 盐城.
private func isCity(length: Int, endingIn last: Unicode.Scalar?) -> Bool {
  last == "城" ? length == 2 : (2...4).contains(length)
}

private func isNational(_ name: [UInt16]) -> Bool {
  name.starts(with: "国家".utf16) || name.last == "部".utf16.first
}

private func endsCounty(_ character: UInt16) -> Bool {
  switch Unicode.Scalar(character) {
  case "省", "市", "县", "区", "旗", "州", "盟": true
  default: false
  }
}
