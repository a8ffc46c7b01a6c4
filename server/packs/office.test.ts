import { expect, test } from "vitest";
import type { OfficeRegisters } from "../../contract/pack/office.ts";
import type { Field, FieldType, Goal, Organisation, Table } from "../../core/index.ts";
import type { RegisterDefinition } from "../../registers/index.ts";
import { checkOffice, officeName, roleFields } from "./office.ts";

const choices: Readonly<Record<string, readonly string[]>> = { kind: ["slow", "lack", "report", "problem", "commitment", "row", "other"], colour: ["blue", "orange", "red"], outcome: ["kept", "partly", "carried", "dropped"] };
const field = ([name, type]: readonly [string, FieldType]): Field => ({
  name, label: name, type, required: false, ...(type === "choice" ? { choices: (choices[name] ?? []).map((value) => ({ value, label: value })) } : {}),
});
const table = (name: string, fields: readonly Field[]): Table => ({ name, label: name, fields: [...fields], key: [], dated: false });
const register = (id: string, systems: string[]): RegisterDefinition => ({ id, label: id, label_en: id, systems, keeper: "zc", key: [], traits: [], fields: [] });
const goals: readonly Goal[] = [{ id: "g1", seq: 1, name: "一", name_en: "One", lead: "zc" }];
const organisations: readonly Organisation[] = [{ id: "zc-khb", name: "区考核办公室", short: "考核办", name_en: "Assessment Office", kind: "department", valid_from: "2000-01-01" }];
const noWords = { word: "督", days: 5, says: { late_report: "", late_review: "", demand: "", title: "", opening: "", opening_report: "", deadline: "" } };
const written = {
  tables: [table("wenti", roleFields.problems.map(field)), table("chengnuo", roleFields.commitments.map(field)), table("duban", roleFields.orders.map(field)), { ...table("duban.evidence", []), parent: "duban" }, table("works", [field(["name", "text"])])],
  registers: [register("wenti", ["S24"]), register("chengnuo", ["S25"]), register("duban", ["S26"]), register("works", ["S1"])], goals, organisations, reporting: { orders: noWords, ladder: { rungs: [] } },
};
const rule = { sort: "not-started", class: "slow", say: "{works}未开工" } as const;
const good: OfficeRegisters = { problems: { register: "wenti", proposals: [rule] }, commitments: { register: "chengnuo" }, orders: { register: "duban" } };
const told = (office: OfficeRegisters, of: Parameters<typeof checkOffice>[1] = written) => checkOffice(office, of).map(({ code, severity, where }) => `${severity} ${code} ${(where.path ?? []).join("/")}`);
const withRule = (more: object): OfficeRegisters => ({ ...good, problems: { register: "wenti", proposals: [{ ...rule, ...more }] } });

test("registers may be called as the district likes", () => expect(told(good)).toEqual([]));

test.each<[string, OfficeRegisters, readonly string[]]>([
  ["a register that is none", { ...good, commitments: { register: "chengno" } }, ["error pack.unknown-register pack/office/commitments/register"]],
  ["a register without the fields", { ...good, problems: { register: "works", proposals: [] } }, roleFields.problems.map(() => "error pack.office-lacks-field pack/office/problems/register")],
  ["a class that is no choice", withRule({ class: "progress" }), ["error pack.office-lacks-choice pack/office/problems/proposals/0/class"]],
  ["an unknown placeholder", withRule({ say: "{names}未开工" }), ["error pack.office-placeholder pack/office/problems/proposals/0/say"]],
  ["a figure where a goal has none", withRule({ sort: "behind", points: 20, say: "{label}为{figure}" }), ["error pack.office-no-figure pack/office/problems/proposals/0/say"]],
  ["the same with words for that", withRule({ sort: "behind", points: 20, say: "{label}为{figure}", without_figure: "{works}落后" }), []],
  ["a class for the late that is no choice", { ...good, problems: { register: "wenti", proposals: [], late_class: "progress" } }, ["error pack.office-lacks-choice pack/office/problems/late_class"]],
  ["an office that is no organisation", { ...good, unit: "zc-dkb" }, ["error pack.unknown-organisation pack/office/unit"]],
  ["a register of the system that nothing names", { commitments: { register: "chengnuo" }, orders: { register: "duban" } }, ["warning pack.office-unnamed registers/wenti/systems"]],
])("%s", (_, office, issues) => expect(told(office)).toEqual(issues));

