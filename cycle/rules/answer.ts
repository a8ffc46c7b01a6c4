import type { Cell, Field } from "../../core/index.ts";

/** An answer as the rules see it: the value in canonical form, and all that it can be held against. */
export interface Answer {
  readonly duty: string;
  /** full name of the field: projects.investment.amount */
  readonly name: string;
  readonly row: string;
  readonly field: Field;
  readonly label: string;
  readonly label_en: string;
  readonly title: string;
  readonly value: Cell;
  readonly explanation: string;
  /** evidence files that are attached to the row */
  readonly files: number;
  /** the field's values of the year before this month, oldest first */
  readonly history: readonly { readonly month: string; readonly value: string }[];
  /** the row's other cells: columns beside, and the answers to its other fields */
  readonly beside: Readonly<Record<string, Cell>>;
  /** labels of those columns */
  readonly labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

/** What a reader of texts found in one: said in words, since only people can mend it. */
export type Narrator = (answer: Answer, all: readonly Answer[]) => readonly string[];

export interface RuleContext {
  /** first day of the programme */
  readonly began: string;
  /** first and last day of the reported month */
  readonly start: string;
  readonly end: string;
  /** figures in prose are read by another room; without it that rule says nothing */
  readonly narrator?: Narrator;
}
