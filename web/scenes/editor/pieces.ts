import type { TextPieces } from "../../../contract/index.ts";

export type FormName = keyof TextPieces["figures"][number]["texts"];
export const forms: readonly FormName[] = ["full", "n", "change", "verb", "abs"];

/** Something that can stand as a chip, as it prints now. */
export interface Piece {
  readonly code: string;
  readonly kind: "figure" | "phrase" | "gather" | "date";
  readonly label: string;
  readonly text: string;
  readonly status: "live" | "frozen" | "absent";
  /** of a figure */
  readonly metric?: string;
  readonly form?: FormName;
  readonly meaning?: string;
  /** of a phrase: the metrics on which its words depend */
  readonly rests?: readonly { readonly metric: string; readonly label: string }[];
  /** of a gather: the register whose rows it tells, and how many */
  readonly register?: string;
  readonly rows?: number;
}

/** What dates are called, by their name. */
export type DateNames = Readonly<Record<string, string>>;

const codeOf = (metric: string, form: FormName): string => (form === "full" ? metric : `${metric}:${form}`);

/** All pieces by code; a figure has one in each form, a phrase is called by what it depends on. */
export function piecesByCode(of: TextPieces, dates: DateNames = {}): ReadonlyMap<string, Piece> {
  const all: Piece[] = [
    ...of.figures.flatMap(({ metric, label, meaning, status, texts }) => forms.map((form): Piece => ({ code: codeOf(metric, form), kind: "figure", label, text: texts[form], status, metric, form, meaning }))),
    ...of.phrases.map(({ name, text, status, metrics }): Piece => ({ code: `@${name}`, kind: "phrase", label: metrics.slice(0, 2).map(({ label }) => label).join("、") || name, text, status, rests: metrics })),
    ...of.gathers.map(({ name, text, status, label, table, rows }): Piece => ({ code: `#${name}`, kind: "gather", label, text, status, register: table.split(".")[0]!, rows })),
    ...of.dates.map(({ name, text, status }): Piece => ({ code: name, kind: "date", label: dates[name] ?? name, text, status })),
  ];
  return new Map(all.map((each) => [each.code, each]));
}

export interface Choice extends Piece { readonly initials: string; readonly search: string }

/** What the insert menu offers: each figure once, in its usual form. `initials` are those of its label's pinyin. */
export function choicesOf(pieces: ReadonlyMap<string, Piece>, initialsOf: (text: string) => string): Choice[] {
  return [...pieces.values()].filter((each) => each.form === undefined || each.form === "full").map((each) => ({
    ...each, initials: initialsOf(each.label).toLowerCase(), search: `${each.label} ${each.code} ${each.text} ${each.meaning ?? ""}`.toLowerCase(),
  }));
}

const SHOWN = 40;

/** Best first: the label begins with it, holds it, its initials do, anything else does. Every word must be found. */
export function find(choices: readonly Choice[], asked: string): Choice[] {
  const words = asked.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices.slice(0, SHOWN);
  const worth = (of: Choice): number => {
    let sum = 0;
    for (const word of words) {
      const label = of.label.toLowerCase();
      const found = label.startsWith(word) ? 4 : label.includes(word) ? 3 : of.initials.startsWith(word) ? 2.5 : of.initials.includes(word) || of.code.includes(word) ? 2 : of.search.includes(word) ? 1 : 0;
      if (found === 0) return 0;
      sum += found;
    }
    return sum;
  };
  return choices.map((each) => [worth(each), each] as const).filter(([score]) => score > 0).sort(([a], [b]) => b - a).slice(0, SHOWN).map(([, each]) => each);
}
