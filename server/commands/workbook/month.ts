import type { Writable } from "node:stream";
import { fieldOf, ok, readMonth, type Result, type Table } from "../../../core/index.ts";
import { isDaily } from "../../../metrics/index.ts";
import { type BookSheet, writeBook } from "../../exchange/write-book.ts";
import { exportColumns, exportHeadings, type FileCell } from "../../exchange/write-cell.ts";
import type { Office } from "../../office.ts";
import { type Filter, inside, inTransaction, seenTable, type Sight, type Tx, within } from "../../postgres/index.ts";
import { pages } from "../exchange/export.ts";
import { askedEdition, type AsOf, type MonthFigures, monthFigures, rowsBehind } from "../figures/index.ts";
import { reportTables } from "../report/index.ts";

const text = (said: string | undefined | null): FileCell => (said === undefined || said === null || said === "" ? { kind: "blank" } : { kind: "text", text: said });
const number = (digits: string | undefined | null): FileCell => (digits === undefined || digits === null ? { kind: "blank" } : { kind: "number", digits });

/** A table of the month's workbook, and the column that says of which month a row is. */
interface Part {
  readonly table: Table;
  readonly column: string;
}

/**
 * What a month's workbook holds beside its figures: the reports, the office's problems and commitments by their role,
 * then every other register of the pack that keeps its rows month by month, which is to say by a month in their key.
 */
export function monthParts(office: Pick<Office, "pack" | "catalogue">): Part[] {
  const { pack, catalogue: { tables } } = office;
  const byKey = pack.registers.map(({ id }) => ({ id, column: tables.get(id)?.key.find((name) => fieldOf(tables.get(id)!, name)?.type === "month") }));
  const { problems, commitments } = pack.office ?? {};
  const named = [{ id: reportTables(office).reports.name, column: "month" }, { id: problems?.register, column: "month" }, { id: commitments?.register, column: "made_in" }];
  const columns = new Map<string, string>();
  for (const { id, column } of [...named, ...byKey]) if (id !== undefined && column !== undefined && !columns.has(id)) columns.set(id, column);
  return [...columns].flatMap(([id, column]) => (tables.has(id) ? [{ table: tables.get(id)!, column }] : []));
}

/**
 * Everything of a month in one workbook: all figures, and the rows of the month as far as they are seen. Figures and
 * rows are read in one snapshot. Fails before the first byte for a month or an edition that is not there.
 */
export async function monthBook(office: Office, month: string, asOf?: AsOf, sight?: Sight): Promise<Result<{ write(stream: Writable): Promise<Result<number>> }>> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const there = await askedEdition(office, month, asOf);
  if (!there.ok) return there;
  return ok({
    write: (stream) => inTransaction(office.database, async (tx): Promise<Result<number>> => {
      const reader = inside(office, tx);
      const figures = await monthFigures(reader, month, { orgs: [office.pack.root], ...(asOf !== undefined && { edition: asOf }) });
      if (!figures.ok) return figures;
      const behind = await rowsBehind(reader, figures.value, office.pack.root);
      let rows = 0;
      const work = () => writeBook(sheets(office, tx, month, figures.value, behind, (n) => (rows += n), sight), stream);
      await (sight ? within(tx, sight, work) : work());
      return ok(rows);
    }, "snapshot"),
  });
}

function* sheets(office: Office, tx: Tx, month: string, figures: MonthFigures, behind: (metric: string) => number, tell: (rows: number) => void, sight: Sight | undefined): Generator<BookSheet> {
  yield figureSheet(office, figures, behind);
  for (const { table: whole, column } of monthParts(office)) {
    const table = sight ? seenTable(whole, sight) : whole;
    if (!table.fields.some((each) => each.name === column)) continue;
    yield rowSheet(office, tx, table, [{ column, op: "=", values: [month] }], tell);
  }
}

function figureSheet(office: Office, figures: MonthFigures, behind: (metric: string) => number): BookSheet {
  const { catalogue } = figures.definitions;
  const goals = new Map(office.pack.goals.map((each) => [each.id, each.name]));
  const tenses = { "at-end": "月末时点", "in-month": "当月", "year-to-date": "本年累计" } as const;
  const listed = [...catalogue.metrics.values()].filter((each) => !isDaily(catalogue, each.id));
  return {
    name: "指标", headings: ["突破", "指标", "数值", "单位", "印发写法", "口径", "缺值原因", "状态", "依据行数", "含义"],
    rows: listed.map((each) => {
      const { text: printed, number: digits, unit } = figures.figure(each.id, office.pack.root);
      const value = figures.value(each.id, office.pack.root);
      const absent = value.kind === "absent";
      return [
        text(goals.get(each.goal ?? "")), text(each.label), number(absent ? undefined : digits), text(unit), text(printed), text(tenses[each.tense]), text(absent ? value.reason : undefined),
        text(figures.edition === undefined ? "实时" : `第${figures.edition}版`), number(String(behind(each.id))), text(each.meaning),
      ];
    }),
  };
}

function rowSheet(office: Office, tx: Tx, table: Table, filters: readonly Filter[], tell: (rows: number) => void): BookSheet {
  const columns = exportColumns(table, undefined, false);
  return { name: table.label, headings: exportHeadings(table, columns), rows: pages(office, tx, table, columns, { filters }, tell) };
}
