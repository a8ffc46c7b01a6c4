import type { FieldShape, RegisterDetail, RegisterSummary, RowDetail, RowPage, TableShape, WireRow } from "../../contract/index.ts";
import { readFilter } from "../scenes/register/selection.ts";
import { goals, org } from "./world.ts";

const field = (name: string, label: string, type: FieldShape["type"] = "text", more: Partial<FieldShape> = {}): FieldShape =>
  ({ name, label, type, unit: null, choices: null, to: null, required: false, retired: null, trait: null, note: null, ...more });

const procedures = [["initiation", "立项"], ["environment", "环评"], ["land", "土地"], ["planning", "规划"]].map(([value, label]) => ({ value: value!, label: label! }));

const main: TableShape = {
  name: "projects", label: "项目台账", trait: null, key: ["name"], dated: true, fields: [
    field("name", "项目名称", "text", { required: true }),
    field("tier", "层级", "choice", { choices: [{ value: "city", label: "市重大" }, { value: "district", label: "区重点" }] }),
    field("kind", "建设性质", "choice", { choices: [{ value: "new", label: "新建" }, { value: "continued", label: "续建" }] }),
    field("goal", "所属突破", "goal"), field("annual_plan", "年度计划投资", "quantity", { unit: "万元", trait: "invested" }),
    field("total_investment", "总投资", "quantity", { unit: "万元", trait: "invested" }), field("planned_start", "计划开工", "date", { trait: "staged" }), field("started_on", "开工日期", "date", { trait: "staged" }),
    field("planned_completion", "计划竣工", "date", { trait: "staged" }), field("completed_on", "竣工日期", "date", { trait: "staged" }),
    field("leader", "挂包领导", "person", { trait: "sponsored" }), field("sponsor", "挂包单位", "organisation", { trait: "sponsored" }), field("content", "建设内容"), field("note", "备注"),
  ],
};
const children: TableShape[] = [
  { name: "projects.investment", label: "累计完成投资", trait: "invested", key: ["month"], dated: false, fields: [field("month", "月份", "month"), field("amount", "累计完成", "quantity", { unit: "万元" })] },
  { name: "projects.progress", label: "形象进度", trait: "staged", key: ["month", "seq"], dated: false, fields: [field("month", "月份", "month"), field("text", "形象进度"), field("works_percent", "工程进度", "quantity", { unit: "%" })] },
  { name: "projects.approvals", label: "手续办理", trait: "procedural", key: ["procedure"], dated: false, fields: [field("procedure", "手续", "choice", { choices: procedures }), field("needed", "需办理", "boolean"), field("holder", "承办单位", "organisation"), field("held_since", "收件日期", "date"), field("done_on", "办结日期", "date"), field("number", "文号"), field("authority", "批准机关")] },
  { name: "projects.visits", label: "挂包走访", trait: "sponsored", key: ["visited_on"], dated: false, fields: [field("visited_on", "走访日期", "date"), field("leader", "领导", "person"), field("difficulty", "反映困难"), field("solved_on", "解决日期", "date")] },
];

const names = ["赫尔希植物胶囊项目", "泰鼎智能化造纸机械项目", "鲁中综合物流港项目", "一汽备品基地项目", "五洲国际家居博览城项目", "金璞石油压裂支撑剂项目", "中科洁能清洁能源项目", "通达2万吨不定型耐材项目", "伟业金属电子交易中心及仓储配套项目"];
const rows: WireRow[] = Array.from({ length: 54 }, (_, i) => ({
  id: `p-${i + 1}`, org: ["zc-kfq", "zc-hmt", "zc-wangcun", "zc-nanjiao"][i % 4]!, origin: i < names.length ? "document" : "sample", rev: "2", listed_from: i > 40 ? "2016-07-01" : "2016-01-01", listed_to: null,
  name: names[i] ?? `样例项目${i + 1}号`, tier: i < 20 ? "city" : "district", kind: i % 3 === 0 ? "continued" : "new", goal: i % 5 === 0 ? "g5" : "g1", annual_plan: String(4000 + ((i * 2731) % 26000)), total_investment: String(9000 + ((i * 7919) % 98000)),
  planned_start: "2016-03-01", started_on: i > 47 || i === 2 ? null : `2016-0${(i % 8) + 1}-12`, planned_completion: "2017-06-30", completed_on: null, leader: i % 2 ? "张伟" : "李强", sponsor: "zc-fgj", content: i === 2 ? null : "建设厂房2.4万平方米，购置生产线8条，配套建设仓储、道路及污水管网。", note: null,
}));

const summary = (id: string, label: string, n: number, goal: string | null, keeper: string, traits: string[], note: string | null = null): RegisterSummary => ({
  id, label, note, systems: ["S3", "S4"], keeper: org(keeper), goal: goal ? { id: goal, name: goals.find((each) => each.id === goal)!.name } : null,
  traits: traits.map((each) => ({ value: each, label: each })), rows: n, origins: { document: Math.min(9, n), sample: Math.max(0, n - 9), office: 0 }, changed_at: "2016-11-05T09:12:00+08:00",
});

