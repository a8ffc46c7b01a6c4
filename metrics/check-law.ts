import { convertible, issue, type Law, suggestion, unitOf } from "../core/index.ts";
import type { Literal, Name } from "./ast.ts";
import type { Report } from "./issues.ts";

/** The records of a law, whatever days they hold for; reports when there is none. */
export function lawsNamed(laws: readonly Law[], { text, span }: Name, report: Report): readonly Law[] {
  const found = laws.filter((each) => each.id === text);
  if (found.length === 0) {
    report(issue("metric.unknown-law", { law: text, near: suggestion(text, laws.map((each) => each.id)) }, { offset: span.start }));
  }
  return found;
}

/** A law's number exists and, where it has a unit, goes into the unit it is compared with. */
export function checkLawNumber(laws: readonly Law[], { law, number }: Extract<Literal, { kind: "law" }>, into: string | undefined, report: Report): void {
  const found = lawsNamed(laws, law, report);
  if (found.length === 0) return;
  const numbers = found.flatMap((each) => Object.entries(each.numbers));
  const named = numbers.filter(([name]) => name === number.text);
  if (named.length === 0) {
    const near = suggestion(number.text, numbers.map(([name]) => name));
    report(issue("metric.unknown-law-number", { law: law.text, number: number.text, near }, { offset: number.span.start }));
  }
  for (const [, { unit: from }] of named) {
    if (from === undefined || into === undefined) continue;
    const [a, b] = [unitOf(from), unitOf(into)];
    if (!a || !b || !convertible(a, b)) {
      report(issue("metric.unit-clash", { op: "law", left: into, right: from }, { offset: law.span.start }));
      return;
    }
  }
}
