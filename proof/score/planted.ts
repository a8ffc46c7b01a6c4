import type { Figure, Finding, Proof, Relation } from "../model.ts";
import { proofread } from "../proofread.ts";

/** One wrong thing put into a text. */
export interface Planting {
  readonly kind: string;
  /** of the string that is replaced, in the untouched text */
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export interface Planted {
  readonly plantings: readonly (Planting & { readonly found: boolean })[];
  /** findings of the planted copies, not there before, that speak of nothing in a paragraph with a slip */
  readonly false: readonly Finding[];
}

/** How each slip is made of a figure as it is printed; undefined where it cannot be. */
const slips: Readonly<Record<string, (of: Figure, text: string, within: Relation) => Omit<Planting, "kind"> | undefined>> = {
  "swapped digits": (of, text) => digitsOf(of, text, (digits) => swapped(digits)),
  "wrong unit": (of, text) => replaced(text, of, "亿元", "万元") ?? replaced(text, of, "万元", "亿元"),
  "off by one": (of, text) => (of.kind === "count" ? digitsOf(of, text, (digits) => String(Number(digits) + 1)) : undefined),
  "wrong share": (of, text) => (of.kind === "rate" ? digitsOf(of, text, (digits) => (Number(digits) * 1.1).toFixed(places(digits))) : undefined),
  "wrong direction": (of, text) => (of.kind === "change" ? replaced(text, of, "增长", "下降") ?? replaced(text, of, "下降", "增长") ?? replaced(text, of, "增加", "减少") ?? replaced(text, of, "减少", "增加") : undefined),
  "one digit changed": (of, text) => digitsOf(of, text, (digits) => digits.slice(0, -1) + ((Number(digits.at(-1)) + 4) % 10)),
  "points as per cent": (of, text) => replaced(text, of, "个百分点", "%"),
  "cut short": (of, text, within) => (of.kind === "rate" && within.kind === "ratio" ? digitsOf(of, text, (digits) => cutShort(within.computed, digits)) : undefined),
};

/**
 * Puts slips into copies of a text, one in each copy, each into a figure that some relation of three printed
 * numbers or more pins (what stands alone can be checked against a ledger only), kinds in turn, and says which
 * were found. The same text, the same slips.
 */
export function planted(text: string, most = 20): Planted {
  const untouched = proofread(text);
  const before = new Set(untouched.findings.map((each) => each.message));
  const wrongly: Finding[] = [];
  const plantings = choose(text, untouched, most).map((each) => {
    const made = text.slice(0, each.start) + each.put + text.slice(each.end);
    const proof = proofread(made);
    const fresh = proof.findings.filter((finding) => !before.has(finding.message));
    const touches = (finding: Finding, from: number, to: number): boolean => [finding, ...finding.figures.map((index) => proof.figures[index]!)].some((one) => one.start < to && one.end > from);
    const end = each.start + each.put.length;
    const next = made.indexOf("\n", end);
    wrongly.push(...fresh.filter((finding) => !touches(finding, made.lastIndexOf("\n", each.start) + 1, next < 0 ? made.length : next)));
    return { ...each, found: fresh.some((finding) => touches(finding, each.start, end)) };
  });
  return { plantings, false: wrongly };
}

/** Kinds in turn, each figure once. */
function choose(text: string, proof: Proof, most: number): Planting[] {
  const pinning = proof.relations.filter((each) => each.holds === true && each.kind !== "cross-section" && each.figures.length > 2);
  const points = proof.figures.flatMap((each, i) => (each.unit === "个百分点" ? [{ kind: "difference" as const, expression: "", computed: "", holds: true, mode: "exact" as const, figures: [i], note: "" }] : []));
  const spent = new Set<number>();
  const made: Planting[] = [];
  for (let count = -1; made.length < most && made.length !== count;) {
    count = made.length;
    for (const [kind, slip] of Object.entries(slips)) {
      const found = made.length < most ? first(kind === "points as per cent" ? points : pinning, kind, slip, { text, proof, spent }) : undefined;
      if (found) made.push(found);
    }
  }
  return made;
}

interface Field {
  readonly text: string;
  readonly proof: Proof;
  readonly spent: Set<number>;
}

function first(relations: readonly Relation[], kind: string, slip: (typeof slips)[string], { text, proof, spent }: Field): Planting | undefined {
  for (const relation of relations) {
    for (const index of relation.figures.toReversed()) {
      const made = spent.has(index) ? undefined : slip(proof.figures[index]!, text, relation);
      if (!made) continue;
      spent.add(index);
      return { kind, ...made };
    }
  }
  return undefined;
}

function digitsOf(of: Figure, text: string, change: (digits: string) => string | undefined): Omit<Planting, "kind"> | undefined {
  const at = text.slice(of.start, of.end).lastIndexOf(of.digits);
  const put = at < 0 ? undefined : change(of.digits);
  return put === undefined || put === of.digits ? undefined : { start: of.start + at, end: of.start + at + of.digits.length, put };
}

function replaced(text: string, of: Figure, from: string, to: string): Omit<Planting, "kind"> | undefined {
  const at = text.slice(of.start, of.end).lastIndexOf(from);
  return at < 0 ? undefined : { start: of.start + at, end: of.start + at + from.length, put: to };
}

const places = (digits: string): number => (digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0);

function swapped(digits: string): string | undefined {
  for (let i = 0; i + 1 < digits.length; i += 1) {
    const [a, b] = [digits[i]!, digits[i + 1]!];
    if (a !== b && a !== "." && b !== "." && !(i === 0 && b === "0")) return digits.slice(0, i) + b + a + digits.slice(i + 2);
  }
  return undefined;
}

function cutShort(computed: string, digits: string): string | undefined {
  const exact = /^\d+\.\d+/.exec(computed)?.[0];
  if (exact === undefined) return undefined;
  const n = places(digits);
  return exact.slice(0, exact.indexOf(".") + (n === 0 ? 0 : n + 1));
}
