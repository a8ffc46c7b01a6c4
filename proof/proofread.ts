import { figuresIn } from "./figures/figures.ts";
import type { Figure, Mention, Proof } from "./model.ts";
import { type Clean, clean, originalSpan } from "./read/clean.ts";
import { withoutFurniture } from "./read/furniture.ts";
import { outline } from "./read/outline.ts";
import { relationsIn } from "./relations/index.ts";
import { findingsIn } from "./wording/index.ts";

export interface ProofOptions {
  /** year of the document where the text does not say it: decides the days of February */
  readonly year?: number;
}

/**
 * The figures of a text, the arithmetic between them and what is wrong with their wording. Pure and
 * deterministic; time grows linearly with the length.
 */
export function proofread(original: string, options: ProofOptions = {}): Proof {
  const cleaned = clean(original);
  const text = withoutFurniture(cleaned.text);
  const items = outline(text);
  const read = figuresIn(text, cleaned, items);
  const relations = relationsIn({ ...read, text, ...options });
  const figures = read.mentions.map((each) => shown(each, cleaned));
  return { figures, relations, findings: findingsIn({ ...read, text, cleaned, relations }) };
}

function shown(of: Mention, cleaned: Clean): Figure {
  const [start, end] = originalSpan(cleaned, of.textStart, of.textEnd);
  return {
    text: cleaned.original.slice(start, end), value: of.value.toNumber(), digits: of.digits, unit: originalUnit(of, cleaned), kind: of.kind, measures: of.label,
    section: of.section, heading: of.heading, period: of.period, periodInferred: of.periodInferred,
    approximate: of.approximate, limit: of.limit, plan: of.plan, ...(of.comparison ? { comparison: of.comparison } : {}), start, end,
  };
}

/** The unit as it is printed, 億元 where the text is traditional, without blanks and ruby. */
function originalUnit(of: Mention, { at, original, text }: Clean): string {
  if (of.kind === "rank" && of.base === "") return of.unit;
  // 分别为47、55微克/立方米: the unit stands once, behind another
  if (text.slice(of.end - of.unit.length, of.end) !== of.unit) return of.unit;
  const clean: string[] = [];
  for (let i = of.end - of.unit.length; i < of.end; i += 1) clean.push(original[at[i]!]!);
  return clean.join("").normalize("NFKC");
}
