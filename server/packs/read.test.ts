import { describe, expect, test } from "vitest";
import { cycleTables } from "../../cycle/index.ts";
import { tell } from "../../contract/messages/index.ts";
import { readPack } from "./index.ts";
import { smallPack, withPack } from "./testing/folder.ts";

const faults = (changes: Parameters<typeof withPack>[0]) =>
  withPack(changes, async (folder) => {
    const pack = await readPack(folder);
    return pack.ok ? [] : pack.issues.map(({ code, where }) =>
      [code, [where.file?.replace(`${folder}/`, ""), where.line, where.column].filter((part) => part !== undefined).join(":")]);
  });

/** One file of the small pack with one text in it replaced by another. */
function edited(file: string, from: string, to: string): Record<string, string> {
  const text = smallPack[file]!;
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { [file]: text.replace(from, to) };
}

test("a sound pack is read whole", async () => {
  await withPack({}, async (folder) => {
    const pack = await readPack(folder);
    if (!pack.ok) throw new Error(JSON.stringify(pack.issues));
    const { value } = pack;
    expect(value).toMatchObject({ id: "small", region: "370306", root: "zc", year: 2016, first_month: "2016-01", last_month: "2016-12", notice: "样例", warnings: [] });
    expect(value.tables.map((each) => each.name)).toEqual(["projects", "projects.investment", "projects.progress", ...cycleTables.map((each) => each.name)]);
    expect([value.organisations.length, value.goals.length, value.laws.length, value.lamps.length, value.metrics.length]).toEqual([2, 1, 1, 1, 2]);
    expect([...value.calendar.years, ...value.calendar.worked]).toEqual([2016, "2016-10-08"]);
    expect(value.metrics[1]!.is).toBe("count projects where started_on by end");
    const at = (...path: (string | number)[]) => {
      const { file, line, column } = value.locate(path);
      return `${file!.slice(folder.length + 1)}:${line}:${column}`;
    };
    expect(at("registers", "projects", "fields", 1, "unit")).toBe("registers/projects.yaml:16:11");
    expect(at("metrics", "started", "label")).toBe("metrics/projects.yaml:10:12");
    expect(at("organisations", "zc")).toBe("organisations.yaml:3:5");
    expect(at("laws", "gb3838", "numbers", "cod_iii", "value")).toBe("laws/gb.yaml:6:21");
    expect(at("bulletin", "opening")).toBe("bulletin.yaml:3:10");
    expect(value.locate(["metrics", "started", "is"], 21)).toEqual({ file: `${folder}/metrics/projects.yaml`, line: 14, column: 13 });
  });
});

