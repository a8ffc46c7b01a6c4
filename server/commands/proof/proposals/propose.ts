import { createHash } from "node:crypto";
import { type Cell, Decimal, ok, ORG, ORIGIN, PARENT, type Result, type Table, unitOf } from "../../../../core/index.ts";
import { againstLedger, type Compared, type Figure, measuredFigure, proofread } from "../../../../proof/index.ts";
import { checkRow } from "../../../../registers/index.ts";
import type { Office } from "../../../office.ts";
import { findByKey, keyColumns, keyText, listRows, type Stored, titleField } from "../../../postgres/index.ts";
import { officeLedger } from "../ledger.ts";
import { placeOf, type RecordingPlace } from "./place.ts";

export interface SourceDocument {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** A number of a document, and the cell that it could be recorded in. */
export interface Proposed {
  readonly id: string;
  readonly figure: Figure;
  readonly compared: Compared & { readonly metric: string; readonly label: string };
  readonly place: RecordingPlace;
  readonly month: string;
  /** in the field's unit */
  readonly value: string;
  readonly unit: string;
  /** the row that is there, with its value if it has one */
  readonly stored: Stored | undefined;
  readonly main: { readonly id: string; readonly title: string } | undefined;
  /** the decision that was made about it, as it is kept */
  readonly decided: Stored | undefined;
  /** a new row as it would be written */
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface ProposalList {
  readonly proposals: readonly Proposed[];
  readonly computed: number;
}

export const DECISIONS = "text_proposals";

/** What a document offers for a month: each number whose metric reads one cell of one row. Nothing is written. */
export async function propose(office: Office, document: SourceDocument, month: string): Promise<Result<ProposalList>> {
  const { text, sha256: hash } = document;
  const { figures } = proofread(text, { year: Number(month.slice(0, 4)) });
  const ledger = await officeLedger(office, { month }, { text, figures, history: "month-before" });
  if (!ledger.ok) return ledger;
  const told = againstLedger(text, figures, ledger.value).flatMap((each) => (each.metric === undefined || each.label === undefined || each.month !== month ? [] : [{ ...each, metric: each.metric, label: each.label }]));
  const decisions = office.catalogue.tables.get(DECISIONS)!;
  const known = await findByKey(office.database.query, office.region, decisions, told.map((each) => [hash, String(figures[each.figure]!.start), each.metric]));
  const proposals: Proposed[] = [];
  let computed = 0;
  for (const compared of told) {
    const place = placeOf(office.catalogue, compared.metric);
    const figure = figures[compared.figure]!;
    const made = place && await cellFor(office, place, figure, compared.metric, month, document);
    if (!made) computed += 1;
    else proposals.push({ ...made, id: `${figure.start}-${compared.metric}`, figure, compared, place: place!, month, decided: known.get(keyText(decisions, { sha256: hash, place: String(figure.start), metric: compared.metric })) });
  }
  return ok({ proposals, computed });
}

type Cells = Pick<Proposed, "value" | "unit" | "stored" | "main" | "cells">;

async function cellFor(office: Office, { table, field, cells: telling, parent }: RecordingPlace, figure: Figure, metric: string, month: string, document: SourceDocument): Promise<Cells | undefined> {
  const unit = field.unit ?? office.catalogue.metrics.get(metric)!.unit;
  const value = converted(figure, unit);
  if (value === undefined) return undefined;
  const main = table.parent === undefined ? undefined : await mainRow(office, office.catalogue.tables.get(table.parent)!, parent);
  if (table.parent !== undefined && !main) return undefined;
  const keeper = office.pack.registers.find((each) => each.id === table.name)?.keeper;
  const given: Record<string, Cell> = {
    ...telling, month, [field.name]: value, [ORIGIN]: "office",
    ...(main ? { [PARENT]: main.row.id, [ORG]: main.row.org } : { [ORG]: keeper ?? office.pack.root }),
    ...noted(table, unit, document),
  };
  const key = keyColumns(table).map((name) => given[name] ?? null);
  const stored = (await findByKey(office.database.query, office.region, table, [key])).values().next().value;
  // a row that would lack something has to be entered by hand
  if (!stored && !checkRow(table, { ...given, id: "new" }).ok) return undefined;
  const title = main && office.catalogue.tables.get(table.parent!)!;
  return { value, unit, stored, main: main && { id: main.row.id, title: String(main.row[titleField(title!)] ?? main.row.id) }, cells: given };
}

/** Where the register keeps the source and the measure of a count, they are told. */
function noted(table: Table, unit: string, { name }: SourceDocument): Record<string, Cell> {
  const has = (field: string): boolean => table.fields.some((each) => each.name === field && each.type === "text");
  return { ...(has("source") && { source: name }), ...(has("measure") && { measure: unit }) };
}

async function mainRow({ database, region }: Office, table: Table, having: Readonly<Record<string, Cell>>): Promise<Stored | undefined> {
  const found = await listRows(database.query, region, table, { filters: Object.entries(having).map(([column, value]) => ({ column, op: "=" as const, values: [value as string] })), limit: 2 });
  return found.ok && found.value.rows.length === 1 ? found.value.rows[0] : undefined;
}

/** The printed number in the unit of a field; undefined between dimensions. */
function converted(figure: Figure, unit: string): string | undefined {
  const [measured, to] = [measuredFigure(figure), unitOf(unit)];
  if (!measured || !to || measured.dimension !== to.dimension) return undefined;
  return measured.amount.times(measured.factor).div(to.factor).toFixed();
}

/** What stands in the cell now. */
export const presentIn = ({ stored, place, value }: Proposed): { value: string; agrees: boolean; rev: number } | undefined => {
  const cell = stored?.row[place.field.name];
  return stored && typeof cell === "string" ? { value: cell, agrees: new Decimal(cell).eq(value), rev: stored.rev } : undefined;
};
