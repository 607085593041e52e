extension Identity.Words {
  typealias Words = Identity.Words

  // MARK: Names

  /// What an organ's name ends in.
  static let organs = Words(
    """
    政府 府办 办公室 办公厅 办 局 厅 部 署 委 委员会 管委会 会 院 中心 街道办事处 办事处 管理处 服务处
    处 所 站 队 司 银行 分行 支行 供销社 联社 合作社 通讯社 新华社 图书馆 档案馆
    博物馆 文化馆 馆 研究室 史志室 室 集团 兵团 公司 海关 大学 学院 学校 中学 小学 党校 电视台
    气象台 广播电视台 地震台 工商联 残联 妇联 文联 侨联 社科联 科协 档案史志馆
    指挥部 海事 联合社 农场 林场 牧场 电厂 水厂 团委 税务 国税 地税
    监狱 出版社 报社 幼儿园 公园 经济合作社 师 水库 机场
    """)
  /// What a place's name ends in.
  static let placeEnds = Words(
    "省 市 区 县 旗 盟 州 镇 乡 街道 苏木 开发区 新区 园区 产业园 工业园 科技园 社区 特区 自治区")
  /// What parts the places of a chain.
  static let places = Words("省 市 区 县 旗 盟 州 镇 乡 街道 苏木 新城 兵团 北京 上海 天津 重庆")
  static let national = Words("国家 中国 中华 国务院 全国 中央 最高")
  /// A level without its place: 县教育局, 市规划局.
  static let bareLevels = Words("市 县 区 省 州 镇 乡 旗 盟 街道")
  static let government = Words("人民政府 县政府 市政府 区政府 省政府 州政府 旗政府 镇政府 乡政府")
  /// What a place's own government adds to its name.
  static let seatOfPlace = Words("人民政府 政府")
  /// What every place has one of: without the place nobody knows whose it is.
  static let seats = Words("政府 管委会 管理委员会")
  static let township = Words("镇人民政府 乡人民政府 苏木人民政府 镇政府 乡政府 街道办事处 街道办 街道 镇 乡 苏木")

  /// Units inside an agency that edit its report and answer its telephone.
  static let units = Words(
    """
    办公室 办公厅 党政办公室 党政综合办公室 综合办公室 党政办 综合办 党政综合办 行政办公室
    政务公开办公室 政务公开办 信息公开办公室 政府信息公开办公室 信息公开办 信息中心 秘书科 秘书处
    综合科 综合处 综合股 办公室综合科 法规科 法规处 法规股 政策法规科 政策法规处 政策法规股 政策法规股室
    宣传科 信息科 信息股 信息处 政务公开科 政务公开股 政务公开处 信息公开科 党政综合办公室 党群工作办公室
    党群办 党建办公室 文秘科 秘书股 人事科 人秘股 办公室秘书科 政府信息公开工作领导小组办公室
    政务公开领导小组办公室 政务公开工作领导小组办公室 政府信息公开领导小组办公室 信息公开领导小组办公室
    信息公开工作领导小组办公室
    """)
  static let offices = Words("办公室 办公厅 政府办 府办")
  static let commissions = Words("委 委员会")
  /// Commissions whose offices are agencies of their own.
  static let standing = Words(
    """
    编制 网络安全 信息化委员会 外事 财经 国防动员 防空 台湾 港澳 侨务 巡察 依法治 精神文明 爱国卫生 地方志
    史志 扶贫 金融 招商 领导小组 国务院 振兴 协作 大数据 老龄 移民 档案 信访 口岸 参事
    """)
  /// What opens a short name in brackets.
  static let shortNames = Words("以下 下称 简称 下同 原 本级 机关 含")

  /// No name begins with one of these.
  static let noStart = Words(
    """
    我 本市 本区 本县 本省 本局 本机关 本单位 本部门 本委 本办 本行政 本街 本镇 本乡 本中心 本厅 本级 本院
    本年 本报 全市 全区 全县 全省 全局 全镇 全乡 全街 全旗 全院 全厅 全委 全处 全站 全系统 全体 全中心 该 各 由 与 及 向社会 按 经过 关于 根据
    依据 依照 依申请 上级 上年 下级 其他 有关 人民政府 委员会 办公室 办公厅 办事处 政府 现将 现就 在区 在市
    在县 在省 在上 以上 为了 对于 将我 和政府 局 厅 年 度 的 等 是 请 并 街道办事处
    """)
  /// What a title may call itself by instead of a name.
  static let selves = Words(
    """
    我局 我市 我区 我县 我省 我州 我旗 我委 我办 我厅 我院 我镇 我乡 我街道 我街 我中心 我单位 我机关 我部门
    我分局 我处 我所 我队 我会 我部 我司 我馆 本局 本机关 本单位 本部门 本委 本办 本行政机关 本街道 本镇 本乡
    本中心 本厅 本级 本院 本级政府 本政府 本市 本区 本县 本省 全市 全区 全县 全省 全局 全镇 全乡 全州 全旗 全街道
    """)
  /// Names of nothing in particular.
  static let generic = Words(
    """
    乡镇 街道 镇街 街镇 部门 区县 县区 市县 县市区 区市县 县市 市区 城区 社区 园区 开发区 新区 管委会
    管理委员会 地市 市州 省市 地区 自治区 自治州 省区市 各部 本部 分局 中心 公司 集团 学校 医院 机关
    镇乡 乡镇街道 部委 委办局 委局 局委办 区直 市直 县直 省直 垂管 双管 专区 特区 街道办 党委办 值班室 区局 县局 市局 省局 州局 省厅 市委 县委 区委 省委 州委 镇政府 乡政府 委办公室 街道办公室 镇办公室
    工作办 镇人民政府 乡人民政府 省政府 区管委会 区管理委员会 小组办 党政办 综合办 政务公开办 公开办 办公室主任
    """)
  /// Words of sentences and menus; no name holds one of them.
  static let noName = Words(
    """
    认真 贯彻 落实 坚持 深入 严格 按照 根据 依据 围绕 领导下 指导下 要求 编制了 编制完 公布 印发 发布 转发 公开
    情况 报告 年度 网站 网页 门户 专栏 首页 通知 公告 年报 栏目 登录 注册 位置 正文 返回 索引 名称 标题
    来源 作者 时间 日期 浏览 点击 打印 分享 字体 字号 关于 以及 有关 各部门 各单位 各级 走进 政民 互动交流
    办事服务 数据开放 无障碍 繁体 简体 智能问答 网站地图 导航 搜索 检索 的 了 是 我 您 你 这 附件 下载 以下
    以来 开展 不断 持续 积极 进一步 紧紧 切实 聚焦 为了 由于 通过 结合 充分 工作要点 进行 主要 部署
    文字版 适老化 领导信息 机构设置 热点 专题 图解 解读 一图 上一篇 下一篇 委区政府 委市政府 委县政府 委省政府
    委镇政府 阅读 收藏 微信 微博 客户端 邮箱 相关 当前 现行 全文 内容 责任编辑 数据来 如下 所属 党工委 党组 党委 党总支 党支部 各乡镇 各镇 各乡 各街道 各区 各县 各市 各相关 局和 局与 局及 厅和 政府和
    """)
  /// Those of `noName` that join two names.
  static let joints = Words("政府和 局和 厅和")
  /// What follows 政府和 where 和 is the first character of a place below it.
  static let peaceful = Words("和平 和顺 和睦 和谐 和兴 和美 和合 和义 和丰 和龙 和静 和田 和林")
  /// What an agency may also be, in brackets behind its name.
  static let bodies = Words("局 馆 厅 委 办 院 中心")
  /// Endings that look like an organ's or a place's and are none.
  static let noEnd = Words(
    """
    领导小组 此处 好处 出处 之处 专区 社会 机会 都会 大会 全会 各部 全部 内部 外部 干部 一部 承办 主办 督办
    交办 一站 查处 何处 全局 布局 排队 军队 律师 教师 工程师 医师
    """)

  // MARK: Titles

  /// What the subject of a report ends in before 公开.
  static let subjects = Words(
    """
    政府信息 政务信息 信息 政务 政府信息主动 政府政务 党务政务 政府信息和政务 政府信息与政务 政府信息及政务
    政务及政府信息 政务和政府信息 政务、政府信息 政府信息、政务 政府政务信息
    """)
  /// What may stand between 公开 and the end of a title's subject.
  static let fillers = Words(
    "工作 情况 年度 年 的 和 及 与 暨 、 政务公开 政府信息公开 依申请公开 制度 执行 实施 开展 自查 总结 主动公开 条例 贯彻落实 落实")
  static let reports = Words("年度报告 工作报告 报告 年度报告书 报告书 年报 工作年报 年度工作报告 总结")
  static let yearbooks = Words("年报")
  /// What may follow a title without a mark between.
  static let followers = Words(
    "根据 按照 依据 依照 本报告 本年度报告 本年报 为 一、 发布 来源 时间 日期 浏览 字体 作者 信息来源 索引 字号 现 20 《 〔 [")
  /// What opens the line that pages print below a title.
  static let captions = Words("发布 来源 时间 日期 浏览 字体 字号 作者 信息来源 索引 稿源 公开日期 公布日期 生成日期")
  /// What may follow a report that a sentence announces.
  static let announcements = Words("如下 公布 , 。 ; : 并 由 全文 予以公布 向社会公布")
  /// The kind of letter that a title may end in: 关于…年度报告的公告.
  static let letters = Words("的公告 的通告 的公示 的公布 公告 的报告 的通知 的函 比对")
  /// What stands between 关于 and the title of the report.
  static let announcing = Words("印发 发布 公布 公开 报送 呈报 上报 报告 做好发布 《 〈 “ \"")
  /// What a sentence says before it names the report.
  static let announced = Words(
    "公布 公布了 发布 发布了 编制 编制了 现将 将 形成 形成了 撰写 撰写了 编写 编写了 制作了 完成 完成了 汇总 制定")
  /// What a page writes before the titles of other documents.
  static let neighbours = Words("上一篇 下一篇 上一条 下一条 上篇 下篇 前一篇 后一篇 相关链接 相关阅读 上一页 下一页")
  /// What may open a title without being part of the name.
  static let prefixes = Words("一图读懂 一图看懂 图说 图解 转发 附件 附 《 〈 “ 标题 题名 名称")

  // MARK: Sentences

  /// What an agency does in the first sentence about itself.
  static let predicates = Words(
    """
    坚持 认真 深入 严格 高度 全面 紧紧 按照 根据 依据 在 以 始终 积极 切实 围绕 贯彻 不断 继续 进一步
    持续 大力 扎实 紧扣 聚焦 着力 加强 共主动 主动公开 依法 依照 坚定 牢牢 稳步 结合 通过 充分 严格 落实 编制
    高质量 政务公开 政府信息公开 信息公开 立足 有序 认 牢固 强化 深化政务 健全 完善 及时 牢记 紧密
    為 为深入 为认真 进一步 主动 较好 从 采取 有效 全力 努力 规范 稳妥 精心 严 共 本着 将 把 对照 突出 狠抓
    """)
  static let publishers = Words(
    """
    发布机构 发布单位 发布机关 发布部门 公开机构 公开单位 公开机关 公开主体 公开部门 信息公开机构 发文机关
    发文机构 发文单位 制发机关 制发单位 编制单位 编制机关 编制机构 信息发布机构 公开责任部门 公开责任单位
    """)
  static let sources = Words("来源 信息来源 稿源 供稿单位 供稿")
  /// Who sends in what others wrote.
  static let desks = Words("办公室 办公厅 办 中心 台 站 社 公司 集团")
  static let publicationDates = Words("发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 发布于 信息发布时间")
  static let bareDates = Words("日期 时间")
  static let contactVerbs = Words("联系 咨询 反映 垂询 沟通 索取 提出")
  static let contactOpeners = Words(
    """
    请与 请向 请和 请同 请径与 请直接与 请随时与 请及时与 可与 可向 可直接与 欢迎与 敬请与 请联系 请致电 请径向
    请直接向 请咨询 可咨询 欢迎咨询 联系单位 联系机构 请直接联系 可联系 敬请联系 请您与 请及时向
    """)
  static let authorVerbs = Words(
    "编制 编写 撰写 根据 按照 依据 负责 组织 牵头 汇总 综合 结合 依照 起草 制作 发布 公布 ( , 。 形成")
  static let periods = Words(
    "统计期限 统计时限 统计时间 统计周期 统计区间 统计截止 统计年度 数据统计 统计数据 时间范围 期限 时限 截止")
}
