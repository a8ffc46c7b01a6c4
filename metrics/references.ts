import type { Expression, Name } from "./ast.ts";

/** The metrics that a formula names, in the order of the text. */
export function referencesIn(of: Expression): readonly Name[] {
  switch (of.kind) {
    case "number":
    case "calendar-days":
    case "aggregate": return [];
    case "metric": return [{ text: of.name, span: of.span }];
    case "arithmetic": return [...referencesIn(of.left), ...referencesIn(of.right)];
    case "implied-plan": return [of.of, of.at];
    case "change":
    case "days":
    case "mean-of-days": return [of.of];
    case "aqi": return of.parts.map((each) => each.metric);
  }
}
