import { drawer, type SampleRow, type SampleRows, someDay, two } from "./draw.ts";

/** kind|name|firm|investment in 万元 (invented)|named */
const list = [
  "fusion|宏信公司台塑信息化导入项目|宏信公司|620|named",
  "fusion|华安公司企业管理信息化应用项目|华安公司|480|named",
  "fusion|鲁周纺织智能车间制造执行系统项目|鲁周纺织有限公司|1350|",
  "fusion|科远电机产品全生命周期管理项目|科远电机有限公司|560|",
  "fusion|广润窑业窑炉能源管理平台项目|广润窑业有限公司|390|",
  "fusion|大姜木业订单协同平台项目|大姜木业有限公司|210|open",
  "key|新能源汽车电控系统项目|前进汽车零部件有限公司|32000|",
  "key|高纯电熔镁砂项目|沈古镁业有限公司|18600|",
  "key|生物可降解胶囊材料项目|周村胶囊材料研究所|25000|",
  "key|智能纺织机械产业园项目|汇川精密机械有限公司|46000|",
  "key|古商城北片区文化旅游综合体项目|古商城旅游开发有限公司|38000|",
  "key|鲁中冷链物流基地项目|鲁鲜冷链有限公司|22000|",
  "key|医养结合示范园项目|颐和养老服务有限公司|29000|",
  "key|耐材固废综合利用项目|天硕特种水泥有限公司|12500|",
  "key|家居跨境电商产业园项目|北郊家居电商有限公司|16000|",
  "key|装配式建筑部品基地项目|正阳建筑科技有限公司|27000|open",
  "key|城区供热管网互联项目|城区热力有限公司|9800|open",
  "key|光伏屋顶分布式电站项目|苏李新能源有限公司|11000|open",
  "poverty|宝山林果采摘园项目|宝山果业合作社|420|",
  "poverty|李家疃民宿集群项目|李家疃旅游合作社|680|",
  "poverty|万家手工布艺车间项目|万家布艺合作社|150|open",
  "poverty|大七村食用菌大棚项目|大七菌业合作社|260|open",
];

function candidate(line: string, i: number): SampleRow {
  const [kind = "", name = "", firm = "", investment = "", state = ""] = line.split("|");
  const draw = drawer(`reserve ${i}`);
  const named = state === "named";
  // the survey (摸底调研) for 两化融合 ended in October; the others were chosen as they came
  const chosen = state === "open" ? null : kind === "fusion" ? someDay(draw, "2016-10") : someDay(draw, ["2016-07", "2016-08", "2016-09"][draw(3)] ?? "2016-09");
  const seq = list.slice(0, i + 1).filter((each) => each.startsWith(`${kind}|`)).length;
  return {
    id: `reserve-${kind}-${two(seq)}`, org: { fusion: "zc-jxj", key: "zc-fgj", poverty: "zc-fpb" }[kind] ?? "zc-fgj", origin: named ? "document" : "sample", listed_from: "2016-06-01",
    code: `CB-2017-${kind.toUpperCase()}-${two(seq)}`, name, firm, kind, for_year: "2017", seq: String(seq), named, investment,
    large: draw(3) > 0, high: draw(2) > 0, novel: draw(3) > 0, strong: draw(2) > 0,
    proposed_on: someDay(draw, "2016-06"), screened_on: chosen === null ? null : someDay(draw, kind === "fusion" ? "2016-09" : "2016-06"), chosen_on: chosen, promoted_on: null,
  };
}

export function rows(): SampleRows {
  return [{ table: "reserve", rows: list.map(candidate) }];
}
