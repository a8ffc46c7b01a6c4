import { issue, type Issue } from "../core/index.ts";
import { type Catalogue, formulaOf } from "./catalogue.ts";
import { referencesIn } from "./references.ts";

/** Metrics that are made of themselves: each ring once, spelled out, at the reference that closes it. */
export function ringsOf(catalogue: Catalogue): Issue[] {
  const found: Issue[] = [];
  const done = new Set<string>();
  const visit = (id: string, way: readonly string[]): void => {
    const definition = catalogue.metrics.get(id);
    const formula = definition && formulaOf(definition);
    if (!formula?.ok || done.has(id)) return;
    for (const { text, span } of referencesIn(formula.value)) {
      const from = [...way, id].indexOf(text);
      if (from === -1) visit(text, [...way, id]);
      else found.push(issue("metric.ring", { ring: [...[...way, id].slice(from), text].join(" → ") }, { path: ["metrics", id, "is"], offset: span.start }));
    }
    done.add(id);
  };
  for (const id of catalogue.metrics.keys()) visit(id, []);
  return found;
}
