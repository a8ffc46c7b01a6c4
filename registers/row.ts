import {
  type Cell, type Field, ID, isDay, issue, type Issue, LISTED_FROM, LISTED_TO, ORG, ORIGIN, PARENT, type Result, type Row, settle, suggestion, type Table, within,
} from "../core/index.ts";
import { canonical } from "./cell.ts";
import { defaultsOf } from "./resolve.ts";

/** What of a table each of its rows needs; worked out once, since an import checks hundreds of thousands. */
interface Shape {
  readonly system: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly defaults: Readonly<Record<string, Cell>>;
  /** every column without a cell: to copy it and fill it in costs half of building a row column by column */
  readonly empty: Readonly<Record<string, Cell>>;
}

const shapes = new WeakMap<Table, Shape>();

function shapeOf(table: Table): Shape {
  let shape = shapes.get(table);
  if (!shape) {
    const system = systemColumns(table);
    const known = new Set([...system, ...table.fields.map((each) => each.name)]);
    shape = { system, known, defaults: defaultsOf(table), empty: Object.fromEntries([...known].map((each) => [each, null])) };
    shapes.set(table, shape);
  }
  return shape;
}

/** The columns beside its fields that a row of the table may carry. */
export function systemColumns(table: Table): string[] {
  return [ID, ORG, ...(table.parent === undefined ? [] : [PARENT]), ORIGIN, ...(table.dated ? [LISTED_FROM, LISTED_TO] : [])];
}

/**
 * The row as the ledger keeps it: every column of the table is there, each cell in its canonical form.
 * Fails with every issue found, each with its field.
 */
export function checkRow(table: Table, given: Readonly<Record<string, unknown>>): Result<Row> {
  return rowOf(table, given, canonical);
}

/**
 * The same for cells that are in their canonical form already, as `readCell` and the ledger give them: what a row
 * lacks is all that is looked for, which is half of the work. Of cells that are no columns nothing is said.
 */
export function completeRow(table: Table, cells: Readonly<Record<string, Cell>>): Result<Row> {
  return rowOf(table, cells);
}

function rowOf(table: Table, given: Readonly<Record<string, unknown>>, check?: typeof canonical): Result<Row> {
  const { system, known, defaults, empty } = shapeOf(table);
  const issues: Issue[] = [];
  const cells = { ...empty };
  systemCells(system, given, cells, issues);

  for (const field of table.fields) {
    const cell = given[field.name] ?? defaults[field.name] ?? null;
    if (!check || cell === null) cells[field.name] = cell as Cell;
    else {
      const checked = check(field, cell);
      if (checked.ok) cells[field.name] = checked.value;
      else {
        issues.push(...checked.issues.map((each) => within({ field: field.name }, each)));
        continue;
      }
    }
    if (cells[field.name] === null) issues.push(...emptiness(table, field));
  }
  if (check) {
    for (const column of Object.keys(given)) {
      if (!known.has(column)) issues.push(issue("register.unknown-column", { column, known: suggestion(column, known) }, { field: column }));
    }
  }
  const where = { register: table.name, ...(typeof given[ID] === "string" ? { row: given[ID] } : {}) };
  return settle(cells as Row, issues.map((each) => within(where, each)));
}

function emptiness(table: Table, field: Field): Issue[] {
  const where = { field: field.name };
  if (field.retired !== undefined) return [];
  if (table.key.includes(field.name)) return [issue("register.key-missing", { label: field.label }, where)];
  return field.required ? [issue("register.required", { label: field.label }, where)] : [];
}

const systemLabels: Readonly<Record<string, string>> = { [ID]: "编号", [ORG]: "责任单位", [PARENT]: "所属项", [LISTED_FROM]: "列入日期" };
const origins = ["document", "sample", "office"];

function systemCells(columns: readonly string[], given: Readonly<Record<string, unknown>>, cells: Record<string, Cell>, issues: Issue[]): void {
  for (const column of columns) {
    const cell = given[column] ?? null;
    const where = { field: column };
    if (cell === null) {
      if (column !== LISTED_TO && column !== ORIGIN) issues.push(issue("register.no-identity", { column: systemLabels[column] ?? column }, where));
    } else if (typeof cell !== "string" || cell === "") {
      issues.push(issue("register.bad-text", { text: String(cell) }, where));
    } else {
      cells[column] = cell;
      if ((column === LISTED_FROM || column === LISTED_TO) && !isDay(cell)) issues.push(issue("register.bad-date", { text: cell }, where));
      if (column === ORIGIN && !origins.includes(cell)) issues.push(issue("register.bad-origin", { text: cell }, where));
    }
  }
  cells[ORIGIN] ??= "office";
  const { [LISTED_FROM]: from, [LISTED_TO]: to } = cells;
  if (typeof from === "string" && typeof to === "string" && to <= from) {
    issues.push(issue("register.membership-order", { from, to }, { field: LISTED_TO }));
  }
}
