import type { SampleRow, SampleRows } from "./draw.ts";
import { leaderList } from "./leaders.ts";

/** goal|kind|lead|task|target|value|measure|metric|due */
const list = [
  "1|项|fgj|市重大项目建设|20个市重大项目全部开工，完成年度投资计划|100|%|city_invest_rate|12-31",
  "1|项|fgj|区工业服务业重点项目建设|全部开工，完成年度投资计划|100|%|district_invest_rate|12-31",
  "1|工|dkb|领导挂包|每个项目每周至少到现场一次|100|%|visits_rate|12-31",
  "1|工|fgj|项目手续办理|立项、环评、土地、规划手续应办尽办|100|%|approvals_rate|12-31",
  "1|工|fgj|明年重点项目储备|按“大、高、新、强”标准储备项目|20|个|reserve_key|12-31",
  "2|项|jxj|市重点技改项目|完成年度投资计划|100|%|tech_rate|12-31",
  "2|项|jxj|绿动力提升工程|全部竣工并通过验收|100|%|green_done_rate|10-31",
  "2|工|jrb|企业挂牌|推动企业到齐鲁股权交易中心挂牌|10|家|listed_firms_year|12-31",
  "2|工|jxj|两化融合|确定明年区两化融合储备项目|5|个|fusion_chosen|11-30",
  "2|工|swj|电子商务|组织电商企业参加展会||||12-31",
  "3|项|gsc|古商城项目建设|游客服务中心、丝绸文化街等完成年度任务||||12-31",
  "3|项|wangcun|古村落保护开发|李家疃、西铺、万家三处乡村记忆博物馆建成|3|个||12-31",
  "3|工|whj|公共文化服务|文化活动、讲座、志愿者培训常年开展|800|场|culture_events_year|12-31",
  "4|指|hbj|环境空气质量|良好天数同比增加，四项污染物浓度下降||||12-31",
  "4|指|hbj|河流断面水质|COD、氨氮浓度下降||||12-31",
  "4|项|hbj|环保综合治理|25大项135小项全部完成|135|小项|cleanup_minors_done|12-31",
  "4|项|hbj|空气异味综合整治|529个点源全部治理|529|个|odour_points_done|12-31",
  "4|项|jxj|“双倒逼”转型升级|223家企业全部治理|223|家|upgrade_firms_done|12-31",
  "4|项|wangcun|耐材企业升级改造|62家企业改用清洁能源或停产治理|62|家|refractory_firms|12-31",
  "4|工|hbj|夜查与网格化监管|夜查问题全部整改，网格巡查不留空白|100|%|night_rectified_rate|12-31",
  "4|项|zjj|周南污水处理厂|厂区建成|100|%|plant_percent|12-31",
  "4|项|sww|涿河、米河综合整治|工程全部完成|100|%|river_works_percent|12-31",
  "5|项|kfq|周村经济开发区|西部路网、赫尔希、泰鼎等项目完成年度任务||||12-31",
  "5|项|hmt|旱码头物流产业园区|一汽备品、伟业金属、五洲国际等项目完成年度任务||||12-31",
  "5|项|ncy|王村高档耐材产业园区|金璞、中科洁能、通达等项目完成年度任务||||12-31",
  "6|项|jtj|道路工程|庆淄路大修通车，省道102改建继续推进||||12-31",
  "6|工|zfj|城市管理|日常巡查问题全部整改||||12-31",
  "6|工|gaj|流动人口服务|登记流动人口，办理居住证||||12-31",
  "6|项|zjj|农村新型社区建设|完成年度建设任务||||12-31",
  "7|工|fpb|建档立卡|扶贫对象动态调整和信息采集录入完成||||11-30",
  "7|项|fpb|产业扶贫|凤凰山乡村旅游、光伏扶贫、玫瑰基地投产达效||||12-31",
  "7|工|jyj|教育扶贫|农村贫困学生补助资金全部发放||||12-31",
  "7|工|fpb|帮扶协议与小额信贷|签订帮扶协议，发放“富民生产贷”||||12-31",
  "8|工|zwzx|建设项目联审|每月召开建设项目联审会||||12-31",
  "8|工|zwzx|政务服务事项目录|形成全区统一的镇（街道）便民服务事项目录||||12-31",
  "8|工|wjj|涉企收费和药品价格检查|违规收费零发生||||12-31",
  "9|项|rsj|民生实事项目|25件民生实事全部完成||||12-31",
  "9|工|mrx|民生热线|受理事项按期办结，群众满意||||12-31",
  "9|工|rsj|明年民生实事筛选|提出2017年民生实事备选项目||||12-31",
  "10|工|jw|明察暗访|每月开展抽查暗访并通报||||12-31",
  "10|工|zzb|“两学一做”学习教育|每月25日党员集中活动日||||12-31",
  "10|工|zzb|基层服务型党组织|街道“大工委”、社区“大党委”全面建立||||12-31",
  "10|工|jgsw|公务用车管理|节假日公车定点停放备案||||12-31",
];
const kinds: Record<string, string> = { 项: "project", 工: "task", 指: "indicator" };
const counts: Record<string, string> = { project: "按台账中的投资与形象进度计量", task: "按台账登记的次数和件数计量", indicator: "按监测数据计量" };

function task(line: string, i: number): SampleRow {
  const [goal, sign = "", lead, name, target, value, measure, metric, due] = line.split("|");
  const seq = list.slice(0, i + 1).filter((each) => each.startsWith(`${goal}|`)).length;
  const kind = kinds[sign] ?? "task";
  return {
    id: `task-g${goal}-${seq}`, org: `zc-${lead}`, origin: "sample", listed_from: "2016-01-01",
    goal: `g${goal}`, seq: String(seq), name: name ?? "", kind, co_units: "各镇办、各有关部门", leader: leaderList[(i * 5) % leaderList.length]?.name ?? null,
    target: target ?? null, target_value: value || null, measure: measure || null, metric: metric || null,
    counting: counts[kind] ?? null, due_on: `2016-${due}`,
  };
}

export function rows(): SampleRows {
  return [{ table: "tasks", rows: list.map(task) }];
}
