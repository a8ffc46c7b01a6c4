import { type Cell, failed, type Issue, issue, ok, ORG, type Result, type Row, type Table } from "../../../core/index.ts";
import { checkRow, decide, lifecyclesOf, type LifecycleCommand } from "../../../registers/index.ts";
import { findRows, inTransaction, type RowChange, type Saved, saveRows, type Stored, type Tx } from "../../postgres/index.ts";
import { headOf, type Ledger, type WriteAct } from "./ledger.ts";

/** Cells that somebody wants in a row. Cells not named stay as they are; null empties one. */
export interface RowDraft {
  readonly table: string;
  readonly id: string;
  /** revision that the writer saw; 0 for a new row */
  readonly expected: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Writes the rows, all or none; those that stand so already are left. Every fault of every row is told at once. */
export async function saveDrafts(ledger: Ledger, act: WriteAct, drafts: readonly RowDraft[]): Promise<Result<Saved>> {
  return inTransaction(ledger.database, (tx) => saveDraftsIn(tx, ledger, act, drafts));
}

/** The same in a transaction in which the drafts were made. */
export async function saveDraftsIn(tx: Tx, ledger: Ledger, act: WriteAct, drafts: readonly RowDraft[]): Promise<Result<Saved>> {
  const issues: Issue[] = [];
  const changes: RowChange[] = [];
  for (const [name, ofTable] of Map.groupBy(drafts, (each) => each.table)) {
    const table = ledger.pack.tables.find((each) => each.name === name);
    if (!table) {
      issues.push(issue("rows.unknown-table", { table: name }));
      continue;
    }
    const stored = await storedById(tx, ledger, table, ofTable);
    for (const draft of ofTable) {
      const merged = await merge(tx, ledger, table, draft, stored.get(draft.id));
      if (!merged.ok) issues.push(...merged.issues);
      else if (!stands(merged.value, draft, stored.get(draft.id))) changes.push({ table: name, row: merged.value, expected: draft.expected });
    }
  }
  return issues.length > 0 ? failed(...issues) : saveRows(tx, ledger.pack.tables, headOf(ledger, act, "edit"), changes);
}

/** Whether the row stands so already, at the revision that the writer saw: then there is nothing to write. */
function stands(row: Row, { expected }: RowDraft, stored: Stored | undefined): boolean {
  return stored !== undefined && stored.rev === expected && Object.keys(row).every((name) => (row[name] ?? null) === (stored.row[name] ?? null));
}

async function storedById(tx: Tx, ledger: Ledger, table: Table, drafts: readonly RowDraft[]): Promise<Map<string, Stored>> {
  const ids = drafts.filter((each) => each.expected > 0).map((each) => each.id);
  const rows = ids.length === 0 ? [] : await findRows(tx, ledger.region, table, ids);
  return new Map(rows.map((each) => [each.row.id, each]));
}

async function merge(tx: Tx, ledger: Ledger, table: Table, draft: RowDraft, stored: Stored | undefined): Promise<Result<Row>> {
  if (draft.expected > 0 && !stored) return failed(issue("rows.missing", { row: draft.id }, { register: table.name, row: draft.id }));
  const given: Record<string, Cell> = { ...stored?.row, ...draft.cells, id: draft.id };
  if (table.parent && given[ORG] === undefined) given[ORG] = await orgOfParent(tx, ledger, table, given["parent"] ?? null);
  const checked = checkRow(table, given);
  if (!checked.ok) return checked;
  const strangers = unknownOrganisations(ledger, table, checked.value);
  return strangers.length > 0 ? failed(...strangers) : checked;
}

/** The store sets it anyway; a draft need not know it. */
async function orgOfParent(tx: Tx, ledger: Ledger, table: Table, parent: Cell): Promise<Cell> {
  const main = ledger.pack.tables.find((each) => each.name === table.parent);
  const found = main && typeof parent === "string" ? await findRows(tx, ledger.region, main, [parent]) : [];
  // an unknown parent is told by the save itself, which names it
  return found[0]?.row.org ?? "?";
}

function unknownOrganisations(ledger: Ledger, table: Table, row: Row): Issue[] {
  const columns = [...(table.parent ? [] : [ORG]), ...table.fields.filter((each) => each.type === "organisation").map((each) => each.name)];
  return columns.flatMap((column) => {
    const id = row[column];
    if (typeof id !== "string" || ledger.pack.organisations.some((each) => each.id === id)) return [];
    return [issue("rows.unknown-organisation", { organisation: id }, { register: table.name, row: row.id, field: column })];
  });
}

/** A step in a row's life (assign, answer, close …): decided by the lifecycle of one of the register's traits. */
export interface RowStep {
  readonly table: string;
  readonly id: string;
  readonly expected: number;
  readonly command: LifecycleCommand;
}

/** load → decide → save. */
export async function moveRow(ledger: Ledger, act: WriteAct, step: RowStep): Promise<Result<Saved>> {
  return inTransaction(ledger.database, async (tx) => {
    const table = ledger.pack.tables.find((each) => each.name === step.table);
    const register = ledger.pack.registers.find((each) => each.id === step.table);
    if (!table || !register) return failed(issue("rows.unknown-table", { table: step.table }));
    const [stored] = await findRows(tx, ledger.region, table, [step.id]);
    if (!stored) return failed(issue("rows.missing", { row: step.id }, { register: table.name, row: step.id }));
    const decided = decideAny(register, stored.row, step.command);
    if (!decided.ok) return decided;
    const checked = checkRow(table, { ...stored.row, ...decided.value });
    if (!checked.ok) return checked;
    return saveRows(tx, ledger.pack.tables, headOf(ledger, act, "command"), [{ table: table.name, row: checked.value, expected: step.expected }]);
  });
}

/** The lifecycle that knows the command decides; where none does, the first says what is permitted. */
function decideAny(register: Ledger["pack"]["registers"][number], row: Row, command: LifecycleCommand): Result<Readonly<Record<string, Cell>>> {
  const lifecycles = lifecyclesOf(register);
  const lifecycle = lifecycles.find((each) => command.name in each.commands) ?? lifecycles[0];
  if (!lifecycle) return failed(issue("rows.no-lifecycle", { register: register.label }, { register: register.id, row: row.id }));
  const moved = decide(lifecycle, row, command);
  return moved.ok ? ok(moved.value.cells) : moved;
}
