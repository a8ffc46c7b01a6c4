import type { Cell } from "../../../core/index.ts";
import { type SampleRow, two } from "./draw.ts";
import { fact, made } from "./origin.ts";

/**
 * The next steps that October's circular promises, in our words, one row for each thing promised. `opening` leads into a point and
 * becomes part of its first row's text; what is promised in numbers stands in `quantity` and `measure`.
 */
interface Step {
  readonly org: string;
  readonly title: string;
  readonly text: string;
  readonly opening?: string;
  readonly quantity?: readonly [amount: string, measure: string];
  /** promised for later than next month */
  readonly due?: string;
}

const step = (org: string, title: string, text: string, more: Omit<Step, "org" | "title" | "text"> = {}): Step => ({ org, title, text, ...more });

const october: Readonly<Record<string, readonly Step[]>> = {
  g1: [
    step("zc-fgj", "挂包领导和部门每周到现场调度", "各挂包领导和部门是第一责任人，要尽快与项目单位对接，半年调整后新增的项目尤应抓紧；每周至少{.quantity}深入项目现场，调度进展、查清制约、对症解难。", { opening: "一是抓实项目挂包。", quantity: ["1", "次"] }),
    step("zc-fgj", "未开工项目制定推进计划并开工", "未开工的项目，尽快排出推进计划，选准切入点，全力争取开工；", { opening: "二是促开工、促进度。" }),
    step("zc-fgj", "投资进度慢的项目完成年度投资计划", "投资进度慢的项目，采取措施加快建设，年度投资计划务必完成。", { due: "2016-12" }),
    step("zc-fgj", "充实完善明年项目储备", "与精准招商结合起来，把握“大、高、新、强”标准和“九个围绕”方向，已确定的项目之外再充实一批。", { opening: "三是备足明年项目。" }),
  ],
  g2: [
    step("zc-jxj", "争取和兑现“工业强市30条”政策", "用足“工业强市30条”政策，申报材料按时报送，主动与上级衔接，推动有关政策早日兑现。", { opening: "一是" }),
    step("zc-jxj", "确定企业家高端研修班培训事宜", "企业家高端研修班项目抓紧前期准备，主动与厦门大学对接，培训事宜尽早敲定；", { opening: "二是" }),
    step("zc-jxj", "培育市级企业技术中心备选企业", "培育好市级企业技术中心的备选企业，为下一步申报打好基础。"),
    step("zc-jxj", "完善绿动力提升工程验收", "整理完善绿动力提升工程的项目验收资料，加强监督检查，使验收项目改造到位、达到工程建设标准。", { opening: "三是" }),
  ],
  g3: [
    step("zc-gsc", "游客服务中心完成内外装", "游客服务中心项目内外装完工，", { opening: "一是周村古商城项目继续推进。11月份，" }),
    step("zc-gsc", "丝绸文化体验馆、民俗客栈完成主体", "丝绸文化体验馆和丝绸文化民俗客栈主体建成。"),
    step("zc-whj", "督促镇办综合文化站资金专项使用", "拨付给{.quantity}镇办综合文化站的资金，指导监督到位，做到专款专用。", { opening: "二是抓好公共文化服务建设。", quantity: ["3", "个"] }),
    step("zc-whj", "送戏下乡和廉政专场演出", "送戏下乡演出继续进行，全区廉政专场文艺演出等文化活动精心组织。"),
    step("zc-wangcun", "李家疃村博物馆提升展陈", "李家疃村乡村记忆博物馆继续完善展陈、提升效果，", { opening: "三是古村落文化旅游项目继续抓好。" }),
    step("zc-wangcun", "万家村博物馆内装及展陈", "万家村乡村记忆博物馆推进内装和展陈，"),
    step("zc-wangcun", "西铺村博物馆开馆运营", "西铺村乡村记忆博物馆展陈完善后开馆运营。"),
    step("zc-lyj", "名镇和传统村落规划编制论证", "北河东村、东铺村传统村落保护发展规划和中国历史文化名镇等规划加快编制、论证。"),
  ],
  g4: [
    step("zc-hbj", "完成剩余重点企业挥发性有机物治理", "按照市区部署，严格完成其余重点企业的挥发性有机物治理。", { opening: "一是" }),
    step("zc-hbj", "生物质锅炉改造并安装在线监测", "初步完成生物质改造、但还能燃煤的锅炉，全部改造到位，并装上环保在线监测设备。", { opening: "二是" }),
    step("zc-gaj", "刑责治污保持高压", "刑责治污力度再加大，疏堵结合，强化技术监控，由环保、镇办和相关部门提供线索、公安提前介入，环保治理高压态势不放松。", { opening: "三是" }),
    step("zc-hbj", "网格化监管自查自纠", "网格化监管开展自查自纠，镇办责任再压实，监管要见实效。", { opening: "四是" }),
  ],
  g5: [
    step("zc-kfq", "污水管网配套工程城北路段开工", "污水管网配套工程城北路段抓紧前期准备，力争开工；", { opening: "11月份，周村经济开发区：" }),
    step("zc-kfq", "编制园区发展规划", "园区发展规划聘请德国罗兰贝格国际咨询管理公司编制；"),
    step("zc-kfq", "泰鼎项目设备安装", "泰鼎智能化造纸机械项目安装设备。"),
    step("zc-hmt", "一汽备品基地投入使用", "一汽备品基地项目的办公楼和仓储中心争取投入使用；", { opening: "周村区旱码头物流产业园区：" }),
    step("zc-hmt", "五洲国际一期条铺完成内装", "五洲国际家居博览城项目一期{.quantity}条铺、", { quantity: ["26", "栋"] }),
    step("zc-hmt", "五洲国际二期商铺完成内装", "二期{.quantity}商铺内装完工；", { quantity: ["11", "栋"] }),
    step("zc-hmt", "鲁中综合物流港推进招商", "鲁中综合物流港项目的深国际招商继续推进。"),
    step("zc-ncy", "金璞5号、6号生产线试生产", "金璞5号、6号生产线开始试生产；", { opening: "王村高档耐材产业园区：" }),
    step("zc-ncy", "通达二期环厂房道路", "通达二期环厂房道路抓紧建设。"),
  ],
  g6: [
    step("zc-zjj", "农村新型社区住宅与配套统筹建设", "住宅与基础设施统筹建设，道路交通、供水排水、电力通信、燃气热力、污水处理、环境卫生、园林等设施逐步完善。", { opening: "一是农村新型社区建设加快进度。", due: "2016-12" }),
    step("zc-zfj", "城市管理长效机制，杜绝反弹", "综合整治力度继续加大，长效管理机制建立健全，坚持“建管结合”，巩固整治成果，坚决杜绝“整治、反弹、再整治、再反弹”。", { opening: "二是城市管理抓常抓长。" }),
    step("zc-nyj", "千禧农谷土地出让方案对接", "土地出让方案继续与周边各村对接，", { opening: "三是千禧农谷项目抓紧推进。" }),
    step("zc-nyj", "解决普利艾伦庄园泵房管路", "泵房管路问题与普利艾伦庄园衔接，尽快解决。"),
  ],
  g7: [
    step("zc-fpb", "产业扶贫项目投产达效", "凤凰山乡村旅游和光伏、金融扶贫等产业扶贫项目全力推进，争取早日投产达效。", { opening: "一是扶贫项目加快建设。", due: "2016-12" }),
    step("zc-fpb", "建好产业扶贫项目库", "建好产业扶贫项目库，明年的产业扶贫提前打好基础。"),
    step("zc-fpb", "完成扶贫对象动态调整和信息录入", "抓好培训和集中入户，2016年扶贫对象动态调整、建档立卡贫困人口信息采集录入按时保质完成。", { opening: "二是" }),
    step("zc-fpb", "备好市脱贫攻坚初步验收，完善“七书一档”", "督导检查力度加大，帮扶措施逐项落实，“七书一档”等帮扶档案进一步健全，以备检查验收。", { opening: "三是为全市脱贫攻坚初步验收做足准备。" }),
  ],
  g8: [
    step("zc-zwzx", "统一镇（街道）便民服务事项目录并联网", "镇（街道）的行政权力事项、便民服务事项梳理完毕，编成全区统一的便民服务事项目录，区与镇（街道）行政审批网络互联互通。", { opening: "一是" }),
    step("zc-wjj", "医疗机构药品价格专项检查", "对医疗机构药品价格开展专项检查，以价格放开后出现异常波动的品种为重点，突破政府定价、不执行零差率和加价率政策的，依规查处。", { opening: "二是" }),
    step("zc-czj", "行政审批涉及收费专项稽查", "对行政审批中涉及收费的部门、单位进行专项稽查，收费政策如何落实、收费如何开展、执收单位征缴清款和应用新系统的情况都要查清，提升事中监管水平。", { opening: "三是" }),
  ],
  g9: [
    step("zc-dkb", "分解2017年度民生任务", "2017年度“民生社会建设新突破”任务分解到位，拿出落实意见，明确责任分工。", { opening: "一是" }),
    step("zc-dkb", "筛选2017年民生实事项目报审", "2017年全区民生实事备选项目已调度汇总，经核实筛选后提请区委、区政府研究。"),
    step("zc-mrx", "话务人员民生政策培训", "民生热线办公室牵头，请区热力办、不动产登记中心等单位给话务人员培训民生政策，市民关心的热点难点问题要能答准，队伍整体素质再提高。", { opening: "二是" }),
    step("zc-mrx", "疑难工单领导签批和督办", "疑难复杂工单仍报区主要领导签批；久拖不决的、反弹严重的、几个单位共同承办的，加大督办力度直至落实。"),
  ],
  g10: [
    step("zc-zzb", "镇领导班子换届考察和年度考核", "镇领导班子换届考察与镇、街道领导班子和领导干部年度考核结合进行，全面掌握班子和干部的表现。", { opening: "一是干部监督管理抓在日常。" }),
    step("zc-zzb", "领导班子日常跟踪考察", "对领导班子和领导干部的日常工作继续跟踪考察。"),
    step("zc-zzb", "起草不适宜担任现职干部办法", "起草《周村区认定和调整不适宜担任现职干部办法（试行）》，使干部管理更加完善。", { opening: "二是抓紧建章立制。" }),
    step("zc-jw", "定期移交作风线索并追责", "对各部门单位的“为官不为”行为继续加强监督检查，发现的党员干部作风问题线索定期移交、及时追责；", { opening: "三是" }),
    step("zc-jw", "“百日行动”违纪违规严肃追责", "生态周村建设“百日行动”中发现的“为官不为”和违纪违规问题，从严追究责任。"),
  ],
};

