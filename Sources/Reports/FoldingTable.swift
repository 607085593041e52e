// Generated from the Unicode Character Database by
//   Tests/TestSupport/Generators/folding-table.py /usr/share/unicode \
//     > Sources/Reports/FoldingTable.swift

/// The ordinary ideographs that stand behind radicals and compatibility ideographs: one
/// character for each scalar of a block, itself where it has no other.
package enum FoldingTable {
  package static let radicalSupplementFirst: UInt16 = 0x2E80
  package static let radicalSupplement: [UInt16] = Array(
    """
    \u{2E80}厂乛乚乙亻冂\u{2E87}刀刂卜㔾小小兀尣尢\u{2E91}巳幺彑\u{2E95}忄心扌攵\u{2E9A}旡日月歺母民氵氺灬爫爫丬牛\
    犭王\u{2EAA}目示礻\u{2EAE}糹纟罓罒㓁冗\u{2EB5}羊\u{2EB7}\u{2EB8}耂肀聿肉\u{2EBD}艹艹艹虎衤覀西见角\u{2EC7}讠贝\u{2ECA}车辶辶辶邑\
    钅長镸长门\u{2ED5}阝雨青韦页风飞食\u{2EDE}飠饣\u{2EE1}马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
    """.utf16)
  package static let kangxiRadicalsFirst: UInt16 = 0x2F00
  package static let kangxiRadicals: [UInt16] = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀\
    寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋\
    比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸\
    缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛\
    辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.utf16)
  package static let compatibilityIdeographsFirst: UInt16 = 0xF900
  package static let compatibilityIdeographs: [UInt16] = Array(
    """
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟\
    廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累\
    縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮\
    兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈\
    裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉\
    杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘\
    藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀\u{FA0E}\u{FA0F}塚\u{FA11}晴\u{FA13}\u{FA14}凞猪益\
    礼神祥福靖精羽\u{FA1F}蘒\u{FA21}諸\u{FA23}\u{FA24}逸都\u{FA27}\u{FA28}\u{FA29}飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎\
    懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸\
    難響頻恵\u{FA6C}舘\u{FA6E}\u{FA6F}並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒\
    敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆\
    視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜\u{FACF}\u{FAD0}\u{FAD1}㮝䀘䀹\u{FAD5}\u{FAD6}\u{FAD7}齃龎
    """.utf16)
  /// Pairs: a traditional character and the simplified one that the form prints.
  package static let traditional: [UInt16] = Array(
    """
    係系傢家內内別别動动務务區区問问單单國国埰采報报審审寫写對对屬属廢废強强後后復复\
    戠只捲卷採采據据數数於于時时會会條条業业構构標标機机權权決决沒没況况減减為为無无\
    獲获現现發发確确穩稳穫获範范糾纠納纳組组結结統统經经維维編编總总織织繫系繳缴繼继\
    續续罰罚舉举萬万處处補补製制複复覆复規规計计訟讼訪访許许訴诉詢询認认請请議议護护\
    費费購购轉转辦办這这進进過过錄录開开閤合關关隻只項项題题額额類类體体髮发點点齣出
    """.utf16)
}
