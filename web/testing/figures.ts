import type { Figure, FigureDetail, FigureRows, LeafSummary, ListedFigure, Series } from "../../contract/index.ts";
import { goals, MONTH, org } from "./world.ts";

type Row = readonly [goal: string, metric: string, label: string, number: string | null, unit: string, before: string | null, rows: number, better?: "higher" | "lower"];

const table: readonly Row[] = [
  ["g1", "rank_g1", "全市排名", "3", "位", "4", 1, "lower"],
  ["g1", "city_projects", "市重大项目", "20", "个", "20", 20], ["g1", "city_invested", "市重大项目完成投资", "22.75", "亿元", "19.86", 20, "higher"],
  ["g1", "city_invest_rate", "市重大项目年度投资完成率", "71.7", "%", "62.6", 40, "higher"], ["g1", "district_projects", "区重点项目", "34", "个", "34", 34],
  ["g1", "district_started", "区重点项目开工", "28", "个", "27", 28, "higher"], ["g1", "district_start_rate", "区重点项目开工率", "82.35", "%", "79.41", 62, "higher"],
  ["g1", "district_invested", "区重点项目完成投资", "28.74", "亿元", "25.1", 34, "higher"], ["g1", "district_invest_rate", "区重点项目年度投资完成率", "64.4", "%", "56.2", 68, "higher"],
  ["g2", "rank_g2", "全市排名", "5", "位", "5", 1, "lower"], ["g2", "tech_invested", "技改项目完成投资", "6.11", "亿元", "5.42", 12, "higher"], ["g2", "tech_invest_rate", "技改投资完成率", "102.3", "%", "90.8", 24, "higher"],
  ["g2", "green_done", "绿动力工程竣工", "212", "个", "205", 212, "higher"], ["g2", "listed_firms", "挂牌企业", "6", "家", "0", 6],
  ["g3", "rank_g3", "全市排名", "4", "位", "6", 1, "lower"], ["g3", "houses_done", "沿街房屋改造完工", "20", "处", "17", 20, "higher"], ["g3", "activities", "文化活动", "68", "场", "61", 68], ["g3", "lectures", "稷下讲堂", "6", "场", "5", 6], ["g3", "trainings", "志愿者培训", "10", "场", "8", 10],
  ["g4", "rank_g4", "全市排名", "9", "位", "7", 1, "lower"], ["g4", "good_days", "良好天数", "22", "天", "18", 31, "higher"], ["g4", "good_days_rate_change", "良好天数改善率", "32.3", "%", "21.4", 62, "higher"], ["g4", "pm25", "PM2.5平均浓度", "0.065", "毫克/立方米", "0.058", 31, "lower"], ["g4", "pm25_change", "PM2.5同比改善", "28", "%", "24.7", 62],
  ["g4", "sources_done", "异味源完成治理", "514", "个", "498", 529, "higher"], ["g4", "night_found", "夜查发现问题", "363", "个", "340", 363], ["g4", "night_fixed", "夜查问题整改", "301", "个", "290", 301, "higher"], ["g4", "o3_days", "臭氧超标天数", null, "天", null, 0],
  ["g5", "rank_g5", "全市排名", "7", "位", "7", 1, "lower"], ["g5", "park_works", "在建园区项目", "9", "个", "9", 9],
  ["g6", "rank_g6", "全市排名", "8", "位", "6", 1, "lower"], ["g6", "registered", "登记流动人口信息", "1367", "条", "1241", 1], ["g6", "permits", "办理居住证", "747", "张", "702", 1], ["g6", "road_invested", "庆淄路大修完成投资", "5185", "万元", "4760", 1],
  ["g7", "rank_g7", "全市排名", "6", "位", "6", 1, "lower"], ["g7", "pupils", "受助贫困学生", "699", "名", "699", 699], ["g7", "subsidy", "补助资金", "66.82", "万元", "66.82", 699], ["g7", "loans", "富民生产贷", "70", "万元", "55", 14],
  ["g8", "rank_g8", "全市排名", "3", "位", "2", 1, "lower"], ["g8", "meetings_year", "联审会", "33", "次", "31", 33], ["g8", "reviewed_year", "联审项目", "59", "个", "57", 59], ["g8", "reviewed_investment", "联审项目总投资", "98.6", "亿元", "95", 59],
  ["g9", "rank_g9", "全市排名", "5", "位", "5", 1, "lower"], ["g9", "livelihood_invested", "民生实事完成投资", "14.9", "亿元", "13.2", 25, "higher"], ["g9", "livelihood_rate", "民生投资完成率", "80.4", "%", "71.2", 50, "higher"], ["g9", "livelihood_done_rate", "项目完工率", "44", "%", "36", 36, "higher"], ["g9", "hotline_rate", "热线办结率", "98.01", "%", "97.66", 1893, "higher"], ["g9", "hotline_satisfied", "群众满意率", "96.3", "%", "95.9", 937, "higher"],
  ["g10", "rank_g10", "全市排名", "9", "位", "8", 1, "lower"], ["g10", "checks", "抽查暗访", "57", "次", "49", 57], ["g10", "cars", "封存公车", "466", "辆", null, 466], ["g10", "held", "追责人员", "3", "名", "1", 3],
];

const make = ([, metric, label, number, unit]: Row, month: string, edition: number | null): Figure => ({
  metric, label, org: "zc", month, edition, text: number === null ? "—" : (unit === "位" ? `第${number}位` : number + unit), number, unit,
  absent: number === null ? { reason: "too-few-readings", text: "有效数据不足，不计算" } : null,
});

