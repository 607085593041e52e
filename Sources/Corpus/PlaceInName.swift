// Names of agencies begin with a chain of places:
//
//     云门市|鼓楼区|财政局      a city: there is one 云门市, and so one 鼓楼区 in it
//     青石县|民政局            a county: its name is its own
//     鼓楼区|城市管理局         a district alone: many cities have a 鼓楼区, and 城市 is no city
//     红旗街道办事处            no place at all: 红旗 is no banner of Inner Mongolia
//
// Where the chain does not reach a county or city, the folder must say of which one the agency is.

/// Whether an agency's name says which county, city or province it is of, so that two reports under
/// it are of one agency wherever they lie.
func namesItsPlace(_ name: String) -> Bool {
  let scalars = Array(name.unicodeScalars)
  guard let first = scalars.first, !"省市县区旗州盟".unicodeScalars.contains(first) else {
    return false
  }
  var isOfProvince = false
  /// Where the place begins that is being read.
  var start = 0
  for (index, scalar) in scalars.enumerated() where index > start {
    let length = index - start
    let previous = scalars[index - 1]
    switch scalar {
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
private func isCity(length: Int, endingIn last: Unicode.Scalar) -> Bool {
  last == "城" ? length == 2 : (2...4).contains(length)
}

private func isNational(_ name: String) -> Bool {
  name.hasPrefix("国家") || name.hasSuffix("部")
}
