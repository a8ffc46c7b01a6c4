import type { Block, Bulletin, Run } from "./block.ts";
import { bindingOf } from "./compare.ts";
import { type EditableBlock, editableOf } from "./editable.ts";
import type { BulletinTemplate } from "./template.ts";
import { blockText, runsText } from "./text.ts";

/** A block whose words differ between two editions, whatever its figures say. */
export interface WordChange {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly id: string;
  /** how the block is called: its heading, or how it begins */
  readonly title: string;
  readonly sort: Block["kind"];
  readonly before: string;
  readonly after: string;
}

interface Worded {
  readonly id: string;
  readonly sort: Block["kind"];
  readonly title: string;
  /** equal as long as nobody changed a word */
  readonly words: string;
  readonly text: string;
}

/** Of two templates of a month: the blocks that somebody wrote anew, added, took away or moved. */
export const templateChanges = (before: BulletinTemplate, after: BulletinTemplate): WordChange[] => changes(editableOf(before).map(editable), editableOf(after).map(editable));

/** Of two bulletins as they print: the same, and the rows' words that they tell. A figure that says something else is no change of words. */
export const printedChanges = (before: Bulletin, after: Bulletin): WordChange[] => changes(before.blocks.map(printed), after.blocks.map(printed));

const TITLE = 16;
const begin = (text: string): string => (text.length > TITLE ? `${text.slice(0, TITLE)}……` : text);

function editable(block: EditableBlock): Worded {
  const heading = block.kind === "item" ? block.heading : "";
  const text = heading === "" ? block.text : `${heading}。${block.text}`;
  return { id: block.id, sort: block.kind, title: heading || begin(block.text), words: JSON.stringify([block.kind, heading, block.text]), text };
}

function printed(block: Block): Worded {
  const heading = block.kind === "item" ? block.heading : "";
  const words = block.runs.map((run: Run) => (run.kind === "figure" ? `{${bindingOf(run)}}` : run.text)).join("");
  const table = block.kind === "table" ? [block.columns, block.rows.map(({ label, unit }) => [label, unit])] : [];
  return { id: block.id, sort: block.kind, title: heading.replace(/。$/, "") || begin(runsText(block.runs)), words: JSON.stringify([block.kind, heading, words, ...table]), text: blockText(block) };
}

function changes(before: readonly Worded[], after: readonly Worded[]): WordChange[] {
  const was = new Map(before.map((each) => [each.id, each]));
  const is = new Map(after.map((each) => [each.id, each]));
  const moved = outOfOrder(before.filter(({ id }) => is.has(id)).map(({ id }) => id), after.filter(({ id }) => was.has(id)).map(({ id }) => id));
  return [
    ...after.flatMap(({ id, title, sort, words, text }): WordChange[] => {
      const old = was.get(id);
      if (!old) return [{ kind: "added", id, title, sort, before: "", after: text }];
      if (old.words !== words) return [{ kind: "changed", id, title: old.title, sort, before: old.text, after: text }];
      return moved.has(id) ? [{ kind: "moved", id, title, sort, before: old.text, after: text }] : [];
    }),
    ...before.filter(({ id }) => !is.has(id)).map(({ id, title, sort, text }): WordChange => ({ kind: "removed", id, title, sort, before: text, after: "" })),
  ];
}

/** What must be moved to make one order of the other; the fewest. */
function outOfOrder(before: readonly string[], after: readonly string[]): Set<string> {
  if (before.every((id, i) => id === after[i])) return new Set();
  const longest: number[][] = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) longest[i]![j] = before[i] === after[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  }
  const moved = new Set(after);
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) {
      moved.delete(after[j]!);
      i += 1;
      j += 1;
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return moved;
}
