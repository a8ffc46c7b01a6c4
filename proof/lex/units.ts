/** What kind of thing a unit measures, as the proofreader needs it: finer than core's for counters and time. */
export type Measure = "money" | "count" | "days" | "share" | "points" | "area" | "concentration" | "score" | "other";

interface Row {
  readonly measure: Measure;
  readonly units: string;
}

/**
 * Units and measure words (量词). To add one, put it in its row; `tails` below says which words only look
 * like it (5项目 is no 项). Longer units win by themselves.
 */
const rows: readonly Row[] = [
  { measure: "money", units: "元 块钱 美元 港元 港币 欧元 英镑 日元 元/亩 元/人 元/户 元/吨 元/平方米 元/㎡ 元/月 元/年" },
  { measure: "share", units: "% ‰" },
  { measure: "points", units: "个百分点 百分点 个点" },
  { measure: "days", units: "天 日 个工作日 工作日 天次 个自然日 自然日" },
  { measure: "area", units: "平方米 平方公里 平方千米 ㎡ m2 km2 亩 公顷 平米" },
  { measure: "concentration", units: "毫克/立方米 微克/立方米 毫克/升 微克/升 毫克/L mg/m3 μg/m3 ug/m3 mg/L μg/L ug/L mg/l 毫克每立方米 微克每立方米 毫克每升" },
  { measure: "score", units: "分" },
  { measure: "other", units: "个月 个多月 个季度 小时 个小时 分钟 个星期 周 年 周岁 岁 吨 公斤 千克 克 斤 kg g t 米 公里 千米 km 厘米 毫米 cm mm m 里 延米 立方米 立方 方 m3 升 L 毫升 ml "
    + "千瓦 千瓦时 兆瓦 兆瓦时 度 kW kWh MW GW GWh MWh 千伏 千伏安 kV 倍 番 折 ℃ 摄氏度 分贝 dB 吨/日 吨/年 立方米/日 立方米/秒 公里/小时 标箱 吨标准煤 吨标煤" },
  { measure: "count", units: "个 件 家 处 场 次 名 人 户 条 张 辆 栋 项 大项 小项 子项 村 组 份 笔 台 套 座 宗 期 间 所 起 批 批次 封 例 人次 户次 家次 车次 台次 场次 件次 班次 航次 头次 人份 类 大类 小类 种 只 头 颗 株 棵 "
    + "块 片 段 本 册 部 篇 幅 班 艘 架 具 枚 盏 根 口 位 匹 把 副 对 双 幢 孔 眼 门 粒 瓶 箱 袋 桶 包 卷 首 则 页 字 版 课时 学时 列 趟 遍 届 轮 面 尾 羽 盘 支 部次 台套 台(套) 件(次) 人(次) 个(次) 户(次) 项(次) 次(件) 个(家) 家(个) 家(次) 件(个) 头(只) 条(次) 起(次) 人(户) "
    + "省 市 县 区 镇 乡 县区 区县 街道 社区 乡镇 镇街 部门 单位 企业 国 点 线 路 宿 床 张床 床位 车 船" },
];

