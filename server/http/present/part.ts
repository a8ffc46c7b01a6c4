import { createHash } from "node:crypto";
import type { Language, Part } from "../../../contract/index.ts";
import { daysIn, labelIn, lawAt, lawNumber, type Period, readPeriod } from "../../../core/index.ts";
import { absentWords, type Catalogue, type ExplainedLeaf, type Explanation, type Expression, formulaOf, type Literal, phrases } from "../../../metrics/index.ts";
import { titleOf } from "./shape.ts";

/** A leaf by a short name: its own key is its whole text. */
export const leafKey = (key: string): string => createHash("sha256").update(key).digest("hex").slice(0, 16);

const signs = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;
const part = (kind: Part["kind"], label: string, text: string, parts: Part[] = [], more: Partial<Part> = {}): Part => ({ kind, label, text, sign: null, metric: null, leaf: null, parts, ...more });

/** The tree of an explained value: its formula's own shape, with every part's number. */
export function partOf(catalogue: Catalogue, of: Explanation, language: Language): Part {
  const definition = catalogue.metrics.get(of.metric);
  const formula = definition && formulaOf(definition);
  const period = readPeriod(of.period);
  if (!formula?.ok || !period.ok) return part("metric", of.label, textOf(of, language), [], { metric: of.metric });
  const made = new Tree(catalogue, of, period.value, language).part(formula.value, of.days ? "" : of.text);
  return part("metric", of.label, textOf(of, language), [made], { metric: of.metric });
}

/** A daily value has no figure of its own for the month; a missing one says why. */
function textOf(of: Explanation, language: Language): string {
  if (of.days) return of.computed;
  return of.value.kind === "present" ? of.text : phrases[language].noted(of.text, absentWords[of.value.reason][language]);
}

/** One formula: its aggregates are the explanation's leaves in the order of writing. */
class Tree {
  readonly #catalogue: Catalogue;
  readonly #of: Explanation;
  readonly #period: Period;
  readonly #language: Language;
  #leaf = 0;

  constructor(catalogue: Catalogue, of: Explanation, period: Period, language: Language) {
    this.#catalogue = catalogue;
    this.#of = of;
    this.#period = period;
    this.#language = language;
  }

  /** `text` is the value of this part where it is known: that of the whole formula. */
  part(of: Expression, text = ""): Part {
    const say = phrases[this.#language];
    const operation = (sign: string, parts: Part[]): Part => part("operation", "", text, parts, { sign });
    switch (of.kind) {
      case "number": return part("number", "", of.value + (of.unit ?? ""));
      case "calendar-days": return part("number", say.calendarDays, say.days(daysIn(this.#period)));
      case "metric": return this.#metric(of.name);
      case "aggregate": return this.#aggregate();
      case "arithmetic": return operation(signs[of.op], [this.part(of.left), this.part(of.right)]);
      case "implied-plan": return operation("÷", [this.#metric(of.of.text), this.#metric(of.at.text)]);
      case "change": return operation(of.on === "year" ? say.onYear : say.onMonth, this.#of.children.map((each) => this.#child(each, true)));
      case "days": return operation(say.dayCount, [this.#metric(of.of.text), this.#literal(of.literal)]);
      case "mean-of-days": return operation(say.mean, [this.#metric(of.of.text), ...(of.atLeast ? [this.#literal(of.atLeast)] : [])]);
      case "aqi": return operation(say.maximum, of.parts.map(({ metric }) => this.#metric(metric.text)));
    }
  }

  #metric(id: string): Part {
    const child = this.#of.children.find((each) => each.metric === id);
    const of = this.#catalogue.metrics.get(id);
    return child ? this.#child(child, false) : part("metric", of ? labelIn(of, this.#language) : id, "—", [], { metric: id });
  }

  #child(child: Explanation, dated: boolean): Part {
    const made = partOf(this.#catalogue, child, this.#language);
    return dated ? { ...made, label: phrases[this.#language].noted(made.label, child.period) } : made;
  }

  #aggregate(): Part {
    const leaf = this.#of.leaves[this.#leaf];
    this.#leaf += 1;
    if (!leaf) return part("leaf", "", "—");
    return part("leaf", leaf.what, totalText(leaf, this.#language), [], { leaf: leafKey(leaf.leaf.key) });
  }

  #literal(of: Literal): Part {
    if (of.kind !== "law") return part("number", "", String(of.value));
    const law = lawAt(this.#catalogue.laws, of.law.text, this.#period.end);
    const unit = law?.numbers[of.number.text]?.unit ?? "";
    return part("law", law ? titleOf(law, this.#language) : of.law.text, `${lawNumber(this.#catalogue.laws, of.law.text, of.number.text, this.#period.end) ?? "—"}${unit}`);
  }
}

/** 28条记录; 22750万元 where something is added up. */
export const totalText = (leaf: ExplainedLeaf, language: Language): string => {
  if (leaf.sum !== undefined) return leaf.sum + (leaf.unit ?? "");
  return leaf.leaf.shape.kind === "distinct" ? phrases[language].distinct(leaf.n) : phrases[language].rows(leaf.n);
};

/** Every explanation of the tree, the root first, each metric and period once. */
export function explanations(of: Explanation): Explanation[] {
  const found = new Map<string, Explanation>();
  const visit = (each: Explanation): void => {
    const key = `${each.metric} ${each.period}`;
    if (found.has(key)) return;
    found.set(key, each);
    each.children.forEach(visit);
  };
  visit(of);
  return [...found.values()];
}
