import type { FigureDetail, Language } from "../../../contract/index.ts";
import { lawAt, readPeriod } from "../../../core/index.ts";
import { type Catalogue, type Condition, type Explanation, type Expression, formulaOf, type Literal } from "../../../metrics/index.ts";
import { explanations } from "./part.ts";
import { titleOf } from "./shape.ts";

type Named = Extract<Literal, { kind: "law" }>;

/** The rules that a value was computed by, each number with its clause. */
export function lawsOf(catalogue: Catalogue, tree: Explanation, language: Language): FigureDetail["laws"] {
  const found = new Map<string, FigureDetail["laws"][number]>();
  for (const each of explanations(tree)) {
    const definition = catalogue.metrics.get(each.metric);
    const formula = definition && formulaOf(definition);
    const period = readPeriod(each.period);
    if (!formula?.ok || !period.ok) continue;
    for (const { law: name, clause } of named(formula.value)) {
      const law = lawAt(catalogue.laws, name, period.value.end);
      const said = law && (law.numbers[clause]?.clause ?? law.tables[clause]?.clause ?? "");
      if (law) found.set(`${law.id} ${said}`, { id: law.id, title: titleOf(law, language), source: law.source, clause: said ?? "" });
    }
  }
  return [...found.values()];
}

interface Use { readonly law: string; readonly clause: string }
const use = ({ law, number }: Named): Use => ({ law: law.text, clause: number.text });
const literals = (...all: (Literal | undefined)[]): Use[] => all.flatMap((each) => (each?.kind === "law" ? [use(each)] : []));

function named(of: Expression): Use[] {
  switch (of.kind) {
    case "arithmetic": return [...named(of.left), ...named(of.right)];
    case "aggregate": return of.where ? inCondition(of.where) : [];
    case "days": return literals(of.literal);
    case "mean-of-days": return literals(of.atLeast);
    case "aqi": return [{ law: of.law.text, clause: "iaqi" }];
    default: return [];
  }
}

function inCondition(of: Condition): Use[] {
  switch (of.kind) {
    case "compare": return literals(of.literal);
    case "one-of": return literals(...of.literals);
    case "and":
    case "or": return of.parts.flatMap(inCondition);
    case "not": return inCondition(of.part);
    default: return [];
  }
}
