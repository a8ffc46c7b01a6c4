import type { TextGoal, TextPieces } from "../../../contract/index.ts";
import { writeTable } from "./table.ts";

export type FormName = keyof TextPieces["figures"][number]["texts"];
export const forms: readonly FormName[] = ["full", "n", "change", "verb", "abs"];

/** Something that can stand as a chip, as it prints now. */
export interface Piece {
  readonly code: string;
  readonly kind: "figure" | "phrase" | "gather" | "date" | "table";
  readonly label: string;
  readonly text: string;
  readonly status: "live" | "pending" | "frozen" | "absent";
  /** of a figure */
  readonly metric?: string;
  readonly form?: FormName;
  readonly meaning?: string;
  readonly unit?: string;
  readonly goal?: string | null;
  /** the number of other months */
  readonly earlier?: { readonly last: string; readonly year: string };
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
    ...of.figures.flatMap(({ metric, label, meaning, status, texts, unit, goal, earlier }) => forms.map((form): Piece => ({ code: codeOf(metric, form), kind: "figure", label, text: texts[form], status, metric, form, meaning, unit: unit === "1" ? "" : unit, goal, earlier }))),
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

const IN_TABLE = 8;

/** A table of each goal's figures, to begin with; its rows and columns are chosen afterwards. */
export function tableChoices(pieces: ReadonlyMap<string, Piece>, goals: readonly TextGoal[], label: (goal: string) => string, initialsOf: (text: string) => string): Choice[] {
  const figures = [...pieces.values()].filter((each) => each.form === "full");
  return goals.flatMap(({ id, name, figures: own }): Choice[] => {
    const first = new Set(own);
    const inside = [...[...first].flatMap((code) => pieces.get(code) ?? []), ...figures.filter(({ goal, code }) => goal === id && !first.has(code))].filter(({ status }) => status !== "absent").slice(0, IN_TABLE);
    if (inside.length === 0) return [];
    const code = writeTable({ columns: ["now", "last"], metrics: inside.map((each) => each.code) });
    return [{ code, kind: "table", label: label(name), text: inside.map((each) => each.label).join("、"), status: "live", initials: initialsOf(label(name)).toLowerCase(), search: `${label(name)} table`.toLowerCase() }];
  });
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
