import { type Issue, warning } from "../core/index.ts";
import type { Block, Bulletin, Figure, Run } from "./block.ts";
import { expander, type Sources } from "./expand.ts";
import { letterhead, type Lettered } from "./letterhead.ts";
import { itemNumber, sectionNumber } from "./numbering.ts";
import type { ItemTemplate, MoreTemplate } from "./template.ts";
import { type FigureTable, figureTable, splitTables, type TableSpec } from "./table.ts";
import { typeset } from "./typography.ts";

export interface ComposeInput extends Sources, Lettered {}

export interface Composed {
  readonly bulletin: Bulletin;
  /** warnings: absent figures, texts that could not be read; a template that passed checkTemplate gives only these */
  readonly issues: readonly Issue[];
}

/** Template, figures and rows → the month's bulletin. Same input, same bulletin. */
export function compose(input: ComposeInput): Composed {
  const { template } = input;
  const { runs: expand, issues, figureId, absent } = expander(input);
  const runs = (text: string, block: string): Run[] => expand(splitTables(text).words, block);
  const table = (spec: TableSpec, id: string): FigureTable => {
    const made = figureTable(spec, input.period, input.figures, () => figureId(id));
    for (const cell of made.rows.flatMap(({ cells }) => cells)) absent(cell);
    return made;
  };
  const tables = (text: string, of: string, goal: { goal?: string } = {}): Block[] =>
    splitTables(text).tables.map((spec, i) => ({ kind: "table", id: `${of}.t${i + 1}`, ...goal, runs: [], ...table(spec, `${of}.t${i + 1}`) }));
  const blocks: Block[] = paragraphs(runs(template.opening, "opening")).map((each, i) => ({ kind: "paragraph", id: paragraphId("opening", i), runs: each }));
  blocks.push(...tables(template.opening, "opening"));
  const further = (more: readonly MoreTemplate[] | undefined, of: string, goal: { goal?: string } = {}): Block[] => (more ?? []).flatMap((each, i) => {
    const id = each.id ?? `${of}.m${i + 1}`;
    const [spec, ...rest] = splitTables(each.text).tables;
    const lines = paragraphs(runs(each.text, id));
    // a paragraph with one table and at most one line of words is that table, and the words stand above it
    if (spec && rest.length === 0 && lines.length <= 1) return [{ kind: "table", id, ...goal, runs: lines[0] ?? [], ...table(spec, id) }];
    return lines.map((told, p): Block => ({ kind: "paragraph", id: paragraphId(id, p), ...goal, runs: told })).concat(tables(each.text, id, goal));
  });
  blocks.push(...further(template.more, "opening"));

  template.sections.forEach((section, s) => {
    const at = section.id ?? `sections.${s}`;
    blocks.push({ kind: "heading", id: at, level: 1, number: sectionNumber(s + 1), runs: typeset(runs(section.heading, at)) });
    if (section.text) {
      paragraphs(runs(section.text, `${at}.text`)).forEach((each, i) => blocks.push({ kind: "paragraph", id: paragraphId(`${at}.text`, i), runs: each }));
      blocks.push(...tables(section.text, `${at}.text`));
    }
    blocks.push(...further(section.more, at));
    let number = 0;
    section.items?.forEach((item, i) => {
      const id = item.id ?? `sections.${s}.items.${i}`;
      const goal = goalOf(item);
      const told = paragraphs(runs(item.text, id));
      const after = [...tables(item.text, id, goal), ...further(item.more, id, goal)];
      if (told.length + after.length === 0) {
        issues.push(warning("documents.empty-item", { heading: item.heading ?? id }, { field: id }));
        return;
      }
      number += 1;
      const [first = [], ...rest] = told;
      blocks.push({ kind: "item", id, ...goal, number: itemNumber(number), heading: item.heading ? `${item.heading}。` : "", runs: first });
      rest.forEach((each, p) => blocks.push({ kind: "paragraph", id: paragraphId(id, p + 1), ...goal, runs: each }));
      blocks.push(...after);
    });
  });

  const { head, foot } = letterhead(input, runs(template.head.title, "title").map((each) => each.text).join(""));
  return {
    bulletin: { template: template.id, period: input.period.text, head, blocks, foot, figures: figuresOf(blocks) },
    issues,
  };
}

export function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => [...block.runs.flatMap((run): Figure[] => {
    if (run.kind !== "figure") return [];
    const { kind: _, ...figure } = run;
    return [figure];
  }), ...(block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [])]);
}

const goalOf = (item: ItemTemplate): { goal?: string } => (item.goal === undefined ? {} : { goal: item.goal });
const paragraphId = (id: string, i: number): string => (i === 0 ? id : `${id}.p${i + 1}`);

/** A line break in the text begins a new paragraph; blank ones are left out. */
function paragraphs(runs: readonly Run[]): Run[][] {
  const made: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === "figure") {
      made.at(-1)!.push(run);
      continue;
    }
    run.text.split("\n").forEach((line, i) => {
      if (i > 0) made.push([]);
      const text = made.at(-1)!.length === 0 ? line.trimStart() : line;
      if (text !== "") made.at(-1)!.push({ ...run, text });
    });
  }
  return made.filter((each) => each.some((run) => run.kind === "figure" || run.text.trim() !== "")).map(typeset);
}
