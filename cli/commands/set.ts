import { type Cell, failed, type Field, fieldOf, ID, type Issue, issue, LISTED_FROM, LISTED_TO, ok, ORG, PARENT, type Result, type Table, within } from "../../core/index.ts";
import { readCell } from "../../registers/index.ts";
import { saveDrafts } from "../../server/commands/rows/index.ts";
import type { Office } from "../../server/office.ts";
import { findRow, sealBatches } from "../../server/postgres/index.ts";
import { chooseColumn, chooseOrganisation, chooseTable } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { columns } from "../print/columns.ts";
import { words } from "../words.ts";
import { reasonOption, tableArgument } from "./parts.ts";

export const setCommand: CommandShape = {
  name: "set",
  summary: words("改一行的字段；没有这一行则新建", "change fields of one row; a new row when there is none"),
  takes: [tableArgument, { form: "<id>", about: words("行的编号", "the row's id") }, { form: "<field=value...>", about: words("字段=值，可写多个；字段= 清空", "field=value, one or more; field= empties it") }],
  options: [reasonOption],
  examples: ["dukao set projects p-kf-02 started_on=2016-10-12 --reason 已开工"],
  work: { kind: "office", run },
};

async function run({ office, actor, language }: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const chosen = chooseTable(office, input.args[0]!);
  if (!chosen.ok) return chosen;
  const table = chosen.value;
  const id = input.args[1]!;
  const cells = readAssignments(office, table, input.rest);
  if (!cells.ok) return cells;
  const before = await findRow(office.database.query, office.region, table, id);
  const reason = input.option("reason");
  const act = { batch: office.newId(), actor: actor.id, at: office.clock().toISOString(), ...(reason === undefined ? {} : { reason }) };
  const started = before || !table.dated ? {} : { [LISTED_FROM]: office.today() };
  const saved = await saveDrafts(office, act, [{ table: table.name, id, expected: before?.rev ?? 0, cells: { ...started, ...cells.value } }]);
  // who does not even say a new row's key means one that is there: the id is wrong, and not the cells
  const isNew = table.key.some((name) => name in cells.value);
  if (!saved.ok) return before || isNew ? saved : failed(issue("rows.missing", { row: id }, { register: table.name, row: id }));
  const sealed = await sealBatches(office.database, office.region);
  if (!sealed.ok) return sealed;
  const after = await findRow(office.database.query, office.region, table, id);
  const changes = Object.keys(cells.value).map((field) => ({ field, before: before?.row[field] ?? null, after: after?.row[field] ?? null }));
  const shown = (cell: Cell): string => (cell === null ? "—" : String(cell));
  const title = language === "zh" ? `${table.label} ${id}:第 ${before?.rev ?? 0} 版 → 第 ${after?.rev ?? 0} 版` : `${table.name} ${id}: revision ${before?.rev ?? 0} → ${after?.rev ?? 0}`;
  return ok({
    json: { table: table.name, id, rev: after?.rev ?? null, batch: saved.value.batch, changes },
    text: `${title}\n${columns(changes.map(({ field, before: was, after: is }) => [`  ${field}`, `${shown(was)} → ${shown(is)}`]))}`,
  });
}

const system: Readonly<Record<string, Field>> = {
  [PARENT]: { name: PARENT, label: "所属项", type: "reference", required: true },
  [LISTED_FROM]: { name: LISTED_FROM, label: "列入日期", type: "date", required: true },
  [LISTED_TO]: { name: LISTED_TO, label: "移出日期", type: "date", required: false },
};

/** field=value as typed, read as an import reads cells; every fault at once. */
export function readAssignments(office: Office, table: Table, texts: readonly string[]): Result<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  const issues: Issue[] = [];
  for (const text of texts) {
    const at = text.indexOf("=");
    if (at <= 0) {
      issues.push(issue("cli.bad-assignment", { text }));
      continue;
    }
    const column = chooseColumn(table, text.slice(0, at).trim());
    if (column.ok && column.value in cells) issues.push(issue("cli.assigned-twice", { field: column.value }, { register: table.name, field: column.value }));
    const cell = column.ok ? readValue(office, table, column.value, text.slice(at + 1)) : column;
    if (!cell.ok) issues.push(...cell.issues);
    else if (column.ok) cells[column.value] = cell.value;
  }
  return issues.length > 0 ? failed(...issues) : ok(cells);
}

function readValue(office: Office, table: Table, column: string, text: string): Result<Cell> {
  const field = fieldOf(table, column) ?? system[column];
  const isOrganisation = column === ORG || field?.type === "organisation";
  if (isOrganisation && text.trim() !== "") return chooseOrganisation(office, text.trim());
  const read = field ? readCell(field, text) : ok(text.trim() === "" ? null : text.trim());
  return read.ok ? read : failed(...read.issues.map((each) => within({ register: table.name, field: column === ID ? ID : column }, each)));
}
