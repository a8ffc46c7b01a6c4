import type { Decimal } from "../core/index.ts";

export type FigureKind = "count" | "amount" | "rate" | "change" | "concentration" | "rank" | "score" | "days" | "area" | "other";

/** What a figure is compared with, and which way it went. */
export interface Comparison {
  /** 同比, 环比, 比上月, 较上年 …; empty where only the verb stands */
  readonly basis: string;
  readonly direction: "up" | "down" | "level";
}

/** A figure as it leaves the room: plain JSON, positions in the text that was given. */
export interface Figure {
  readonly text: string;
  /** for interchange; `digits` is the exact printed number, and all arithmetic here is on decimals */
  readonly value: number;
  readonly digits: string;
  readonly unit: string;
  readonly kind: FigureKind;
  /** the words that say what it counts */
  readonly measures: string;
  readonly section: string;
  readonly heading: string;
  readonly period: string;
  readonly periodInferred: boolean;
  readonly approximate: boolean;
  readonly limit: boolean;
  readonly plan: boolean;
  readonly comparison?: Comparison;
  readonly start: number;
  readonly end: number;
}

export type RelationKind = "ratio" | "sum" | "difference" | "yoy" | "cross-section";
export type Mode = "exact" | "rounded" | "input-rounding" | "bound" | "truncated" | "bent" | "unit-slip" | "fail" | "n/a";

export interface Relation {
  readonly kind: RelationKind;
  /** written with the printed numbers: "28/34=82.35%" */
  readonly expression: string;
  readonly computed: string;
  /** null: cannot be decided */
  readonly holds: boolean | null;
  readonly mode: Mode;
  /** indexes into figures */
  readonly figures: readonly number[];
  /** one sentence an official accepts */
  readonly note: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "warning" | "note";
  /** what is wrong, in plain Chinese */
  readonly message: string;
  /** what to do */
  readonly advice: string;
  readonly start: number;
  readonly end: number;
  /** indexes into figures */
  readonly figures: readonly number[];
}

export interface Proof {
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
}

/** A figure inside the room, with its place in the structure of the text. Positions are in the clean text. */
export interface Mention {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** of the whole phrase that shows it */
  readonly textStart: number;
  readonly textEnd: number;
  readonly digits: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: string;
  readonly base: string;
  readonly scale: Decimal;
  /** value in base units, near enough to leave out what cannot fit; no verdict rests on it */
  readonly size: number;
  readonly kind: FigureKind;
  readonly measure: string;
  /** a whole number of things, known exactly */
  readonly exact: boolean;
  /** words before it in its clause, and after it */
  readonly before: string;
  readonly after: string;
  /** before and after joined, without function words: what figures are matched by */
  readonly label: string;
  /** text between the figure before this one and this one */
  readonly gap: string;
  readonly paragraph: number;
  readonly sentence: number;
  /** ; parts of a sentence, numbered through the document */
  readonly segment: number;
  readonly item: number;
  readonly section: string;
  readonly heading: string;
  readonly ahead: boolean;
  readonly plan: boolean;
  readonly approximate: boolean;
  readonly limit: boolean;
  readonly depth: number;
  /** the figure right before the bracket it stands in */
  readonly parent: number | undefined;
  readonly period: string;
  readonly periodInferred: boolean;
  /** position of its period among the period marks of the text */
  readonly periodAt: number | undefined;
  readonly comparison: Comparison | undefined;
}
