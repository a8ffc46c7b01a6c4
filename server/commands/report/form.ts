import { type Cell, type Field, fieldOf, ok, readMonth, type Result, type Row, shift, textIn } from "../../../core/index.ts";
import { type Answer, type Burden, burdenOf, fullName, isMendable, type OwedItem, type ReportStage, type ReportState, shapeOfDuty, stageOf, stateOf } from "../../../cycle/index.ts";
import { readCell } from "../../../registers/index.ts";
import type { Office } from "../../office.ts";
import { type CellPlace, cellKey, draftCells, type FormFile, formFiles, type PlacedCell, type Query, type Stored } from "../../postgres/index.ts";
import { gatherOwed, type OwedDuty } from "./gather.ts";
import { loadReport, type ReportRecord, reportOf } from "./records.ts";

/** A cell of the form as it stands: typed, reported, or prefilled. */
export interface FormCell {
  readonly owed: OwedItem;
  /** as it was typed; canonical where nobody typed */
  readonly value: string;
  readonly source: string | undefined;
  readonly explanation: string;
  readonly draft: PlacedCell | undefined;
  /** the row of reports.items, once it was reported */
  readonly item: Row | undefined;
  readonly locked: boolean;
}

export interface Form {
  readonly month: string;
  readonly unit: string;
  readonly record: ReportRecord;
  readonly state: ReportState;
  readonly stage: ReportStage;
  readonly duties: readonly OwedDuty[];
  /** by `cellKey` */
  readonly cells: ReadonlyMap<string, FormCell>;
  readonly files: readonly FormFile[];
  readonly burden: Burden;
  /** last month's report of the unit */
  readonly last: Row | undefined;
}

export const editable = (state: ReportState): boolean => state === "open" || state === "returned";

/** The unit's form of the month: what is owed, what was typed, what was reported. A handful of statements, whatever its size. */
export async function loadForm(office: Office, query: Query, month: string, unit: string): Promise<Result<Form>> {
  const key = { region: office.region, month, unit };
  const period = readMonth(month);
  if (!period.ok) return period;
  const record = await loadReport(office, query, month, unit);
  if (!record.ok) return record;
  // one after the other: inside a transaction there is one connection
  const owed = await gatherOwed(office, query, month, unit);
  if (!owed.ok) return owed;
  const drafts = await draftCells(query, key);
  const files = await formFiles(query, key);
  const last = await reportOf(office, query, shift(period.value, -1).text, unit);
  const { row: report } = record.value.report;
  const state = stateOf(report);
  const cells = cellsOf(state, owed.value.flatMap(({ items }) => items), drafts, record.value.items);
  return ok({
    month, unit, record: record.value, state, stage: stageOf(report, writtenIn(drafts)), duties: owed.value, cells, files, last,
    burden: burdenOfCells(cells, minutesIn(report)),
  });
}

/** How many cells somebody has written into. */
export const writtenIn = (drafts: ReadonlyMap<string, PlacedCell>): number => drafts.values().filter(({ value }) => value.trim() !== "").toArray().length;

/** What is owed as it stands in the form, by `cellKey`. */
export function cellsOf(state: ReportState, owed: readonly OwedItem[], drafts: ReadonlyMap<string, PlacedCell>, reported: readonly Stored[]): Map<string, FormCell> {
  const items = new Map(reported.map(({ row }) => [cellKey(placeOf(row)), row]));
  return new Map(owed.map((each) => {
    const at = cellKey(each);
    return [at, cellOf(each, state, drafts.get(at), items.get(at))];
  }));
}

export const burdenOfCells = (cells: ReadonlyMap<string, FormCell>, minutes: number | undefined): Burden =>
  burdenOf([...cells.values()].map(({ owed: { asked }, value, source }) => ({ asked, value, source })), minutes);

/** As they were counted when it was last handed in. */
export const minutesIn = (report: Row): number | undefined => {
  const minutes = textIn(report, "minutes");
  return minutes === null ? undefined : Number(minutes);
};

export const placeOf = (item: Row): CellPlace => ({ duty: String(item["duty"]), row: String(item["row"]), field: String(item["field"]) });

function cellOf(owed: OwedItem, state: ReportState, draft: PlacedCell | undefined, item: Row | undefined): FormCell {
  const locked = !editable(state) || (item !== undefined && !isMendable(item["verdict"])) || !owed.asked;
  const reported = { value: textIn(item, "value") ?? "", source: textIn(item, "source") ?? undefined, explanation: textIn(item, "explanation") ?? "" };
  const standing = { value: String(owed.value ?? ""), source: owed.source, explanation: "" };
  const chosen = item && locked ? reported : draft ?? (item ? reported : standing);
  return { owed, value: chosen.value, source: chosen.value === "" ? undefined : chosen.source, explanation: chosen.explanation, draft, item, locked };
}

/** The typed text in canonical form; undefined where it is no value of the field. */
export function canonicalOf(field: Field, text: string): Cell | undefined {
  const read = readCell(field, text);
  return read.ok ? read.value : undefined;
}

/** The answers of the form as the rules see them. */
export function answersOf(office: Pick<Office, "catalogue">, form: Form): Answer[] {
  const files = Map.groupBy(form.files, ({ row }) => row);
  return form.duties.flatMap(({ duty, table, asked, rows }) => rows.flatMap((row) => {
    const typed = Object.fromEntries(duty.fields.map(({ field }): [string, Cell] => {
      const cell = form.cells.get(cellKey({ duty: duty.id, row: row.id, field }));
      return [field, cell ? canonicalOf(fieldOf(table, field)!, cell.value) ?? null : null];
    }));
    const beside: Record<string, Cell> = { ...row.row, ...typed };
    const labels = Object.fromEntries([...asked.fields, ...table.fields].map((each) => [each.name, { zh: each.label, en: each.label_en ?? each.label }]));
    return duty.fields.flatMap(({ field: name }): Answer[] => {
      const field = fieldOf(table, name)!;
      const cell = form.cells.get(cellKey({ duty: duty.id, row: row.id, field: name }));
      if (!cell) return [];
      const history = row.earlier.flatMap((each) => (typeof each[name] === "string" ? [{ month: String(each["month"]), value: each[name] }] : []));
      return [{
        duty: duty.id, name: fullName(duty, name), row: row.id, field, label: cell.owed.label, label_en: cell.owed.label_en, title: row.title, value: typed[name] ?? null,
        explanation: cell.explanation, files: (files.get(row.id) ?? []).length, history, beside, labels,
      }];
    });
  }));
}

export const isMonthly = ({ duty, table }: OwedDuty): boolean => shapeOfDuty(duty, table) !== "own";
