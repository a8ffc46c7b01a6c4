import type { Writable } from "node:stream";
import { ok, readMonth, type Result, type Table } from "../../../core/index.ts";
import { isDaily } from "../../../metrics/index.ts";
import { type BookSheet, writeBook } from "../../exchange/write-book.ts";
import { exportColumns, exportHeadings, type FileCell } from "../../exchange/write-cell.ts";
import type { Office } from "../../office.ts";
import { type Filter, inTransaction, readAs, seenTable, type Sight, type Tx } from "../../postgres/index.ts";
import { pages } from "../exchange/export.ts";
import { type AsOf, type MonthFigures, monthFigures, rowsBehind } from "../figures/index.ts";

const text = (said: string | undefined | null): FileCell => (said === undefined || said === null || said === "" ? { kind: "blank" } : { kind: "text", text: said });
const number = (digits: string | undefined | null): FileCell => (digits === undefined || digits === null ? { kind: "blank" } : { kind: "number", digits });

/** Tables of the month's workbook beside the figures: those of a month, and by which column. */
const parts = ({ pack: { office } }: Office): readonly { readonly table: string | undefined; readonly column: string }[] => [
  { table: "reports", column: "month" }, { table: office?.problems?.register, column: "month" }, { table: office?.commitments?.register, column: "made_in" }, { table: "records", column: "month" },
  { table: "ranks", column: "month" }, { table: "service_counts", column: "month" },
];

/** Everything of a month in one workbook: all figures, who reported, ranks, counts, problems, commitments, as of one instant; rows as far as they are seen. */
export async function monthBook(office: Office, month: string, asOf?: AsOf, sight?: Sight): Promise<Result<{ write(stream: Writable): Promise<Result<number>> }>> {
  const period = readMonth(month);
  if (!period.ok) return period;
  const figures = await monthFigures(office, month, { orgs: [office.pack.root], ...(asOf !== undefined && { edition: asOf }) });
  if (!figures.ok) return figures;
  const behind = await rowsBehind(office, figures.value, office.pack.root);
  return ok({
    write: (stream) => {
      const work = async (tx: Tx): Promise<Result<number>> => {
        let rows = 0;
        await writeBook(sheets(office, tx, month, figures.value, behind, (n) => (rows += n), sight), stream);
        return ok(rows);
      };
      return sight ? readAs(office.database, sight, work) : inTransaction(office.database, work, "snapshot");
    },
  });
}

function* sheets(office: Office, tx: Tx, month: string, figures: MonthFigures, behind: (metric: string) => number, tell: (rows: number) => void, sight: Sight | undefined): Generator<BookSheet> {
  yield figureSheet(office, figures, behind);
  for (const { table: name, column } of parts(office)) {
    const whole = name === undefined ? undefined : office.catalogue.tables.get(name);
    const table = whole && sight ? seenTable(whole, sight) : whole;
    if (!table || !table.fields.some((each) => each.name === column)) continue;
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