export const registers: RegisterSummary[] = [
  summary("projects", "项目台账", 54, "g1", "zc-fgj", ["投资", "形象进度", "手续", "挂包", "附件"], "市重大项目与区工业、服务业重点项目"), summary("works", "工程台账", 11, "g6", "zc-zjj", ["投资", "形象进度"]),
  summary("hotline", "民生热线诉求", 956, "g9", "zc-rsj", ["办理"]), summary("readings", "空气自动站小时值", 8784, "g4", "zc-hbj", ["监测"]),
  summary("commitments", "工作打算", 31, null, "zc-fgj", []), summary("candidates", "项目储备库", 0, null, "zc-fgj", []),
];

export const register = (id: string): RegisterDetail | undefined => {
  const found = registers.find((each) => each.id === id);
  return found && { ...found, table: { ...main, name: id, label: found.label }, children: children.map((each) => ({ ...each, rows: 120 })) };
};

export function page(id: string, query: { q?: string | undefined; filter?: string | string[] | undefined; sort?: string | undefined; page: number; size: number; org?: string | undefined }): RowPage {
  const filters = [query.filter ?? []].flat().flatMap((each) => readFilter(each) ?? []);
  const passes = (row: WireRow): boolean => filters.every(({ field: name, op, value }) => {
    const cell = row[name] ?? null;
    if (op === "missing" || op === "present") return (cell === null) === (op === "missing");
    if (op === "eq") return cell === value;
    return op === "has" ? String(cell).includes(value) : op === "ge" ? Number(cell) >= Number(value) : true;
  });
  const found = id === "projects" ? rows.filter((row) => passes(row) && (!query.q || String(row["name"]).includes(query.q)) && (!query.org || query.org === "zc" || row["org"] === query.org)) : [];
  const name = query.sort?.replace(/^-/, "");
  const sorted = name ? found.toSorted((a, b) => String(a[name]).localeCompare(String(b[name]), "zh", { numeric: true }) * (query.sort!.startsWith("-") ? -1 : 1)) : found;
  return { rows: sorted.slice((query.page - 1) * query.size, query.page * query.size), total: found.length, page: query.page, size: query.size, titles: {} };
}

export function row(id: string): RowDetail | undefined {
  const found = rows.find((each) => each["id"] === id);
  if (!found) return undefined;
  const child = (name: string, list: WireRow[]) => ({ table: children.find((each) => each.name === name)!, rows: list.map((each, i) => ({ id: `${id}/${i}`, org: found["org"]!, parent: id, ...each })), total: list.length });
  const plan = Number(found["annual_plan"]);
  return {
    register: "projects", title: String(found["name"]), row: found, table: main, titles: {}, state: { value: "under-way", label: found["started_on"] ? "在建" : "未开工" },
    children: [
      child("projects.investment", Array.from({ length: 10 }, (_, i) => ({ month: `2016-${String(i + 1).padStart(2, "0")}`, amount: String(Math.round(plan * (i + 1) * 0.071)) }))),
      child("projects.progress", [["2016-08", "完成基础施工。", "30"], ["2016-09", "完成主体框架。", "52"], ["2016-10", "1号车间8条生产线继续调试。", "64"]].map(([month, text, percent]) => ({ month: month!, text: text!, works_percent: percent! }))),
      child("projects.approvals", [
        { procedure: "initiation", needed: true, holder: "zc-fgj", held_since: "2016-01-08", done_on: "2016-01-20", number: "周发改备〔2016〕12号", authority: "区发展和改革局" },
        { procedure: "environment", needed: true, holder: "zc-hbj", held_since: "2016-03-02", done_on: null, number: null, authority: null },
        { procedure: "land", needed: true, holder: "zc-gtj", held_since: "2016-02-01", done_on: "2016-04-18", number: "周国土〔2016〕31号", authority: "市国土资源局周村分局" },
        { procedure: "planning", needed: false, holder: null, held_since: null, done_on: null, number: null, authority: null },
      ]),
      child("projects.visits", [{ visited_on: "2016-10-12", leader: "张伟", difficulty: "环评资料不全", solved_on: null }]),
    ],
    history: [
      { batch: "b3", at: "2016-11-05T09:12:00+08:00", by: "发改局 刘洋", why: "10月投资数据更正，见统计报表", kind: "correction", kind_label: "更正", table: "projects.investment", table_label: "累计完成投资", row: `${id}/9`, rev: 2, hash: "5d41402abc4b2a76".repeat(4), sealed: true, changes: [{ field: "amount", label: "累计完成", before: "11200", after: "11853" }] },
      { batch: "b2", at: "2016-11-03T16:40:00+08:00", by: "发改局 刘洋", why: "10月填报", kind: "entry", kind_label: "填报", table: "projects", table_label: "项目台账", row: id, rev: 2, hash: "7d793037a0760186".repeat(4), sealed: true, changes: [{ field: "started_on", label: "开工日期", before: null, after: "2016-10-12" }] },
      { batch: "b1", at: "2016-01-10T08:30:00+08:00", by: "督考办 王敏", why: "年度项目名单导入", kind: "import", kind_label: "导入", table: "projects", table_label: "项目台账", row: id, rev: 1, hash: "b0baee9d279d34fa".repeat(4), sealed: true, changes: [{ field: "name", label: "项目名称", before: null, after: String(found["name"]) }, { field: "tier", label: "层级", before: null, after: "市重大" }] },
    ],
  };
}