/** Words that begin like a unit but are none: the unit is refused when what follows matches. */
const tails: Readonly<Record<string, RegExp>> = {
  分: /^(?:别|钟|局|公司|类|行业|期|散|布|为|阶段|层|组|解|配|析|管|包|级|区|项)/, 家: /^(?:庭|具|长|属|电)/, 处: /^(?:理|置|罚|级|长|分|于)/, 场: /^(?:地|所|馆|景|站|镇)/,
  组: /^(?:织|长|成|建)/, 次: /^(?:日|月|年|数)/, 户: /^(?:籍|外|口)/, 人: /^(?:均|民|口|大|社|力|才|工|为|次)/, 所: /^(?:有|属|需|以|在)/, 台: /^(?:账|湾|风|阶)/,
  部: /^(?:门|分|署|长|委|件|位)/, 批: /^(?:复|准|示|评)/, 天: /^(?:然|津|气)/, 方: /^(?:面|案|式|向|法|可|便|针)/, 面: /^(?:积|向|临|对|粉)/, 位: /^(?:于|置|列|居)/,
  项: /^目(?!标)/, 名: /^(?:单|称|牌|优|录|列)/, 起: /^(?:来|草|步|点|诉)/, 口: /^(?:岸|径|头|腔)/, 门: /^(?:诊|户|店)/, 条: /^(?:件|例|款)/, 村: /^(?:民|庄|级|委|镇)/, 市: /^(?:民|场|政|级|直|区|属)/,
  县: /^(?:级|直|城|域|政|区|道)/, 区: /^(?:级|直|间|域|划|别|块|政|委|县)/, 省: /^(?:级|委|道|政|直)/, 镇: /^(?:级|区|村|街)/, 乡: /^(?:村|镇|级)/, 国: /^(?:家|道|有|考|控|务|内|际|债)/, 点: /^(?:位|源|击|半|多|前|左右|钟)/,
  线: /^(?:上|下|路|索)/, 路: /^(?:段|面|网|灯|公交)/, 车: /^(?:间|辆|位|站|道)/, 对: /^(?:于|象|接|外|口|标|比|照)/, 期: /^(?:间|末|初|限|工程|项目|建设)/, 间: /^(?:接|隔)/, 段: /^落/, 年: /^(?:度|来|初|底|末|内|均|级|计划|产|第|上|下|前|后|间|以来|一季|[1-4]季|\d)/, 本: /^(?:月|年|市|区|地|级|季)/,
  度: /^(?:假|量)/, 班: /^(?:子|组|长)/, 里: /^程/, 克: /^服/, 个点: /^[位源多]/, 只: /^(?:有|要|能)/, 头: /^(?:条|部)/, 版: /^(?:本|块|权)/, 字: /^(?:号|样)/, 类: /^(?:别|型)/, 日: /^(?:常|均|期|报|程|产|前|起|至|-|~|—|上午|下午|发布|晚)/, 折: /^(?:合|算|旧)/, 升: /^(?:级|至|到|学)/, 周: /^(?:村|边|转|期|年|围)/,
};

const measures = new Map<string, Measure>(rows.flatMap(({ measure, units }) => units.split(" ").map((unit): [string, Measure] => [unit, measure])));
const byFirst = new Map<string, string[]>();
for (const unit of [...measures.keys()].sort((a, b) => b.length - a.length)) {
  byFirst.set(unit[0]!, [...(byFirst.get(unit[0]!) ?? []), unit]);
}

const PREFIX = /万亿|百亿|千亿|十亿|百万|千万|十万|万|亿|千|百/y;
export const powers: Readonly<Record<string, string>> = {
  "": "1", 百: "1e2", 千: "1e3", 万: "1e4", 十万: "1e5", 百万: "1e6", 千万: "1e7", 亿: "1e8", 十亿: "1e9", 百亿: "1e10", 千亿: "1e11", 万亿: "1e12",
};

export interface UnitMatch {
  readonly prefix: string;
  /** 亿元 without its 亿 */
  readonly base: string;
  readonly measure: Measure;
  readonly end: number;
}

/** The unit that starts at `at`, prefix included: 万平方米; a bare 万 is a count that lost its noun. */
export function unitAt(text: string, at: number): UnitMatch | undefined {
  PREFIX.lastIndex = at;
  const prefix = PREFIX.exec(text)?.[0] ?? "";
  const whole = prefix === "千" || prefix === "百" ? baseAt(text, at, "") : undefined;
  return whole ?? baseAt(text, at + prefix.length, prefix) ?? (/[万亿]/.test(prefix) ? { prefix, base: "", measure: "count", end: at + prefix.length } : undefined);
}

function baseAt(text: string, at: number, prefix: string): UnitMatch | undefined {
  for (const unit of byFirst.get(text[at] ?? "") ?? []) {
    if (!text.startsWith(unit, at)) continue;
    const end = at + unit.length;
    if (tails[unit]?.test(text.slice(end, end + 4)) || (/[a-zA-Z]$/.test(unit) && /[a-zA-Z]/.test(text[end] ?? ""))) continue;
    return { prefix, base: unit, measure: measures.get(unit)!, end };
  }
  return undefined;
}
