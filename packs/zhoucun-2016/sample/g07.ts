import { addDays } from "../../../core/index.ts";
import { drawer, near, pick, rising, type SampleRow, type SampleRows, shuffled, three, two } from "./draw.ts";
import { fact, made, ruralTowns, somebody } from "./origin.ts";

/** 扶贫攻坚: households with their dossiers, agreements, loans, pupils, relief projects, land. */
export function rows(): SampleRows {
  const measures = reliefProjects();
  return [
    { table: "households", rows: households() },
    { table: "dossiers", rows: dossiers() },
    { table: "relief_agreements", rows: agreements() },
    { table: "relief_loans", rows: loans() },
    { table: "pupils", rows: pupils() },
    { table: "relief_projects", rows: measures.projects },
    { table: "relief_projects.investment", rows: measures.investment },
    { table: "relief_projects.progress", rows: measures.progress },
    { table: "pv_villages", rows: villages() },
    { table: "land_transfers", rows: land() },
  ];
}

const HOUSEHOLDS = 160;
const idOf = (n: number): string => `hh-${three(n)}`;
const orgOf = (n: number): string => ruralTowns[n % 3] ?? "zc-wangcun";
const villageOf = (n: number): string => `示例${two(1 + (n % 18))}村`;

/** Entered house by house this month; some were visited but not yet uploaded, as the national system is unsteady. */
function households(): SampleRow[] {
  const draw = drawer("households");
  return Array.from({ length: HOUSEHOLDS }, (_, i) => {
    const n = i + 1;
    const surveyed = n % 5 !== 0;
    const surveyed_on = `2016-10-${two(18 + (n % 11))}`;
    return made(idOf(n), orgOf(n), {
      code: `ZCPK${three(n)}`, head: somebody(n), village: villageOf(n), people: String(1 + draw(5)),
      attribute: pick(draw, ["general", "general", "allowance", "supported"]),
      cause: pick(draw, ["illness", "illness", "disability", "schooling", "labour", "funds"]),
      surveyed_on: surveyed ? surveyed_on : null,
      uploaded_on: surveyed && n % 4 !== 1 ? addDays(surveyed_on, 2) : null,
      lifted_on: n % 11 === 0 ? "2016-06-30" : null, helper: somebody(n + 7),
      listed_from: "2016-01-01", place: villageOf(n), ...near(draw, orgOf(n)),
    });
  });
}

const kinds = ["application", "review", "notice", "agreement", "pledge", "plan", "confirmation", "file"] as const;

/** 确认书 is needed of those lifted out of poverty only. */
function dossiers(): SampleRow[] {
  return Array.from({ length: HOUSEHOLDS }, (_, i) => i + 1).flatMap((n) => kinds.map((kind, k) => {
    const needed = kind !== "confirmation" || n % 11 === 0;
    const filed = needed && (n * 7 + k * 3) % 29 !== 0;
    return made(`${idOf(n)}-${kind}`, orgOf(n), {
      household: idOf(n), kind, needed, filed_on: filed ? `2016-${two(5 + ((n + k) % 6))}-15` : null, listed_from: "2016-01-01",
    });
  }));
}

/** Fourteen households, each with an agreement and a loan of the same size: both totals are the document's. */
const helped = Array.from({ length: 14 }, (_, i) => 3 + i * 11);
const signedOn = (i: number): string => (i < 6 ? `2016-09-${two(8 + i * 3)}` : `2016-10-${two(9 + i)}`);
const helpers = ["区农业局", "区财政局", "区住建局", "区教体局", "区工商局", "区水务局", "区交通局"];

function agreements(): SampleRow[] {
  return helped.map((n, i) => made(`ra-${two(i + 1)}`, orgOf(n), { household: idOf(n), helper: helpers[i % helpers.length] ?? "", signed_on: signedOn(i) }));
}

function loans(): SampleRow[] {
  return helped.map((n, i) => made(`rl-${two(i + 1)}`, orgOf(n), {
    household: idOf(n), bank: "示例农村商业银行", amount: "5", granted_on: addDays(signedOn(i), 5),
  }));
}