describe("each fault has its code and its place", () => {
  test.each<readonly [string, Record<string, string | Uint8Array | undefined>, string, string]>([
    ["a file left out", { "goals.yaml": undefined }, "pack.missing-file", "goals.yaml"],
    ["not UTF-8", { "goals.yaml": new Uint8Array([0xd6, 0xdc, 0xb4, 0xe5]) }, "pack.not-utf8", "goals.yaml"],
    ["broken YAML", edited("goals.yaml", "lead: zc }", "lead: zc"), "pack.bad-yaml", "goals.yaml:3:1"],
    ["a key twice", edited("goals.yaml", "seq: 1", "seq: 1, seq: 2"), "pack.bad-yaml", "goals.yaml:2:23"],
    ["an alias to nowhere", edited("goals.yaml", "lead: zc", "lead: *zc"), "pack.bad-yaml", "goals.yaml:1:1"],
    ["an empty file", { "goals.yaml": "" }, "pack.mapping-expected", "goals.yaml:1:1"],
    ["an unknown key", edited("registers/projects.yaml", "keeper: zc", "keeper: zc\nkeper: zc"), "pack.unknown-key", "registers/projects.yaml:6:1"],
    ["an unknown key of a trait", edited("registers/projects.yaml", "kind: staged", "kind: staged\n    text: x"), "pack.unknown-key", "registers/projects.yaml:11:5"],
    ["a missing name", edited("registers/projects.yaml", "    label: 产能\n", ""), "pack.missing-name", "registers/projects.yaml:13:5"],
    ["a value forgotten", edited("registers/projects.yaml", "label: 产能", "label:"), "pack.text-expected", "registers/projects.yaml:14:5"],
    ["a number where a text belongs", edited("pack.yaml", '"370306"', "370306"), "pack.text-expected", "pack.yaml:4:9"],
    ["a text where a number belongs", edited("pack.yaml", "year: 2016", "year: 二〇一六"), "pack.number-expected", "pack.yaml:7:7"],
    ["a text where a list belongs", edited("registers/projects.yaml", "key: [code]", "key: code"), "pack.list-expected", "registers/projects.yaml:7:6"],
    ["a quoted boolean", edited("registers/projects.yaml", "required: true", 'required: "true"'), "pack.boolean-expected", "registers/projects.yaml:12:52"],
    ["a trait that does not exist", edited("registers/projects.yaml", "kind: staged", "kind: stagged"), "pack.wrong-value", "registers/projects.yaml:10:11"],
    ["a trait without its kind", edited("registers/projects.yaml", "- kind: staged", "- {}"), "pack.missing-name", "registers/projects.yaml:10:5"],
    ["a type that does not exist", edited("registers/projects.yaml", "type: quantity", "type: money"), "pack.wrong-value", "registers/projects.yaml:15:11"],
    ["a month that does not exist", edited("pack.yaml", "2016-12", "2016-13"), "pack.wrong-form", "pack.yaml:9:13"],
    ["a day that does not exist", edited("organisations.yaml", "zb, valid_from: 2000-01-01", "zb, valid_from: 2000-02-30"), "pack.wrong-form", "organisations.yaml:3:74"],
    ["a year in the calendar that is none", edited("calendar.yaml", '"2016"', '"16"'), "pack.wrong-form", "calendar.yaml:2:3"],
    ["too many decimals", edited("metrics/projects.yaml", "decimals: 0", "decimals: 40"), "pack.out-of-range", "metrics/projects.yaml:7:15"],
    ["a wrong unit", edited("registers/projects.yaml", "万吨", "万顿"), "register.unknown-unit", "registers/projects.yaml:16:11"],
    ["a key of no field", edited("registers/projects.yaml", "key: [code]", "key: [kode]"), "register.unknown-key", "registers/projects.yaml:7:7"],
    ["a field that a trait brings", edited("registers/projects.yaml", "name: capacity", "name: started_on"), "register.duplicate-field", "registers/projects.yaml:13:11"],
    ["a reference to no register", edited("registers/projects.yaml", "type: code,", "type: reference, to: firms,"), "register.unknown-register", "registers/projects.yaml:12:51"],
    ["a register twice", { "registers/second.yaml": smallPack["registers/projects.yaml"] }, "pack.duplicate-id", "registers/second.yaml:1:5"],
    ["a metric twice", edited("metrics/projects.yaml", "id: started", "id: total"), "pack.duplicate-id", "metrics/projects.yaml:9:9"],
    ["an organisation twice", edited("organisations.yaml", "id: zc", "id: zb"), "pack.duplicate-id", "organisations.yaml:3:11"],
    ["a root that is no organisation", edited("pack.yaml", "root: zc", "root: zd"), "pack.unknown-organisation", "pack.yaml:5:7"],
    ["a parent that is none", edited("organisations.yaml", "parent: zb", "parent: zx"), "pack.unknown-organisation", "organisations.yaml:3:58"],
    ["a lead that is none", edited("goals.yaml", "lead: zc", "lead: zx"), "pack.unknown-organisation", "goals.yaml:2:60"],
    ["a keeper that is none", edited("registers/projects.yaml", "keeper: zc", "keeper: zx"), "pack.unknown-organisation", "registers/projects.yaml:5:9"],
    ["a goal that is none", edited("registers/projects.yaml", "goal: g1", "goal: g11"), "pack.unknown-goal", "registers/projects.yaml:6:7"],
    ["a goal's rank that is no metric", edited("goals.yaml", "lead: zc }", "lead: zc, rank: rank_g1 }"), "pack.unknown-metric", "goals.yaml:2:70"],
    ["a goal's headline that is no metric", edited("goals.yaml", "lead: zc }", "lead: zc, headline: [total, startd] }"), "pack.unknown-metric", "goals.yaml:2:82"],
    ["a goal's rate that is no rate", edited("goals.yaml", "lead: zc }", "lead: zc, rate: started }"), "pack.rate-not-percent", "goals.yaml:2:70"],
    ["a goal's works in no register", edited("goals.yaml", "lead: zc }", "lead: zc, works: [project] }"), "pack.unknown-register", "goals.yaml:2:72"],
    ["a goal's works by a field that is none", edited("goals.yaml", "lead: zc }", "lead: zc, works: [projects where startd_on by end] }"), "metric.unknown-field", "goals.yaml:2:87"],
    ["months the wrong way round", edited("pack.yaml", "2016-12", "2015-12"), "pack.months-order", "pack.yaml:9:13"],
    ["dates the wrong way round", edited("laws/gb.yaml", "valid_from: 2002-06-01", "valid_from: 2002-06-01\nvalid_to: 2001-01-01"), "pack.dates-order", "laws/gb.yaml:5:11"],
    ["one law twice at a time", { "laws/later.yaml": smallPack["laws/gb.yaml"]!.replace("2002-06-01", "2010-01-01") }, "pack.dates-overlap", "laws/later.yaml:4:13"],
    ["a law's wrong unit", edited("laws/gb.yaml", "mg/L", "mg/l"), "pack.law-unknown-unit", "laws/gb.yaml:6:33"],
    ["a register of the office that is none", edited("pack.yaml", "root: zc", "root: zc\noffice: { commitments: { register: promises } }"), "pack.unknown-register", "pack.yaml:6:36"],
    ["a calendar without the year", edited("calendar.yaml", '"2016"', '"2015"'), "pack.calendar-lacks-year", "calendar.yaml:2:3"],
    ["a worked day that is no weekend", edited("calendar.yaml", "2016-10-08", "2016-10-10"), "pack.calendar-not-weekend", "calendar.yaml:5:14"],
    ["a day both off and worked", edited("calendar.yaml", "2016-10-08", "2016-10-01"), "pack.calendar-both", "calendar.yaml:5:14"],
    ["a day of another year", edited("calendar.yaml", "2016-10-03", "2017-10-03"), "pack.calendar-wrong-year", "calendar.yaml:4:28"],
    ["a formula on a folded line", edited("metrics/projects.yaml", "where started_on", "where startd_on"), "metric.unknown-field", "metrics/projects.yaml:14:13"],
    ["a formula of an unknown table", edited("metrics/projects.yaml", "is: count projects\n", "is: count project\n"), "metric.unknown-table", "metrics/projects.yaml:5:15"],
    ["a metric's wrong unit", edited("metrics/projects.yaml", "unit: 个", "unit: 頭"), "core.bad-unit", "metrics/projects.yaml:6:11"],
    ["a figure that is no metric", edited("bulletin.yaml", "{total}项目", "{totl}项目"), "documents.unknown-metric", "bulletin.yaml:11:41"],
  ])("%s", async (_, changes, code, at) => {
    const found = await faults(changes);
    expect(found).toContainEqual([code, at]);
  });

  test("no folder", async () => {
    expect(await readPack("/nowhere/at/all")).toMatchObject({ ok: false, issues: [{ code: "pack.no-folder" }] });
  });

  test("a ring of organisations", async () => {
    const ring = edited("organisations.yaml", "kind: city,", "kind: city, parent: zc,");
    expect((await faults(ring)).map(([code]) => code)).toEqual(["pack.organisation-ring", "pack.organisation-ring"]);
  });

  test("breakpoints of a law", async () => {
    const table = (values: string) => edited("laws/gb.yaml", "tables: {}", `tables:
  iaqi: { clause: 表1, heads: ["0", "50", "100"], rows: { so2: { unit: µg/m³, values: [${values}] } } }`);
    expect(await faults(table('"0", "50"'))).toEqual([]);
    expect(await faults(table('"0", "50", "150", "200"'))).toEqual([["pack.law-too-many-values", "laws/gb.yaml:8:86"]]);
    expect(await faults(table('"0", "50", "50"'))).toEqual([["pack.law-not-rising", "laws/gb.yaml:8:86"]]);
  });

  test.each<readonly [string, string, string]>([
    ["registers/projects.yaml", "key: [code]", "key: [code"], ["metrics/projects.yaml", "unit: 个", "unit: [个"], ["organisations.yaml", "kind: city,", "kind: [city,"],
  ])("what a file that is no YAML would have defined is not missed elsewhere: %s", async (file, from, to) => {
    const telling = edited("goals.yaml", "lead: zc }", "lead: zc, headline: [total], works: [projects] }");
    const found = await faults({ ...telling, ...edited(file, from, to), "registers/plans.yaml": smallPack["registers/projects.yaml"]!.replace("id: projects", "id: plans").replace("type: code,", "type: reference, to: projects,") });
    expect(found.map(([code]) => code)).toEqual(["pack.bad-yaml"]);
  });

  test("faults of several files come together, and nothing else is blamed for them", async () => {
    const found = await faults({ ...edited("registers/projects.yaml", "万吨", "万顿"), ...edited("goals.yaml", "lead: zc", "lead: zx"), ...edited("organisations.yaml", "kind: city", "kind: county") });
    expect(found).toEqual([["pack.wrong-value", "organisations.yaml:2:40"], ["register.unknown-unit", "registers/projects.yaml:16:11"]]);
  });
});

