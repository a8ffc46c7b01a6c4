import { addDays } from "../../../core/index.ts";
import { dayIn, drawer, months, pick, type SampleRow, type SampleRows, two } from "./draw.ts";
import { fact, known, made, somebody } from "./origin.ts";
import { commitments } from "./commitments.ts";
import { records } from "./records.ts";

/** What runs across the ten goals: ranks, problems, commitments, supervision orders, dispatches, records. */
export function rows(): SampleRows {
  return [
    { table: "ranks", rows: ranks() },
    { table: "problems", rows: problems() },
    { table: "commitments", rows: commitments() },
    { table: "supervision_orders", rows: orders() },
    { table: "dispatches", rows: dispatches() },
    { table: "records", rows: records() },
  ];
}

const GOALS = ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9", "g10"] as const;

/** January to September are invented; October's places are the city's. */
const placed: Readonly<Record<(typeof GOALS)[number], readonly number[]>> = {
  g1: [6, 6, 5, 5, 4, 4, 5, 4, 4, 3],
  g2: [7, 6, 6, 7, 6, 6, 5, 6, 5, 5],
  g3: [4, 5, 5, 4, 4, 3, 4, 4, 4, 4],
  g4: [10, 10, 9, 10, 9, 8, 9, 10, 9, 9],
  g5: [8, 8, 7, 7, 8, 8, 7, 7, 8, 7],
  g6: [7, 7, 8, 8, 7, 8, 9, 8, 8, 8],
  g7: [9, 8, 8, 7, 7, 7, 6, 6, 7, 6],
  g8: [5, 4, 4, 4, 3, 4, 4, 3, 3, 3],
  g9: [6, 6, 7, 6, 6, 5, 5, 6, 5, 5],
  g10: [8, 8, 8, 9, 8, 9, 9, 8, 9, 9],
};

function ranks(): SampleRow[] {
  return GOALS.flatMap((goal) => months(2016, 1, 10).map((month, m) => (month === "2016-10" ? fact : made)(`rk-${goal}-${month}`, "zc-dkb", {
    goal, month, rank: String(placed[goal][m]), source: `市“十个新突破”${Number(month.slice(5))}月份考核通报`,
  })));
}

/** October's problems in the order of the document, in our words: [class, goal, unit, words, what they rest on]. */
const told = [
  ["progress", "g1", "zc-fgj", "{district_new}区工业和服务业新建项目尚有{district_new_not_started}未开工，其中鲁中综合物流港项目尚无实质性进展", "district_new_not_started"],
  ["progress", "g4", "zc-hbj", "生物质锅炉改造、重点行业挥发性有机物治理等重点难点任务仍需提速；网格化监管压力传导不到位，工作还不够细、不够实", "cleanup_minors_done"],
  ["progress", "g5", "zc-kfq", "经济开发区的规划范围已经调整，与新范围相应的发展规划亟待编制", "园区发展规划"],
  ["progress", "g9", "zc-dkb", "民生实事项目完工率偏低", "livelihood_done_rate"],
  ["progress", "g10", "zc-jw", "从抽查暗访情况看，一般性的工作纪律问题还时有出现", "spot_check_problems"],
  ["resources", "g1", "zc-fgj", "手续尚不齐全，{lacking_approval}项目未办理立项手续、{lacking_eia}项目未办理环评手续、{lacking_land}项目未办理土地手续、{lacking_planning}项目未办理规划手续", "lacking_planning"],
  ["resources", "g3", "zc-gsc", "古商城有关项目的规划设计费用还有较大缺口", "规划设计费用"],
  ["resources", "g7", "zc-fpb", "扶贫开发信息系统不够稳定，入户信息采集的进度、效率受到影响", "households_waiting_upload"],
  ["innovation", "g2", "zc-jxj", "两化融合推进力度偏小，作用尚未显现；外贸企业创新能力、市场竞争力不强", "fusion_chosen"],
  ["innovation", "g8", "zc-zwzx", "有的责任单位特色亮点不多、创新性不强，与上级衔接沟通不够，争取试点等工作进展不大", "争取试点"],
] as const;

const before = [
  ["progress", "g1", "zc-fgj", "部分新建项目开工准备不足", "district_new_not_started"],
  ["progress", "g4", "zc-hbj", "空气异味点源治理进度不平衡", "odour_points_done"],
  ["resources", "g1", "zc-fgj", "部分项目手续办理缓慢", "lacking_land"],
  ["innovation", "g8", "zc-zwzx", "网上办理事项推进不快", "service_online_rate"],
] as const;

function problems(): SampleRow[] {
  const row = (stamp: typeof fact, month: string) =>
    ([kind, goal, org, text, basis]: (typeof told)[number] | (typeof before)[number], i: number): SampleRow =>
      stamp(`pb-${month}-${two(i + 1)}`, org, { month, kind, seq: String(i + 1), goal, text, basis, solved_on: null });
  return [...told.map(row(fact, "2016-10")), ...before.map(row(made, "2016-09"))];
}

const subjects = ["新建项目开工", "投资进度", "手续办理", "点源治理", "商铺内外装", "巡查问题整改", "档案完善", "事项梳理", "疑难工单", "窗口纪律"] as const;
const leads = ["zc-fgj", "zc-jxj", "zc-gsc", "zc-hbj", "zc-kfq", "zc-zfj", "zc-fpb", "zc-zwzx", "zc-mrx", "zc-jw"] as const;

/** Three or four orders a month; those of autumn stand in every state from waiting to closed. */
function orders(): SampleRow[] {
  const draw = drawer("orders");
  // an office's numbers have no gaps
  let serial = 0;
  return months(2016, 1, 10).flatMap((month, m) => Array.from({ length: 3 + (m % 2) }, (_, k) => {
    const n = m * 4 + k;
    serial += 1;
    const g = n % 10;
    const late = n % 7 === 3;
    const issued_on = dayIn(month, 6 + k * 6);
    const replied_on = late ? null : known(addDays(issued_on, 9 + draw(6)));
    const old = month < "2016-08";
    return made(`so-${month}-${k + 1}`, leads[g] ?? "zc-fgj", {
      number: `周督字〔2016〕${serial}号`, goal: GOALS[g] ?? "g1", subject: `${subjects[g] ?? "工作"}督办`, colour: late ? "orange" : pick(draw, ["blue", "blue", "orange"]),
      issued_on, due_on: addDays(issued_on, 15), replied_on: old && late ? addDays(issued_on, 25) : replied_on,
      reply: replied_on === null ? null : "已按要求整改，附佐证材料", escalated_on: late ? known(addDays(issued_on, 17)) : null,
      closed_on: old ? addDays(issued_on, 30) : replied_on !== null && n % 3 === 0 ? known(addDays(replied_on, 3)) : null,
    });
  }));
}

/** One dispatch of each goal in the second half of the month. */
function dispatches(): SampleRow[] {
  const draw = drawer("dispatches");
  return months(2016, 1, 10).flatMap((month) => GOALS.map((goal, g) => made(`dp-${month}-${goal}`, "zc-dkb", {
    goal, held_on: dayIn(month, 18 + (g % 8)), chair: somebody(g), matters: String(2 + draw(4)),
  })));
}