/** [stage, pupils, 元 each]: 699 pupils and 668200 元 in all. */
const stages = [["preschool", 62, 600], ["primary", 102, 500], ["junior", 200, 625], ["senior", 215, 1000], ["vocational", 120, 2000]] as const;

function pupils(): SampleRow[] {
  const flat = stages.flatMap(([stage, n, each]) => Array.from({ length: n }, () => ({ stage, each })));
  return shuffled(drawer("pupils"), flat).map(({ stage, each }, i) => made(`pu-2016s-${three(i + 1)}`, "zc-jyj", {
    code: `XS${three(i + 1)}`, name: somebody(i * 3), term: "2016-spring", school: `示例第${1 + (i % 9)}学校`,
    stage, subsidy: String(each), paid_on: `2016-10-${two(10 + (i % 12))}`,
  }));
}

function reliefProjects(): { projects: SampleRow[]; investment: SampleRow[]; progress: SampleRow[] } {
  const list = [
    ["rp-pupils", "zc-jyj", "农村贫困学生财政补助", "education",
      "2016年度春季学期，全区{pupils_entitled}农村贫困学生的财政补助资金{pupil_subsidies}"],
    ["rp-fenghuang", "zc-fpb", "凤凰山乡村旅游项目", "tourism",
      "{parent.name}已完成投资{fenghuang_invested}、完成总工程量的{fenghuang_works}"],
    ["rp-solar", "zc-fpb", "光伏扶贫项目", "solar", "《周村区光伏扶贫项目实施方案》已经印发，{pv_villages_started}村已开工"],
    ["rp-guangsheng", "zc-nyj", "广晟玫瑰产业基地", "planting", "{parent.name}新流转土地{land_new}，基地总面积达到{land_total}"],
    ["rp-loans", "zc-jrb", "富民生产贷", "finance",
      "签订贫困农户帮扶协议{relief_agreements_signed}，累计发放“富民生产贷”{relief_loans_granted}"],
  ] as const;
  const projects = list.map(([id, org, name, kind], i) => fact(id, org, { name, kind, seq: String(i + 1), listed_from: "2016-01-01" }));
  const progress = list.map(([id, org, , , text]) =>
    fact(`${id}/p-2016-10`, org, { parent: id, month: "2016-10", seq: "1", text, works_percent: id === "rp-fenghuang" ? "50" : null }));
  const september = made("rp-fenghuang/p-2016-09", "zc-fpb", {
    parent: "rp-fenghuang", month: "2016-09", seq: "1", works_percent: "42",
    text: "{parent.name}已完成投资{fenghuang_invested}、完成总工程量的{fenghuang_works}",
  });
  const paid = ["2016-07", "2016-08", "2016-09", "2016-10"];
  const investment = rising(drawer("fenghuang"), "260", paid.length, 0).map((amount, i) => {
    const month = paid[i] ?? "";
    return (month === "2016-10" ? fact : made)(`rp-fenghuang/${month}`, "zc-fpb", { parent: "rp-fenghuang", month, amount });
  });
  return { projects, investment, progress: [...progress, september] };
}

/** Nine villages are planned, six have begun. */
function villages(): SampleRow[] {
  const draw = drawer("pv");
  return Array.from({ length: 9 }, (_, i) => {
    const org = orgOf(i + 1);
    return made(`pv-${two(i + 1)}`, org, {
      village: villageOf(i + 1), capacity: String(30 + 10 * (i % 4)), households: String(5 + draw(12)),
      planned_start: "2016-10-10", started_on: i < 6 ? `2016-10-${two(12 + i * 3)}` : null,
      listed_from: "2016-06-01", place: villageOf(i + 1), ...near(draw, org),
    });
  });
}

/** [village, 亩, day]: half of the base was there before, half is new in October. */
const plots = [
  ["示例03村", "420", "2015-11-18"], ["示例06村", "560", "2016-03-09"], ["示例09村", "520", "2016-04-21"],
  ["示例03村", "380", "2016-10-11"], ["示例12村", "610", "2016-10-17"], ["示例15村", "510", "2016-10-24"],
] as const;

function land(): SampleRow[] {
  return plots.map(([village, area, transferred_on], i) =>
    made(`lt-${two(i + 1)}`, "zc-wangcun", { project: "rp-guangsheng", village, area, transferred_on }));
}