test("the message says what, where and what to do", async () => {
  await withPack(edited("registers/projects.yaml", "万吨", "万顿"), async (folder) => {
    const pack = await readPack(folder);
    const told = pack.ok ? undefined : tell(pack.issues[0]!);
    expect(told).toMatchObject({ code: "register.unknown-unit", what: "字段“capacity”的计量单位“万顿”不认识。" });
    expect(told!.where).toBe(`${folder}/registers/projects.yaml:16:11 capacity`);
    expect(told!.next).toContain("亩");
  });
});

/** A duties.yaml of one duty and one rule, with a text in it replaced. */
function duties(from = "", to = ""): Record<string, string> {
  const text = `due: { working_day: 3, source: 例 }
levels: [head, office]
ladder: { source: 例, rungs: [{ step: remind, after: -1, label: 提醒, does: 提醒 }, { step: urge, after: 1, label: 催办, does: 催办 }], says: { report: "{unit}报送", review: "{unit}审核", remind: "{title}到期", urge: "{title}逾期", circular: "{title}通报", proposals: "{steps}", counted: "{step}{count}", report_named: "{unit}未报{after}", report_after: "{steps}", review_named: "{unit}未审{after}", review_after: "{steps}", order_named: "{number}未复{after}", order_after: "{steps}", numbered: "{step}{number}" } }
rules:
  - { id: rising, kind: rising, severity: error, source: 例, fields: [projects.investment.amount] }
duties:
  - id: investment
    label: 投资
    label_en: Investment
    from: projects.investment
    where: started_on by end
    unit: zc
    fields: [{ field: amount, required: true }]
    beside: [annual_plan]
review_days: 2
`;
  if (!text.includes(from)) throw new Error(`the duties have no ${from}`);
  return { "duties.yaml": text.replace(from, to) };
}