export const rowOf = (metric: string): Row => table.find(([, id]) => id === metric) ?? ["g1", metric, metric, "1", "个", null, 1];
export const figure = (metric: string): Figure => make(rowOf(metric), MONTH, 1);
export const before = (metric: string): Figure | null => {
  const row = rowOf(metric);
  return row[5] === null ? null : make([row[0], row[1], row[2], row[5], row[4], null, row[6]], "2016-09", 1);
};

export const listed: ListedFigure[] = table.map((row) => ({
  ...make(row, MONTH, 1), goal: row[0], system: "S3", tense: row[4] === "%" ? "at-end" : "year-to-date", better: row[7] ?? null, rows: row[6],
}));

export function trend(metric: string): Series {
  const [, , label, number, unit] = rowOf(metric);
  const end = Number(number ?? 1);
  const wave = [3, 2, 4, 3, 1, 2, 0, 1];
  const points = Array.from({ length: 10 }, (_, i) => {
    const month = `2016-${String(i + 1).padStart(2, "0")}`;
    const value = unit === "位" ? (i === 9 ? end : Math.max(1, Math.min(10, end + wave[(i + end) % 8]! - 2))) : unit === "%" ? Math.round(end * (i + 1)) / 10 : Math.round(end * (i + 4) / 1.3) / 10;
    const text = i === 9 ? number : String(value);
    return i === 1 && unit === "位" ? { month, number: null, text: "—" } : { month, number: text, text: unit === "位" ? `第${text}位` : `${text}${unit}` };
  });
  return { metric, label, unit: unit === "位" ? "" : unit, points };
}

const leaf = (key: string, condition: string, count: number, total: string | null): LeafSummary => ({
  key, register: "projects", table: "projects", table_label: "项目台账", condition, period: MONTH, count, total,
});

export function detail(metric: string): FigureDetail {
  const row = rowOf(metric);
  const shown = make(row, MONTH, 1);
  const rate = metric === "district_start_rate";
  const leaves = rate ? [leaf("a", "层级为区重点，开工日期不晚于2016年10月31日", 28, null), leaf("b", "层级为区重点，月末在册", 34, null)] : row[6] === 0 ? [] : [leaf("a", "月末在册", row[6], shown.text)];
  return {
    figure: shown, org: org("zc"), goal: { id: row[0], name: goals.find((each) => each.id === row[0])!.name },
    period: { text: MONTH, start: "2016-10-01", end: "2016-10-31" }, tense: "at-end", better: row[7] ?? null,
    meaning: rate ? "月末在册的区工业、服务业重点项目中，已经开工的占多少。开工以首个永久性工程动工为准，不含三通一平。" : `${row[2]}：由月末在册的行汇总得出，按定义的单位和小数位显示。`,
    formula: rate ? "district_started / district_projects" : "sum projects.investment.amount where parent.tier = 'city' and month by end",
    formula_numbers: rate ? "28个 ÷ 34个 = 82.35%" : `${row[6]}行合计 = ${shown.text}`,
    exact: rate ? "82.352941176470588235" : row[3], display: { decimals: 2, rounding: "half-up", zeros: "strip" },
    tree: rate ? {
      kind: "metric", label: shown.label, text: shown.text, sign: null, metric, leaf: null, parts: [{
        kind: "operation", label: "相除", text: "82.35%", sign: "÷", metric: null, leaf: null, parts: [
          { kind: "metric", label: "区重点项目开工", text: "28个", sign: null, metric: "district_started", leaf: null, parts: [{ kind: "leaf", label: "区重点且月末前开工的项目", text: "28个", sign: null, metric: null, leaf: "a", parts: [] }] },
          { kind: "metric", label: "区重点项目", text: "34个", sign: null, metric: "district_projects", leaf: null, parts: [{ kind: "leaf", label: "区重点且月末在册的项目", text: "34个", sign: null, metric: null, leaf: "b", parts: [] }] },
        ],
      }],
    } : { kind: "metric", label: shown.label, text: shown.text, sign: null, metric, leaf: null, parts: [] },
    leaves, laws: row[1] === "good_days" ? [{ id: "hj633", title: "环境空气质量指数（AQI）技术规定（试行）", source: "HJ 633-2012", clause: "表1" }] : [],
    frozen: { edition: 1, at: "2016-11-05T09:20:00+08:00", by: "督考办 王敏", hash: "9f2c4e11a07d33b5".repeat(4) },
    live: rate ? { ...shown, edition: null, text: "85.29%", number: "85.29" } : null,
    trend: trend(metric).points,
  };
}

export function rowsBehind(metric: string, key: string, page: number, size: number): FigureRows {
  const found = detail(metric).leaves.find((each) => each.key === key) ?? leaf("a", "月末在册", 1, null);
  const base = { unit: null, to: null, required: true, retired: null, trait: null, note: null };
  return {
    leaf: found, total: found.count, page, size,
    fields: [{ ...base, name: "tier", label: "层级", type: "choice", choices: [{ value: "district", label: "区重点" }] }, { ...base, name: "started_on", label: "开工日期", type: "date", choices: null }],
    rows: Array.from({ length: Math.max(0, Math.min(size, found.count - (page - 1) * size)) }, (_, i) => {
      const n = (page - 1) * size + i + 1;
      return { id: `p-${n}`, main: `p-${n}`, title: `区重点项目${n}号`, org: org(n % 2 ? "zc-kfq" : "zc-wangcun"), day: null, value: rowOf(metric)[4] === "亿元" ? `${(n * 137) % 900}万元` : null, rev: 1, origin: n < 4 ? "document" : "sample", cells: { tier: "district", started_on: `2016-0${(n % 9) + 1}-1${n % 9}` } };
    }),
  };
}
