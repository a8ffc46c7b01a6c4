import type { Attention, GoalCard, GoalPage, Lamp, Overview } from "../../contract/index.ts";
import { before, figure, listed, trend } from "./figures.ts";
import { goals, MONTH, monthState, org } from "./world.ts";

const lamps: Readonly<Record<string, Lamp>> = {
  g1: { level: "yellow", reason: "区重点项目年度投资完成率64.4%，低于时间进度18.9个百分点", since: "2016-08" },
  g4: { level: "red", reason: "全市排名第9位，较上月下降2位", since: "2016-09" },
  g6: { level: "yellow", reason: "全市排名第8位，较上月下降2位", since: "2016-10" },
  g10: { level: "red", reason: "全市排名第9位，列后三位", since: "2016-10" },
  g5: { level: "yellow", reason: "全市排名第7位", since: "2016-06" },
  g7: { level: "grey", reason: "本月未报送脱贫户数", since: null },
};

const rates: Readonly<Record<string, readonly [metric: string, sign: "ahead" | "behind", points: string]>> = {
  g1: ["district_invest_rate", "behind", "18.9"], g2: ["tech_invest_rate", "ahead", "19"], g9: ["livelihood_rate", "behind", "2.9"],
};

const card = (id: string): GoalCard => {
  const rate = rates[id];
  return {
    goal: goals.find((each) => each.id === id)!,
    rank: figure(`rank_${id}`), rank_before: before(`rank_${id}`),
    lamp: lamps[id] ?? { level: "green", reason: "", since: null },
    headline: listed.filter((each) => each.goal === id && !each.metric.startsWith("rank_") && each.metric !== rate?.[0]).slice(0, 4).map(({ metric }) => figure(metric)),
    rank_trend: trend(`rank_${id}`), rate_trend: rate ? trend(rate[0]) : null,
    pace: rate ? { sign: rate[1], points: rate[2] } : null,
  };
};

const attention: Attention[] = [
  { kind: "lamp", level: "red", goal: "g4", text: "全市排名第9位，较上月下降2位", org: org("zc-hbj"), since: "2016-09", link: null, metric: "rank_g4" },
  { kind: "lamp", level: "red", goal: "g10", text: "全市排名第9位，列后三位", org: org("zc-zzb"), since: "2016-10", link: null, metric: "rank_g10" },
  { kind: "not-started", level: "red", goal: "g1", text: "鲁中综合物流港项目没有实质性进展", org: org("zc-hmt"), since: "2016-03-01", link: { register: "projects", row: "p-3", filter: null }, metric: null },
  { kind: "not-started", level: "red", goal: "g1", text: "区重点新建项目6个未开工", org: org("zc-fgj"), since: null, link: { register: "projects", row: null, filter: "started_on:missing" }, metric: null },
  { kind: "procedure", level: "yellow", goal: "g1", text: "11个项目未办理规划手续", org: org("zc-ghj"), since: null, link: { register: "projects", row: null, filter: "tier:eq:district" }, metric: null },
  { kind: "procedure", level: "yellow", goal: "g1", text: "9个项目未办理土地手续", org: org("zc-gtj"), since: null, link: { register: "projects", row: null, filter: "tier:eq:district" }, metric: null },
  { kind: "overdue", level: "yellow", goal: "g4", text: "夜查问题62个尚未整改", org: org("zc-hbj"), since: "2016-10-08", link: { register: "projects", row: null, filter: null }, metric: null },
  { kind: "commitment", level: "yellow", goal: "g5", text: "一汽备品基地办公楼投入使用，本月应交账", org: org("zc-hmt"), since: null, link: { register: "projects", row: "p-4", filter: null }, metric: null },
  { kind: "problem", level: "yellow", goal: "g9", text: "民生实事项目完工率较低", org: org("zc-rsj"), since: "2016-09-30", link: { register: "projects", row: "p-5", filter: null }, metric: null },
];