const another = `id: firms
label: 企业
label_en: Firms
systems: [S3]
keeper: zc
key: [name]
traits: []
fields:
  - { name: name, label: 名称, type: text }
  - { name: yearly, label: 产能, type: quantity, unit: 万吨 }
  - { name: spent, label: 已花, type: quantity, unit: 万元, concept: spending }
`;

/** An agendas.yaml of one list, with a text in it replaced. */
function agendas(from = "", to = ""): Record<string, string> {
  const text = `agendas:
  - role: sponsor
    lists:
      - id: late
        label: 未开工
        label_en: Late
        from: projects
        where: started_on is missing
        level: red
        columns: [code, started_on]
        order: [code]
`;
  if (!text.includes(from)) throw new Error(`agendas.yaml has no ${from}`);
  return { "agendas.yaml": text.replace(from, to) };
}

describe("agendas", () => {
  test("a pack may have none, or a sound one", async () => {
    expect(await faults({})).toEqual([]);
    expect(await faults(agendas())).toEqual([]);
  });
  test.each<readonly [string, Record<string, string>, string, string]>([
    ["a role whose work does not begin there", agendas("role: sponsor", "role: officer"), "pack.wrong-value", "agendas.yaml:2:11"],
    ["a table that is not there", agendas("from: projects", "from: project"), "pack.unknown-table", "agendas.yaml:7:15"],
    ["a condition on a field that is not there", agendas("where: started_on", "where: begun_on"), "metric.unknown-field", "agendas.yaml:8:16"],
    ["a column that is not there", agendas("[code, started_on]", "[code, begun_on]"), "pack.duty-column", "agendas.yaml:10:25"],
    ["an order by what is not there", agendas("order: [code]", "order: [number]"), "pack.duty-column", "agendas.yaml:11:17"],
    ["whose, by a column that names no person", agendas("level: red", "level: red\n        whose: code"), "pack.agenda-no-person", "agendas.yaml:10:16"],
    ["whose, by what hangs on nothing", agendas("level: red", "level: red\n        whose: parent.code"), "pack.unknown-table", "agendas.yaml:10:16"],
    ["two lists of one name", agendas("lists:\n", "lists:\n      - { id: late, label: 甲, label_en: A, from: projects, level: grey, columns: [code] }\n"), "pack.duplicate-id", "agendas.yaml:5:13"],
    ["a table that nothing of is in", agendas("level: red", "level: red\n        without: { from: projcts, by: code }"), "pack.unknown-table", "agendas.yaml:10:26"],
    ["a column that points nowhere", agendas("level: red", "level: red\n        without: { from: projects.progress, by: cell }"), "pack.duty-column", "agendas.yaml:10:49"],
  ])("%s", async (_, changes, code, place) => expect(await faults(changes)).toEqual([[code, place]]));
});

