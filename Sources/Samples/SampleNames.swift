/// Names of agencies that do not exist: a chain of invented places and an organ.
package enum SampleNames {
  /// So many different names.
  package static func distinct(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    var names: Set<String> = []
    var ordered: [String] = []
    while ordered.count < count {
      let name = agency(&random)
      if names.insert(name).inserted { ordered.append(name) }
    }
    return ordered
  }

  /// The name of an agency with the places above it.
  static func agency(_ random: inout SeededGenerator) -> String {
    let city = random.chance(35) ? "\(place(&random))市" : ""
    let isCounty = random.chance(50)
    let county = city + place(&random) + (isCounty ? "县" : "区")
    return switch random.below(100) {
    case ..<4: county + "人民政府"
    case ..<7: county + "人民政府办公室"
    case ..<20 where isCounty:
      county + place(&random) + random.pick(["镇", "乡"], else: "镇") + "人民政府"
    case ..<20: county + place(&random) + "街道办事处"
    default: county + random.pick(organs, else: "财政局")
    }
  }

  private static func place(_ random: inout SeededGenerator) -> String {
    random.pick(first, else: "青") + random.pick(second, else: "石")
  }

  private static let first = [
    "青", "白", "云", "鹿", "澄", "桐", "雁", "溪", "岚", "松", "柏", "霞", "沐", "霁", "鹭", "苇",
    "枫", "荻", "蓼", "芦", "朗", "翠", "碧", "丹", "银", "玉", "瑞", "嘉", "景", "望", "怀", "思",
  ]

  private static let second = [
    "石", "塔", "鸣", "湖", "花", "回", "桥", "渡", "屿", "岭", "坪", "湾", "浦", "塘", "坞", "汀",
    "原", "谷", "泽", "川", "洲", "港", "岗", "墩", "垣", "庄", "铺", "集", "寨", "圩", "堰", "沟",
  ]

  private static let organs = [
    "财政局", "教育局", "民政局", "司法局", "审计局", "统计局", "公安局", "水利局", "住房和城乡建设局",
    "自然资源局", "农业农村局", "卫生健康局", "交通运输局", "文化和旅游局", "应急管理局",
    "市场监督管理局", "城市管理局", "生态环境局", "医疗保障局", "人力资源和社会保障局",
    "发展和改革局", "商务局", "科学技术局", "退役军人事务局", "行政审批局", "林业局", "信访局",
  ]
}
