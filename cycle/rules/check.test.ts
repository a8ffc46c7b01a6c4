import { describe, expect, test } from "vitest";
import type { Field } from "../../core/index.ts";
import type { Answer } from "./answer.ts";
import { checkAnswers } from "./check.ts";
import type { Rule } from "./rule.ts";

const november = { began: "2016-01-01", start: "2016-11-01", end: "2016-11-30" };
const base = { id: "r", severity: "error", source: "例" } as const;
const amount: Field = { name: "amount", label: "累计完成投资", type: "quantity", unit: "万元", required: false };
const day: Field = { name: "done", label: "完成日期", type: "date", required: false };
const text: Field = { name: "text", label: "形象进度", type: "text", required: false };

function answer(field: Field, value: string | null, more: Partial<Answer> = {}): Answer {
  return {
    duty: "d", name: `t.${field.name}`, row: "r1", field, label: field.label, label_en: field.name, title: "某项目", value, explanation: "", files: 0,
    history: [{ month: "2016-07", value: "700" }, { month: "2016-08", value: "800" }, { month: "2016-09", value: "900" }, { month: "2016-10", value: "1000" }],
    beside: { annual_plan: "1500", total_investment: "3000", started_on: "2016-05-10" }, labels: { total_investment: { zh: "总投资", en: "Total" }, started_on: { zh: "开工日期", en: "Started" } }, ...more,
  };
}

type Case = readonly [what: string, rule: Rule, answer: Answer, found: string | undefined];
const rule = (more: object, field: Field = amount): Rule => ({ ...base, fields: [`t.${field.name}`], ...more }) as unknown as Rule;

const cases: readonly Case[] = [
  ["a cumulative amount that rises", rule({ kind: "rising" }), answer(amount, "1100"), undefined],
  ["one that stays", rule({ kind: "rising" }), answer(amount, "1000"), undefined],
  ["one that falls", rule({ kind: "rising" }), answer(amount, "999.99"), "report.falls"],
  ["the first of the year", rule({ kind: "rising" }), answer(amount, "5", { history: [] }), undefined],
  ["no answer", rule({ kind: "rising" }), answer(amount, null), undefined],
  ["a part within its whole", rule({ kind: "within", whole: "total_investment" }), answer(amount, "3000"), undefined],
  ["a part beyond it", rule({ kind: "within", whole: "total_investment" }), answer(amount, "3000.01"), "report.exceeds"],
  ["a whole that is not known", rule({ kind: "within", whole: "total_investment" }), answer(amount, "9999", { beside: {} }), undefined],
  ["a share above 100", rule({ kind: "within", limit: "100" }), answer(amount, "101"), "report.exceeds"],
  ["元 for 万元", rule({ kind: "same-unit", plan: "annual_plan", times: "20" }), answer(amount, "11000000"), "report.other-unit"],
  ["亿元 for 万元", rule({ kind: "same-unit", plan: "annual_plan", times: "20" }), answer(amount, "0.11"), "report.other-unit"],
  ["a slow year in the right unit", rule({ kind: "same-unit", plan: "annual_plan", times: "20" }), answer(amount, "50", { history: [{ month: "2016-10", value: "45" }] }), undefined],
  ["a usual increase", rule({ kind: "jump", times: "4", floor: "50" }), answer(amount, "1300"), undefined],
  ["a jump", rule({ kind: "jump", times: "4", floor: "50" }), answer(amount, "1500"), "report.jump"],
  ["a jump with its reason", rule({ kind: "jump", times: "4", floor: "50" }), answer(amount, "1500", { explanation: "设备款集中支付" }), undefined],
  ["a jump with a full stop for a reason", rule({ kind: "jump", times: "4", floor: "50" }), answer(amount, "1500", { explanation: "。" }), "report.jump"],
  ["a jump with too few words", rule({ kind: "jump", times: "4", floor: "50", reason: 4 }), answer(amount, "1500", { explanation: "付款…… " }), "report.jump"],
  ["a jump with words enough", rule({ kind: "jump", times: "4", floor: "50", reason: 4 }), answer(amount, "1500", { explanation: "集中付款" }), undefined],
  ["a jump below the floor", rule({ kind: "jump", times: "4", floor: "600" }), answer(amount, "1500"), undefined],
  ["too short a history", rule({ kind: "jump", times: "4", floor: "50" }), answer(amount, "1500", { history: [{ month: "2016-10", value: "1" }] }), undefined],
  ["a large increase", rule({ kind: "evidence", above: "300" }), answer(amount, "1400"), "report.evidence"],
  ["a large increase with a file", rule({ kind: "evidence", above: "300" }), answer(amount, "1400", { files: 1 }), undefined],
  ["a day within the month", rule({ kind: "happened", after: "started_on" }, day), answer(day, "2016-11-30"), undefined],
  ["a day to come", rule({ kind: "happened" }, day), answer(day, "2016-12-01"), "report.not-yet"],
  ["a day before the beginning", rule({ kind: "happened", after: "started_on" }, day), answer(day, "2016-05-09"), "report.too-early"],
  ["a day before the programme", rule({ kind: "happened" }, day), answer(day, "2015-03-01"), "report.too-early"],
  ["a day of an earlier month", rule({ kind: "belated" }, day), answer(day, "2016-10-31"), "report.belated"],
  ["one with its reason", rule({ kind: "belated" }, day), answer(day, "2016-10-31", { explanation: "监理报告11月才到" }), undefined],
  ["a day of the month", rule({ kind: "belated" }, day), answer(day, "2016-11-01"), undefined],
  ["a day before the programme, said once", rule({ kind: "belated" }, day), answer(day, "2015-03-01"), undefined],
  ["left empty past the due day", rule({ kind: "overdue", due: "started_on" }, day), answer(day, null), "report.overdue"],
  ["left empty, with the reason", rule({ kind: "overdue", due: "started_on" }, day), answer(day, null, { explanation: "设备未到" }), undefined],
  ["left empty before the due day", rule({ kind: "overdue", due: "due_on" }, day), answer(day, null, { beside: { due_on: "2016-12-31" } }), undefined],
  ["done past the due day", rule({ kind: "overdue", due: "started_on" }, day), answer(day, "2016-11-05"), undefined],
  ["last month's sentence", rule({ kind: "repeated" }, text), answer(text, "主体封顶", { history: [{ month: "2016-10", value: "主体封顶" }] }), "report.repeated"],
  ["another sentence", rule({ kind: "repeated" }, text), answer(text, "开始砌墙", { history: [{ month: "2016-10", value: "主体封顶" }] }), undefined],
  ["a rule about another field", rule({ kind: "rising", fields: ["t.other"] }), answer(amount, "1"), undefined],
];

describe("rules", () => {
  test.each(cases)("%s", (_, of, one, found) => {
    const issues = checkAnswers([of], [one], november);
    expect(issues.map(({ code }) => code)).toEqual(found === undefined ? [] : [found]);
    for (const each of issues) expect([each.severity, each.where]).toEqual(["error", { register: "d", row: "r1", field: one.field.name }]);
  });

  test("a warning stays one, and a text is read by whoever is given for it", () => {
    const warns: Rule = { ...base, kind: "narrative", severity: "warning", fields: ["t.text"] };
    const found = checkAnswers([warns], [answer(text, "完成投资5000万元")], { ...november, narrator: () => ["与台账不符"] });
    expect(found).toMatchObject([{ code: "report.narrative", severity: "warning", params: { found: "与台账不符", source: "例" } }]);
    expect(checkAnswers([warns], [answer(text, "完成投资5000万元")], november)).toEqual([]);
  });
});