describe("rows that follow from the calendar", () => {
  const visits = (from = "", to = ""): Record<string, string> => ({
    ...edited("registers/projects.yaml", "- kind: invested", "- kind: invested\n  - kind: sponsored"),
    "registers/visits.yaml": `id: visits
label: 应到
label_en: Visits owed
systems: [S5]
keeper: zc
membership: none
key: [project, monday]
traits: []
fields:
  - { name: project, label: 项目, type: reference, to: projects }
  - { name: monday, label: 周起, type: date }
  - { name: sunday, label: 周止, type: date }
  - { name: who, label: 领导, type: person }
  - { name: met, label: 履行, type: code }
weekly:
  of: project
  where: leader is present
  starts: monday
  ends: sunday
  takes: { who: leader }
  met: { field: met, by: visits, on: visited_on }
`.replace(from, to),
  });
  test("of a sound pack have no fault", async () => expect(await faults(visits())).toEqual([]));
  test.each<readonly [string, Record<string, string>, string, string]>([
    ["for nobody's row", visits("of: project", "of: monday"), "pack.weekly-type", "registers/visits.yaml:16:7"],
    ["a field that is not there", visits("starts: monday", "starts: mondy"), "pack.duty-column", "registers/visits.yaml:18:11"],
    ["a condition on a field that is not there", visits("leader is present", "boss is present"), "metric.unknown-field", "registers/visits.yaml:17:10"],
    ["a person from what is none", visits("who: leader", "who: sponsor"), "pack.weekly-type", "registers/visits.yaml:20:17"],
    ["met by no table", visits("by: visits", "by: visit"), "pack.unknown-table", "registers/visits.yaml:21:26"],
    ["met on no day", visits("on: visited_on", "on: difficulty"), "pack.weekly-type", "registers/visits.yaml:21:38"],
  ])("%s", async (_, changes, code, place) => expect(await faults(changes)).toEqual([[code, place]]));
});