export const overview = (month: string): Overview => ({
  month, state: monthState(month)!, edition: monthState(month)?.editions.at(-1)?.edition ?? null,
  time: { elapsed: 10, of: 12, text: "83.3%", number: "83.3" },
  goals: goals.map((each) => card(each.id)), attention,
});

const works: readonly (readonly [name: string, group: string, org: string, stage: string, percent: string | null, money: string | null, lacking: string[]])[] = [
  ["西部路网改造", "周村经济开发区", "zc-kfq", "完成雨水管网铺设。", "62", "1240万元", []],
  ["赫尔希植物胶囊项目", "周村经济开发区", "zc-kfq", "1号车间8条生产线继续调试。", null, "9860万元", []],
  ["泰鼎智能化造纸机械项目", "周村经济开发区", "zc-kfq", "完成厂房三面墙体砌筑。", "45", "4300万元", ["环评"]],
  ["一汽备品基地项目", "旱码头物流产业园区", "zc-hmt", "办公楼正在进行封墙。", "70", "5200万元", []],
  ["鲁中综合物流港项目", "旱码头物流产业园区", "zc-hmt", "", null, null, ["立项", "土地", "规划"]],
  ["五洲国际家居博览城项目", "旱码头物流产业园区", "zc-hmt", "A-1号展馆和二期11栋商铺继续进行内外装。", "88", "2.3亿元", []],
  ["金璞石油压裂支撑剂项目", "王村高档耐材产业园区", "zc-wangcun", "一期2条生产线达产见效。", "100", "3150万元", []],
  ["中科洁能清洁能源项目", "王村高档耐材产业园区", "zc-wangcun", "完成煤立磨、破粉碎及配套煤仓、煤斗、压缩机安装调试，正在安装试验锅炉。", "76", "8800万元", ["规划"]],
];

export const goalPage = (id: string): GoalPage => {
  const { rank, rank_before, lamp, rank_trend, rate_trend, pace, goal } = card(id);
  return {
    goal, month: MONTH, edition: 1, rank, rank_before, lamp, rank_trend, rate_trend, pace,
    figures: listed.filter((each) => each.goal === id).map((each) => ({ ...each, before: before(each.metric) })),
    works: works.map(([name, group, at, stage, percent, money, lacking], i) => ({
      register: "projects", id: `p-${i + 1}`, name, group, org: org(at), stage: stage ? [stage] : [], works_percent: percent, plan: money ? "1亿元" : null, invested: money,
      invested_percent: percent, state: stage === "" ? "not-started" : percent === "100" ? "completed" : "under-way", missing_procedures: lacking, origin: i % 3 === 1 ? "sample" : "document",
    })),
    problems: [
      { register: "projects", id: "p-1", class: "推进不力", text: "26个区工业和服务业新建项目6个未开工，其中鲁中综合物流港项目没有实质性进展", org: org("zc-hmt"), since: "2016-08-31", state: "未解决" },
      { register: "projects", id: "p-2", class: "要素制约", text: "5个项目未办理立项手续，9个项目未办理环评手续，9个项目未办理土地手续，11个项目未办理规划手续", org: org("zc-fgj"), since: "2016-09-30", state: "未解决" },
    ],
    commitments: {
      due: [
        { register: "projects", id: "p-1", text: "加强项目挂包，每周至少1次深入项目现场", org: org("zc-fgj"), due: "2016-10", state: "kept", account: "10月挂包走访142次" },
        { register: "projects", id: "p-2", text: "周南污水处理厂厂区建设全部完成", org: org("zc-hbj"), due: "2016-10", state: "missed", account: "完成96%" },
      ],
      next: [{ register: "projects", id: "p-3", text: "对未开工项目，抓紧制定推进计划，找准切入点全力推进开工建设", org: org("zc-fgj"), due: "2016-11", state: "open", account: null }],
    },
    registers: [{ id: "projects", label: "项目台账", rows: 54 }, { id: "works", label: "工程台账", rows: 11 }],
  };
};
