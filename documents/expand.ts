import { fieldOf, type Issue, type Period, type Table, warning, within } from "../core/index.ts";
import type { Figure, Run } from "./block.ts";
import { builtinText } from "./builtin.ts";
import { type GatheredRow, type NameLookup, printCell } from "./cell.ts";
import { type FigureLookup, metricFigure } from "./figure.ts";
import { type GatherRows, ordered } from "./gather.ts";
import { guardHolds } from "./guard.ts";
import { type Inline, parseInline, type Part } from "./inline.ts";
import { han } from "./numbering.ts";
import type { BulletinTemplate } from "./template.ts";

export interface Sources {
  readonly template: BulletinTemplate;
  /** the month */
  readonly period: Period;
  readonly figures: FigureLookup;
  readonly gathered: GatherRows;
  readonly tables: ReadonlyMap<string, Table>;
  readonly name?: NameLookup;
}

/** The row whose text is being told. */
interface Told {
  readonly table: Table;
  readonly parentTable?: Table;
  readonly at: GatheredRow;
  readonly seq: number;
  /** inside the words of a cell: a text cell there is printed as it stands */
  readonly inCell: boolean;
}

const SENTENCE_END = /[\u3002\uff1b;\uff01!\uff1f?\uff1a:]$/;
const DEEPEST = 8;

/** Turns inline text into runs. One for each bulletin: it numbers the figures of each block. */
export function expander(sources: Sources) {
  const issues: Issue[] = [];
  const parsed = new Map<string, Inline>();
  const counts = new Map<string, number>();
  const { template } = sources;

  const parse = (text: string): Inline => {
    const known = parsed.get(text);
    if (known) return known;
    const made = parseInline(text);
    parsed.set(text, made);
    issues.push(...made.issues);
    return made;
  };

  const figureId = (block: string): string => {
    const n = (counts.get(block) ?? 0) + 1;
    counts.set(block, n);
    return `${block}#${n}`;
  };

  const figureRun = (figure: Figure): Run[] => {
    if (figure.status === "absent") {
      const name = figure.metric ?? `${figure.row!.table}/${figure.row!.id}.${figure.row!.field}`;
      issues.push(warning("documents.absent-figure", { figure: name, reason: figure.reason ?? "no-rows" }, { field: figure.id }));
    }
    return [{ kind: "figure", ...figure }];
  };

  const runs = (text: string, block: string, told?: Told, depth = 0): Run[] => {
    if (depth > DEEPEST) throw new Error(`phrases or gathers of "${block}" go in a ring; checkTemplate refuses that`);
    return joined(parse(text).parts.flatMap((part) => run(part, block, told, depth)));
  };

  const handlers: { readonly [K in Part["kind"]]: (part: Extract<Part, { kind: K }>, block: string, told: Told | undefined, depth: number) => Run[] } = {
    text: (part) => plain(part.text),
    builtin: (part) => plain(builtinText(part.name, sources.period)),
    figure: (part, block) => {
      const found = sources.figures(part.metric);
      if (found) return figureRun(metricFigure(figureId(block), found, part.form));
      issues.push(within({ field: block }, warning("documents.unknown-metric", { name: part.metric, near: "-" }, { offset: part.at })));
      return plain(`{${part.metric}}`);
    },
    phrase: (part, block, told, depth) => {
      const cases = template.phrases?.[part.name] ?? [];
      const chosen = cases.find((each) => each.when === undefined || guardHolds(each.when, sources.figures));
      if (!chosen) issues.push(warning("documents.silent-phrase", { phrase: part.name }, { field: block }));
      return chosen ? runs(chosen.say, block, told, depth + 1) : [];
    },
    gather: (part, block, told, depth) => {
      if (!told) return gathered(part.name, block, depth);
      // a row's own text must not tell the list that it stands in
      issues.push(warning("documents.misplaced-field", { name: `#${part.name}` }, { field: block, offset: part.at }));
      return plain(`{#${part.name}}`);
    },
    // of a block `compose` has taken it out; elsewhere none can stand
    table: (part, block) => {
      issues.push(warning("documents.misplaced-field", { name: "|…|" }, { field: block, offset: part.at }));
      return [];
    },
    field: (part, block, told) => cellRuns(part, block, told),
    seq: (part, _block, told) => plain(told ? (part.han ? han(told.seq) : String(told.seq)) : "{seq}"),
  };
  const run = (part: Part, block: string, told: Told | undefined, depth: number): Run[] =>
    (handlers[part.kind] as (part: Part, block: string, told: Told | undefined, depth: number) => Run[])(part, block, told, depth);

  function cellRuns(part: Extract<Part, { kind: "field" }>, block: string, told: Told | undefined): Run[] {
    const table = part.of === "parent" ? told?.parentTable : told?.table;
    const row = part.of === "parent" ? told?.at.parent : told?.at.row;
    const field = table && fieldOf(table, part.field);
    if (!told || !table || !row || !field) {
      issues.push(warning("documents.unknown-field", { name: part.field, table: table?.name ?? "-", near: "-" }, { field: block, offset: part.at }));
      return plain(`{${part.of === "parent" ? "parent" : ""}.${part.field}}`);
    }
    const { modifier } = part;
    const printed = printCell({
      id: "", period: sources.period.text, table, field, row,
      ...(modifier === undefined ? {} : { modifier }), ...(sources.name ? { name: sources.name } : {}),
    });
    if (printed.kind === "figure") return figureRun({ ...printed.figure, id: figureId(block) });
    return printed.inline && !told.inCell ? runs(printed.text, block, { ...told, inCell: true }) : plain(printed.text);
  }

  function gathered(name: string, block: string, depth: number): Run[] {
    const gather = template.gathers?.[name];
    const table = gather && sources.tables.get(gather.from);
    if (!gather || !table) return [];
    const parentTable = table.parent === undefined ? undefined : sources.tables.get(table.parent);
    const rows = ordered(sources.gathered.get(name) ?? [], gather.order ?? [], table, parentTable);
    if (rows.length === 0) return gather.empty ? runs(gather.empty, block, undefined, depth + 1) : [];
    const made = gather.begin ? runs(gather.begin, block, undefined, depth + 1) : [];
    rows.forEach((at, i) => {
      made.push(...runs(gather.say, block, { table, ...(parentTable ? { parentTable } : {}), at, seq: i + 1, inCell: false }, depth + 1));
      const after = i < rows.length - 1 ? gather.join : gather.end;
      if (after && !(SENTENCE_END.test(after) && SENTENCE_END.test(textOf(made)))) made.push(...plain(after));
    });
    return made;
  }

  return { runs, issues, figureId, absent: figureRun };
}

const plain = (text: string): Run[] => (text === "" ? [] : [{ kind: "text", text }]);
const textOf = (runs: readonly Run[]): string => runs.at(-1)?.text ?? "";

/** Neighbouring words become one run. */
function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const each of runs) {
    const last = made.at(-1);
    if (each.kind === "text" && last?.kind === "text" && each.font === last.font && each.bold === last.bold) {
      made[made.length - 1] = { ...last, text: last.text + each.text };
    } else made.push(each);
  }
  return made;
}
