extension Identity {
  /// Which characters are another way to write an ordinary one.
  ///
  /// Two foldings, for two ends: a *shown* character is what the agency's name consists of, so only
  /// the radicals that text extraction puts in place of characters are replaced (⼈⺠ → 人民). A
  /// *key* is what words are looked up by, so width and traditional forms are levelled too.
  struct Folding {
    private let kangxi = Self.kangxi
    private let supplement = Self.supplement
    private let simplified = Self.simplified

    /// The ordinary character for a Kangxi or supplementary radical; any other scalar as it is.
    func shown(_ scalar: UInt32) -> UInt32 {
      switch scalar {
      case 0x2F00..<0x2F00 + UInt32(kangxi.count): kangxi[Int(scalar - 0x2F00)]
      case 0x2E80..<0x2E80 + UInt32(supplement.count): supplement[Int(scalar - 0x2E80)]
      default: scalar
      }
    }

    /// The key of a shown scalar: narrow, simplified, one hyphen for all dashes.
    func key(_ scalar: UInt32) -> UInt32 {
      switch scalar {
      case 0x4E00...0x9FFF: UInt32(simplified[Int(scalar - 0x4E00)])
      case 0xFF01...0xFF5E: scalar - 0xFEE0
      case 0x2010...0x2015, 0x2212, 0x2500, 0x2501: 0x2D
      default: scalar
      }
    }

    /// U+2F00…, of NFKC; ⼾ as the form that the mainland writes.
    private static let kangxi = scalars(
      """
      一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
      寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋\
      比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
      缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
      辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
      黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
      """)

    /// U+2E80…, of EquivalentUnifiedIdeograph.txt in the Unicode database.
    private static let supplement = scalars(
      """
      ⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛\
      犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑\
      钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
      """)

    /// U+4E00…9FFF, each as it is or, if it is a traditional one of titles and opening sentences,
    /// as the simplified one: a table, for every character of a lead is looked up.
    private static let simplified: [UInt16] = {
      var table = (0x4E00...0x9FFF).map { UInt16($0) }
      for (traditional, simplified) in zip(traditionalForms, simplifiedForms) {
        table[Int(traditional - 0x4E00)] = UInt16(simplified)
      }
      return table
    }()

    private static let traditionalForms = scalars(
      """
      縣區鄉鎮廳會員辦處務開報關於據條國華訊請與聯繫統計發機構單動編製現將認貫徹執領導\
      團隊館學醫銀網總體況歸繼續門當實應該濟資規劃環財稅監質產業農漁衛運輸鐵電視廣臺氣\
      園場廠庫嶼灣島東號僑權黨組織職責達進還過適選邊遷遠鄰檔圖書歷類級紀約結給線維綜錄
      """)

    private static let simplifiedForms = scalars(
      """
      县区乡镇厅会员办处务开报关于据条国华讯请与联系统计发机构单动编制现将认贯彻执领导\
      团队馆学医银网总体况归继续门当实应该济资规划环财税监质产业农渔卫运输铁电视广台气\
      园场厂库屿湾岛东号侨权党组织职责达进还过适选边迁远邻档图书历类级纪约结给线维综录
      """)

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
  }
}
