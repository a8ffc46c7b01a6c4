import { Decimal, type Issue, issue, monthWords, readDecimal, type Severity, type Where } from "../../core/index.ts";
import type { Answer, RuleContext } from "./answer.ts";
import type { Rule, RuleKind } from "./rule.ts";
import "../report-issues.ts";

type Test<K extends RuleKind> = (rule: Extract<Rule, { kind: K }>, answer: Answer, context: RuleContext, all: readonly Answer[]) => Issue | readonly Issue[] | undefined;

const number = (cell: unknown): Decimal | undefined => (typeof cell === "string" ? readDecimal(cell) : undefined);
const said = ({ title, label, label_en }: Answer) => ({ title, label, label_en });
const rests = ({ source, source_en }: Rule) => ({ source, source_en: source_en ?? source });
const named = ({ labels }: Answer, column: string): { zh: string; en: string } => labels[column] ?? { zh: column, en: column };
const leastOf = ({ reason = 1 }: { readonly reason?: number }): number => reason;
/** Words, and enough of them: a full stop is no reason. */
const reasoned = ({ explanation }: Answer, rule: { readonly reason?: number }): boolean => (explanation.match(/[\p{L}\p{N}]/gu) ?? []).length >= leastOf(rule);
const withUnit = (amount: Decimal | string, { field }: Answer): string => `${String(amount)}${field.unit ?? ""}`;

/** This month's own amount: the cumulative value less the newest before it. */
function increaseOf({ value, history }: Answer): Decimal | undefined {
  const now = number(value);
  const last = history.at(-1);
  return now && (last ? now.minus(last.value) : now);
}

const tests: { readonly [K in RuleKind]: Test<K> } = {
  rising: (rule, answer) => {
    const now = number(answer.value);
    const last = answer.history.at(-1);
    if (!now || !last || now.gte(last.value)) return undefined;
    return issue("report.falls", { ...said(answer), value: withUnit(now, answer), before: withUnit(last.value, answer), month: monthWords(last.month), month_en: last.month, ...rests(rule) });
  },
  within: (rule, answer) => {
    const { whole, limit } = rule;
    const now = number(answer.value);
    const bound = number(limit ?? answer.beside[whole ?? ""]);
    if (!now || !bound || now.lte(bound)) return undefined;
    const { zh, en } = whole === undefined ? { zh: "上限", en: "the limit" } : named(answer, whole);
    return issue("report.exceeds", { ...said(answer), value: withUnit(now, answer), whole: withUnit(bound, answer), whole_label: zh, whole_label_en: en, ...rests(rule) });
  },
  "same-unit": (rule, answer) => {
    const { plan, times } = rule;
    const now = number(answer.value);
    const planned = number(answer.beside[plan]);
    if (!now || !planned || now.lte(0) || planned.lte(0)) return undefined;
    const last = number(answer.history.at(-1)?.value);
    // a project that has hardly begun is far below its plan in any unit: small is only strange beside a larger last month
    const large = now.gt(planned.times(times));
    const small = last?.gt(0) === true && last.gt(now.times(times));
    if (!large && !small) return undefined;
    return issue("report.other-unit", { ...said(answer), value: withUnit(now, answer), plan: withUnit(planned, answer), unit: answer.field.unit ?? "", ...rests(rule) });
  },
  jump: (rule, answer) => {
    const { times, floor } = rule;
    const increase = increaseOf(answer);
    if (!increase || answer.history.length < 3 || reasoned(answer, rule) || increase.lte(floor)) return undefined;
    const steps = answer.history.slice(1).map(({ value }, i) => new Decimal(value).minus(answer.history[i]?.value ?? 0));
    const mean = Decimal.sum(...steps).div(steps.length);
    if (mean.lte(0) || increase.lte(mean.times(times))) return undefined;
    return issue("report.jump", { ...said(answer), increase: withUnit(increase, answer), mean: withUnit(mean.toDecimalPlaces(2), answer), least: leastOf(rule), ...rests(rule) });
  },
  evidence: (rule, answer) => {
    const { above } = rule;
    const increase = increaseOf(answer);
    if (!increase || answer.files > 0 || increase.lte(above)) return undefined;
    return issue("report.evidence", { ...said(answer), increase: withUnit(increase, answer), above: withUnit(above, answer), ...rests(rule) });
  },
  happened: (rule, answer, { began, end }) => {
    const { value } = answer;
    if (typeof value !== "string") return undefined;
    if (value > end) return issue("report.not-yet", { ...said(answer), value, end, ...rests(rule) });
    const earliest = rule.after === undefined ? undefined : answer.beside[rule.after];
    if (typeof earliest === "string" && value < earliest) {
      const { zh, en } = named(answer, rule.after ?? "");
      return issue("report.too-early", { ...said(answer), value, after: earliest, after_label: zh, after_label_en: en, ...rests(rule) });
    }
    return value < began ? issue("report.too-early", { ...said(answer), value, after: began, after_label: "本方案起始日期", after_label_en: "the programme's first day", ...rests(rule) }) : undefined;
  },
  belated: (rule, answer, { began, start }) => {
    const { value } = answer;
    // before the programme it is no late word but a wrong day
    if (typeof value !== "string" || value >= start || value < began || reasoned(answer, rule)) return undefined;
    return issue("report.belated", { ...said(answer), value, month: monthWords(start.slice(0, 7)), month_en: start.slice(0, 7), least: leastOf(rule), ...rests(rule) });
  },
  overdue: (rule, answer, { end }) => {
    const due = answer.beside[rule.due];
    if (!isEmpty(answer) || typeof due !== "string" || due > end || reasoned(answer, rule)) return undefined;
    return issue("report.overdue", { ...said(answer), due, least: leastOf(rule), ...rests(rule) });
  },
  repeated: (rule, answer) => {
    const last = answer.history.at(-1)?.value;
    if (typeof answer.value !== "string" || answer.value.trim() === "" || answer.value !== last) return undefined;
    return issue("report.repeated", { ...said(answer), ...rests(rule) });
  },
  narrative: (rule, answer, { narrator }, all) =>
    (typeof answer.value === "string" && narrator ? narrator(answer, all) : []).map((found) => issue("report.narrative", { ...said(answer), found, ...rests(rule) })),
};

const isEmpty = ({ value }: Answer): boolean => value === null || value === "";

/** What the rules say of the answers, each at its row and field; an empty answer breaks only the rule that it is overdue. */
export function checkAnswers(rules: readonly Rule[], answers: readonly Answer[], context: RuleContext): Issue[] {
  return answers.flatMap((answer) => rules.filter(({ kind, fields }) => fields.includes(answer.name) && (kind === "overdue" || !isEmpty(answer))).flatMap((rule) => {
    const test = tests[rule.kind] as Test<RuleKind>;
    const found = test(rule as never, answer, context, answers);
    return (Array.isArray(found) ? found as readonly Issue[] : found ? [found as Issue] : []).map((each) => placed(each, answer, rule.severity));
  }));
}

/** `register` carries the duty, so that the form knows the cell. */
function placed(found: Issue, { duty, row, field }: Answer, severity: Severity): Issue {
  const where: Where = { register: duty, row, field: field.name };
  return { ...found, where, severity } as Issue;
}
