import { Decimal, type Issue, issue, readDecimal, type Severity, type Where } from "../../core/index.ts";
import type { Answer, RuleContext } from "./answer.ts";
import type { Rule, RuleKind } from "./rule.ts";
import "../report-issues.ts";

type Test<K extends RuleKind> = (rule: Extract<Rule, { kind: K }>, answer: Answer, context: RuleContext, all: readonly Answer[]) => Issue | readonly Issue[] | undefined;

const number = (cell: unknown): Decimal | undefined => (typeof cell === "string" ? readDecimal(cell) : undefined);
const said = ({ title, label }: Answer) => ({ title, label });
const withUnit = (amount: Decimal | string, { field }: Answer): string => `${String(amount)}${field.unit ?? ""}`;

/** This month's own amount: the cumulative value less the newest before it. */
function increaseOf({ value, history }: Answer): Decimal | undefined {
  const now = number(value);
  const last = history.at(-1);
  return now && (last ? now.minus(last.value) : now);
}

const tests: { readonly [K in RuleKind]: Test<K> } = {
  rising: ({ source }, answer) => {
    const now = number(answer.value);
    const last = answer.history.at(-1);
    if (!now || !last || now.gte(last.value)) return undefined;
    return issue("report.falls", { ...said(answer), value: withUnit(now, answer), before: withUnit(last.value, answer), month: last.month, source });
  },
  within: ({ source, whole, limit }, answer) => {
    const now = number(answer.value);
    const bound = number(limit ?? answer.beside[whole ?? ""]);
    if (!now || !bound || now.lte(bound)) return undefined;
    const whole_label = whole === undefined ? "上限" : answer.labels[whole] ?? whole;
    return issue("report.exceeds", { ...said(answer), value: withUnit(now, answer), whole: withUnit(bound, answer), whole_label, source });
  },
  "same-unit": ({ source, plan, times }, answer) => {
    const now = number(answer.value);
    const planned = number(answer.beside[plan]);
    if (!now || !planned || now.lte(0) || planned.lte(0)) return undefined;
    const last = number(answer.history.at(-1)?.value);
    // a project that has hardly begun is far below its plan in any unit: small is only strange beside a larger last month
    const large = now.gt(planned.times(times));
    const small = last?.gt(0) === true && last.gt(now.times(times));
    if (!large && !small) return undefined;
    return issue("report.other-unit", { ...said(answer), value: withUnit(now, answer), plan: withUnit(planned, answer), unit: answer.field.unit ?? "", source });
  },
  jump: ({ source, times, floor }, answer) => {
    const increase = increaseOf(answer);
    if (!increase || answer.history.length < 3 || answer.explanation.trim() !== "" || increase.lte(floor)) return undefined;
    const steps = answer.history.slice(1).map(({ value }, i) => new Decimal(value).minus(answer.history[i]?.value ?? 0));
    const mean = Decimal.sum(...steps).div(steps.length);
    if (mean.lte(0) || increase.lte(mean.times(times))) return undefined;
    return issue("report.jump", { ...said(answer), increase: withUnit(increase, answer), mean: withUnit(mean.toDecimalPlaces(2), answer), source });
  },
  evidence: ({ source, above }, answer) => {
    const increase = increaseOf(answer);
    if (!increase || answer.files > 0 || increase.lte(above)) return undefined;
    return issue("report.evidence", { ...said(answer), increase: withUnit(increase, answer), above: withUnit(above, answer), source });
  },
  happened: ({ source, after }, answer, { end }) => {
    const { value } = answer;
    if (typeof value !== "string") return undefined;
    if (value > end) return issue("report.not-yet", { ...said(answer), value, end, source });
    const earliest = after === undefined ? undefined : answer.beside[after];
    if (typeof earliest !== "string" || value >= earliest) return undefined;
    return issue("report.too-early", { ...said(answer), value, after: earliest, after_label: answer.labels[after ?? ""] ?? "", source });
  },
  repeated: ({ source }, answer) => {
    const last = answer.history.at(-1)?.value;
    if (typeof answer.value !== "string" || answer.value.trim() === "" || answer.value !== last) return undefined;
    return issue("report.repeated", { ...said(answer), source });
  },
  narrative: ({ source }, answer, { narrator }, all) =>
    (typeof answer.value === "string" && narrator ? narrator(answer, all) : []).map((found) => issue("report.narrative", { ...said(answer), found, source })),
};

/** What the rules say of the answers, each at its row and field; an empty answer breaks no rule. */
export function checkAnswers(rules: readonly Rule[], answers: readonly Answer[], context: RuleContext): Issue[] {
  return answers.filter(({ value }) => value !== null && value !== "").flatMap((answer) => rules.filter(({ fields }) => fields.includes(answer.name)).flatMap((rule) => {
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