test("a register of orders needs the words of an order", () =>
  expect(told(good, { ...written, reporting: { ladder: { rungs: [] } } })).toEqual(["error pack.orders-unsaid pack/office/orders"]));

test.each<[string, OfficeRegisters, Parameters<typeof checkOffice>[1], string]>([
  ["orders that no register keeps", { commitments: good.commitments!, problems: good.problems! }, { ...written, registers: [] }, "error pack.orders-unkept pack/office"],
  ["a step that draws such orders", { commitments: good.commitments!, problems: good.problems! }, { ...written, registers: [], reporting: { ladder: { rungs: [{ step: "order" }] } } }, "error pack.orders-unkept pack/office"],
  ["a register of orders on which no file can hang", good, { ...written, tables: written.tables.filter(({ name }) => name !== "duban.evidence") }, "error pack.office-lacks-trait pack/office/orders/register"],
  ["late lines for the circular without a class", good, { ...written, reporting: { orders: noWords, ladder: { rungs: [{ step: "circular" }] } } }, "warning pack.late-unplaced pack/office/problems"],
])("%s", (_, office, of, found) => expect(told(office, of)).toEqual([found]));

test("an outcome that the writer's page offers must be a choice", () => {
  const short = written.tables.map((each) => (each.name !== "chengnuo" ? each : { ...each, fields: each.fields.map((one) => (one.name === "outcome" ? { ...one, choices: one.choices!.slice(1) } : one)) }));
  expect(told(good, { ...written, tables: short })).toEqual(["error pack.office-lacks-choice pack/office/commitments/register"]);
});

test.each<[string, (table: Table) => Table, readonly string[]]>([
  ["a field more", (table) => ({ ...table, fields: [...table.fields, field(["level", "text"])] }), []],
  ["a field more that must be filled in", (table) => ({ ...table, fields: [...table.fields, { ...field(["level", "text"]), required: true }] }), ["error pack.office-demands-field pack/office/commitments/register"]],
  ["the same, no longer asked for", (table) => ({ ...table, fields: [...table.fields, { ...field(["level", "text"]), required: true, retired: "2016-05-01" }] }), []],
  ["an outcome before there is any", (table) => ({ ...table, fields: table.fields.map((each) => (each.name === "outcome" ? { ...each, required: true } : each)) }), ["error pack.office-demands-field pack/office/commitments/register"]],
  ["what is always filled in", (table) => ({ ...table, fields: table.fields.map((each) => (["made_in", "goal", "seq", "title", "text", "due"].includes(each.name) ? { ...each, required: true } : each)) }), []],
  ["a key that is not filled in", (table) => ({ ...table, key: ["made_in", "carried_to"] }), ["error pack.office-demands-field pack/office/commitments/register"]],
  ["rows that are listed since a day", (table) => ({ ...table, dated: true }), ["error pack.office-dated pack/office/commitments/register"]],
])("a register of commitments with %s", (_, change, found) =>
  expect(told(good, { ...written, tables: written.tables.map((each) => (each.name === "chengnuo" ? change(each) : each)) })).toEqual(found));

test.each([
  ["its organisation", { unit: "zc-khb" }, ["考核办", "Assessment Office"]], ["a general word where the pack names none", {}, ["督考办", "supervision office"]],
])("the office is called by %s", (_, office, names) => expect([officeName({ office, organisations }, "zh"), officeName({ office, organisations }, "en")]).toEqual(names));