/** September's promises and what became of them by the end of October: [goal, unit, promise, outcome, account]. */
const september = [
  ["g1", "zc-fgj", "未开工新建项目再开工一批", "partly", "部分项目已开工，其余未开工项目顺延，见存在问题"],
  ["g1", "zc-fgj", "完成新增项目挂包分工", "kept", "挂包领导和部门已明确"],
  ["g2", "zc-jrb", "推动企业在齐鲁股权交易中心挂牌", "kept", "10月31日集中挂牌"],
  ["g2", "zc-jxj", "绿动力提升工程全部竣工", "kept", "全部竣工"],
  ["g3", "zc-gsc", "瑞蚨祥提升改造并投入使用", "kept", "已投入使用"],
  ["g3", "zc-gsc", "游客服务中心完成主体", "kept", "主体已完成"],
  ["g4", "zc-hbj", "空气异味点源全部完成治理", "partly", "尚有少数点源未完成，顺延"],
  ["g4", "zc-hbj", "需关停烧结砖企业拆除生产设备", "kept", "全部拆除"],
  ["g5", "zc-hmt", "伟业金属电子交易中心完成设备安装", "kept", "安装完成"],
  ["g5", "zc-ncy", "金璞一期生产线达产", "kept", "已达产见效"],
  ["g6", "zc-jtj", "庆淄路大修主路面竣工通车", "kept", "已通车"],
  ["g6", "zc-lyj", "凤凰山小型游客中心和停车场开工", "kept", "已开工"],
  ["g7", "zc-fpb", "印发光伏扶贫实施方案", "kept", "已印发，首批村开工"],
  ["g7", "zc-fpb", "完成扶贫对象信息采集", "carried", "系统运行不稳定，采集录入顺延"],
  ["g8", "zc-wjj", "开展涉企收费检查", "kept", "检查完毕"],
  ["g8", "zc-zwzx", "完成三季度事中事后监管梳理", "kept", "已梳理"],
  ["g9", "zc-dkb", "民生实事项目再完工一批", "partly", "完工率仍偏低，其余顺延"],
  ["g9", "zc-mrx", "每月受话服务讲评", "kept", "已讲评"],
  ["g10", "zc-jw", "国庆节期间正风肃纪", "kept", "公车封存和暗访已完成"],
  ["g10", "zc-zzb", "印发街道社区区域化党建方案", "kept", "已印发"],
] as const;

export function commitments(): SampleRow[] {
  return [...septemberRows(), ...octoberRows()];
}

function octoberRows(): SampleRow[] {
  return Object.entries(october).flatMap(([goal, steps]) => steps.map((each, i) => fact(`cm-2016-10-${goal}-${two(i + 1)}`, each.org, {
    made_in: "2016-10", goal, seq: String(i + 1), title: each.title, text: (each.opening ?? "") + each.text,
    quantity: each.quantity?.[0] ?? null, measure: each.quantity?.[1] ?? null, due: each.due ?? "2016-11", ...pending,
  })));
}

const pending: Record<string, Cell> = { outcome: null, accounted_on: null, account: null, carried_to: null };

function septemberRows(): SampleRow[] {
  const seen = new Map<string, number>();
  return september.map(([goal, org, title, outcome, account]) => {
    const seq = (seen.get(goal) ?? 0) + 1;
    seen.set(goal, seq);
    return made(`cm-2016-09-${goal}-${two(seq)}`, org, {
      made_in: "2016-09", goal, seq: String(seq), title, text: `${title}。`, due: "2016-10",
      outcome, accounted_on: "2016-10-31", account, carried_to: outcome === "kept" ? null : "2016-11",
    });
  });
}
