import type { Finding } from "./model.ts";

export type MarkLevel = "error" | "warning" | "note" | "figure";

/** A stretch of the text that is shown in one way. Marks are in order and never overlap. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** the gravest of what stands on it */
  readonly level: MarkLevel;
  /** indexes into figures, findings and relations */
  readonly figures: readonly number[];
  readonly findings: readonly number[];
  readonly relations: readonly number[];
}

interface Placed { readonly start: number; readonly end: number }

/** Where to draw what: every figure, and every finding on its place; overlapping places are cut at each other's ends. */
export function marksOf(figures: readonly Placed[], findings: readonly Finding[], relations: readonly { readonly figures: readonly number[] }[]): Mark[] {
  const spans = [...figures, ...findings].filter((each) => each.end > each.start);
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const place = new Map(cuts.map((cut, i) => [cut, i]));
  const pieces = cuts.slice(0, -1).map((start, i) => ({ start, end: cuts[i + 1]!, figures: new Set<number>(), findings: new Set<number>() }));
  const lay = ({ start, end }: Placed, put: (piece: (typeof pieces)[number]) => void): void => {
    for (let i = place.get(start)!; i < place.get(end)!; i += 1) put(pieces[i]!);
  };
  figures.forEach((each, n) => (each.end > each.start ? lay(each, (piece) => piece.figures.add(n)) : undefined));
  findings.forEach((each, n) => (each.end > each.start ? lay(each, (piece) => piece.findings.add(n)) : undefined));
  const related = new Map<number, number[]>();
  relations.forEach((relation, n) => relation.figures.forEach((figure) => related.set(figure, [...(related.get(figure) ?? []), n])));
  return pieces.filter((each) => each.figures.size + each.findings.size > 0).map(({ start, end, figures: of, findings: found }) => ({
    start, end, level: gravest([...found].map((n) => findings[n]!.severity)), figures: [...of], findings: [...found],
    relations: [...new Set([...of].flatMap((figure) => related.get(figure) ?? []))],
  }));
}

const GRAVE = ["error", "warning", "note"] as const;
const gravest = (all: readonly Finding["severity"][]): MarkLevel => GRAVE.find((each) => all.includes(each)) ?? "figure";
