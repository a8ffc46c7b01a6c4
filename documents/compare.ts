import type { Block, Bulletin, Figure } from "./block.ts";
import { blockText } from "./text.ts";

export interface FigureChange {
  /** what the figure is bound to */
  readonly binding: string;
  readonly before?: Figure;
  readonly after?: Figure;
}

export type ParagraphChange =
  | { readonly kind: "added"; readonly id: string; readonly after: string }
  | { readonly kind: "removed"; readonly id: string; readonly before: string }
  | { readonly kind: "changed"; readonly id: string; readonly before: string; readonly after: string };

export interface Comparison {
  readonly figures: readonly FigureChange[];
  readonly paragraphs: readonly ParagraphChange[];
}

/** What a figure stands for, whatever it says: the same binding in two editions is the same figure. */
export function bindingOf(figure: Figure): string {
  const bound = figure.row ? `${figure.row.table}/${figure.row.id}.${figure.row.field}` : `${figure.metric}@${figure.org}`;
  return `${bound}:${figure.form}${figure.column === undefined ? "" : `:${figure.column}`}`;
}

/** Two editions of one month: every figure that prints differently, came or went, and the paragraphs that changed. */
export function compare(before: Bulletin, after: Bulletin): Comparison {
  return { figures: figureChanges(before.figures, after.figures), paragraphs: paragraphChanges(before.blocks, after.blocks) };
}

function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const was = new Map(before.map((each) => [bindingOf(each), each]));
  const is = new Map(after.map((each) => [bindingOf(each), each]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((binding): FigureChange[] => {
    const old = was.get(binding);
    const now = is.get(binding);
    if (old && now && old.text === now.text && old.value === now.value) return [];
    return [{ binding, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }];
  });
}

function paragraphChanges(before: readonly Block[], after: readonly Block[]): ParagraphChange[] {
  const was = new Map(before.map((each) => [each.id, blockText(each)]));
  const is = new Map(after.map((each) => [each.id, blockText(each)]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id): ParagraphChange[] => {
    const old = was.get(id);
    const now = is.get(id);
    if (old === now) return [];
    if (old === undefined) return [{ kind: "added", id, after: now! }];
    return now === undefined ? [{ kind: "removed", id, before: old }] : [{ kind: "changed", id, before: old, after: now }];
  });
}
