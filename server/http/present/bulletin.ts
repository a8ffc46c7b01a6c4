import type { AnswerOf, Binding, Language, WireBlock, WireRun, WireTextChange } from "../../../contract/index.ts";
import { Decimal } from "../../../core/index.ts";
import type { EditionRecord, FrozenValue, MonthRecord, ValueChange } from "../../../cycle/index.ts";
import { type Block, type Figure, GAP, type Run, type WordChange } from "../../../documents/index.ts";
import { figure, present } from "../../../metrics/index.ts";
import type { MonthBulletin } from "../../commands/bulletin/index.ts";
import type { Office } from "../../office.ts";
import { wireEdition, wireMonth } from "./month.ts";
import { labelOf, orgNamed } from "./shape.ts";

export interface BulletinSources {
  readonly made: MonthBulletin;
  readonly touched: readonly MonthRecord[];
  readonly editions: readonly EditionRecord[];
  /** against the edition before */
  readonly changes: readonly ValueChange[];
  readonly texts: readonly WordChange[];
}

export const wireTextChange = ({ kind, id, title, before, after }: WordChange): WireTextChange => ({ kind, block: id, title, before, after });

/** The bulletin block by block, every figure with what it is bound to. */
export function wireBulletin(office: Office, { made, touched, editions, changes, texts }: BulletinSources, language: Language): AnswerOf<"bulletin"> {
  const { bulletin, edition } = made;
  const { head, foot, figures } = bulletin;
  const bind = binder(made);
  const countOf = (wanted: Figure["status"]): number => figures.filter(({ status }) => status === wanted).length;
  const figureRun = (of: Figure): WireFigure => ({ kind: "figure", id: of.id, text: of.text, status: of.status, binding: bind(of) });
  const runs = (all: readonly Run[]): WireRun[] => all.map((each) => (each.kind === "text" ? { kind: "text", text: each.text, font: each.font ?? null, bold: each.bold ?? false } : figureRun(each)));
  return {
    month: bulletin.period, state: wireMonth(bulletin.period, touched, editions), edition: edition ? wireEdition(edition) : null,
    head: { mark: head.agencyMark, number: head.number, urgency: head.urgency ?? null, title: [...head.title], to: head.to ?? null },
    blocks: bulletin.blocks.map((each) => wireBlock(each, runs, figureRun)),
    foot: {
      signer: foot.signer, sealed: foot.sealed, date: foot.date, note: foot.note ?? null, copies: foot.copies ?? null,
      printer: foot.printer ?? null, printed_on: foot.printedOn,
    },
    figures: figures.length, absent: countOf("absent"), pending: countOf("pending"),
    changes: changes.flatMap((each) => wireChange(office, made, each, language)), text_changes: texts.map(wireTextChange),
    notice: office.pack.notice,
  };
}

type WireFigure = Extract<WireRun, { kind: "figure" }>;

function wireBlock(block: Block, runs: (all: readonly Run[]) => WireRun[], cell: (of: Figure) => WireFigure): WireBlock {
  switch (block.kind) {
    case "heading": return { kind: "heading", id: block.id, number: block.number, runs: runs(block.runs) };
    case "paragraph": return { kind: "paragraph", id: block.id, goal: block.goal ?? null, runs: runs(block.runs) };
    case "item": return { kind: "item", id: block.id, goal: block.goal ?? null, number: block.number, heading: block.heading, runs: runs(block.runs) };
    case "table": return {
      kind: "table", id: block.id, goal: block.goal ?? null, runs: runs(block.runs), columns: [...block.columns],
      rows: block.rows.map(({ label, unit, cells }) => ({ label, unit, cells: cells.map(cell) })),
    };
  }
}

function binder({ bulletin, parents, figures }: MonthBulletin): (figure: Figure) => Binding {
  const { tables } = figures.definitions.catalogue;
  return ({ metric, org, row, column, period }) => {
    if (!row) return { kind: "metric", metric: metric!, org: org!, month: column === undefined ? bulletin.period : period };
    const parent = tables.get(row.table)?.parent;
    const main = parent === undefined ? row.id : parents.get(`${row.table} ${row.id}`) ?? row.id;
    return { kind: "field", register: parent ?? row.table, table: row.table, row: row.id, main, field: row.field };
  };
}

function wireChange(office: Office, { figures }: MonthBulletin, { metric, org, from, to }: ValueChange, language: Language) {
  const definition = figures.definitions.catalogue.metrics.get(metric) ?? office.catalogue.metrics.get(metric);
  if (!definition) return [];
  const text = (of: FrozenValue | undefined): string =>
    (of?.amount === undefined ? GAP : figure(definition, present(new Decimal(of.amount), of.unit ?? definition.unit)).text);
  return [{ metric, label: labelOf(definition, language), org: orgNamed(office.organisations, org, language), before: text(from), after: text(to) }];
}