describe("duties", () => {
  test("of a sound pack have no fault, and a pack may do without", async () => {
    expect(await faults(duties())).toEqual([]);
    expect(await faults({})).toEqual([]);
  });

  test.each<readonly [string, Record<string, string>, string, string]>([
    ["a table that is not there", duties("from: projects.investment", "from: projects.money"), "pack.unknown-table", "duties.yaml:10:11"],
    ["a field that is not there", duties("{ field: amount, required", "{ field: amonut, required"), "pack.duty-column", "duties.yaml:13:23"],
    ["a condition on a field that is not there", duties("where: started_on by", "where: begun_on by"), "metric.unknown-field", "duties.yaml:11:12"],
    ["nobody who answers", duties("    unit: zc\n", ""), "pack.duty-unit", "duties.yaml:7:9"],
    ["a unit that is not there", duties("unit: zc", "unit: zd"), "pack.unknown-organisation", "duties.yaml:12:11"],
    ["a rule for a field that nobody asks for", duties("fields: [projects.investment.amount]", "fields: [projects.capacity]"), "pack.rule-field", "duties.yaml:5:70"],
    ["a rule that does not fit its field", duties("kind: rising", "kind: repeated"), "pack.rule-not-number", "duties.yaml:5:72"],
    ["a ladder that does not rise", duties("after: 1,", "after: -1,"), "pack.ladder-order", "duties.yaml:3:101"],
    ["a text with a name that nothing fills", duties("{title}逾期", "{titel}逾期"), "pack.says-unknown-name", "duties.yaml:3:203"],
    ["a brace without its other half", duties("{title}逾期", "{title逾期"), "pack.says-unknown-name", "duties.yaml:3:203"],
    ["the same in English", duties('{step}{number}" }', '{step}{number}" }, says_en: { report: "{unit}", review: "{unit}", remind: "{titel}", urge: "{title}", circular: "{title}", proposals: "{steps}", counted: "{step}" }'), "pack.says-unknown-name", "duties.yaml:3:546"],
    ["a text that is missing", duties(', counted: "{step}{count}"', ""), "pack.missing-name", "duties.yaml:3:134"],
    ["a step of orders without their words", duties("step: urge", "step: order"), "pack.orders-unsaid", "duties.yaml:3:88"],
    ["no days for a review", duties("review_days: 2\n", ""), "pack.missing-name", "duties.yaml:1:1"],
    ["a key that is not known", duties("beside:", "besides:"), "pack.unknown-key", "duties.yaml:14:5"],
    ["a number that another register holds", {
      ...duties("from: projects.investment\n    where: started_on by end\n    unit: zc\n    fields: [{ field: amount, required: true }]", "from: projects\n    unit: zc\n    fields: [{ field: capacity }]"), "registers/firms.yaml": another,
    }, "pack.asked-twice", "duties.yaml:12:23"],
    ["a field of the same concept as another register's", {
      ...duties("from: projects.investment\n    where: started_on by end\n    unit: zc\n    fields: [{ field: amount, required: true }]", "from: firms\n    unit: zc\n    fields: [{ field: spent }]"),
      "registers/firms.yaml": another, "registers/others.yaml": another.replace("id: firms", "id: others").replace("产能", "能力").replace("name: spent, label: 已花", "name: cost, label: 花费"),
    }, "pack.asked-twice", "duties.yaml:12:23"],
    ["the same cells asked by two duties", duties("    beside: [annual_plan]\n", "    beside: [annual_plan]\n  - { id: again, label: 又报, label_en: Again, from: projects.investment, where: started_on by end, unit: zc, fields: [{ field: amount }] }\n"), "pack.asked-twice", "duties.yaml:15:127"],
  ])("%s", async (_, changes, code, place) => {
    const found = await faults(changes);
    expect(found.find(([each]) => each === code)).toEqual([code, place]);
  });
});
