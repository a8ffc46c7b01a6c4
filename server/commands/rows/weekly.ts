import { addDays, type Cell, type Day, fieldOf, ok, type Result, type Row, type Table, weekday, weekOf } from "../../../core/index.ts";
import { membership, parseCondition, resolve, scopeOf, type Test } from "../../../metrics/index.ts";
import { checkRow, type RegisterDefinition, type Weekly } from "../../../registers/index.ts";
import { everyMorning } from "../../jobs/morning.ts";
import type { Handler } from "../../jobs/job.ts";
import type { Office } from "../../office.ts";
import { findRows, inTransaction, lock, movedMeetings, newestDay, type RowChange, saveRows, type Tx } from "../../postgres/index.ts";
import { passingRows, type RowAsk } from "../../postgres/measure/select.ts";

/** What the weeks are kept with. */
export type Weeks = Pick<Office, "database" | "region" | "catalogue" | "clock" | "today" | "newId"> & { readonly pack: Pick<Office["pack"], "registers" | "tables"> };

const SYSTEM = "system";

/**
 * Brings the registers whose rows follow from the calendar up to today: a row for each week that has begun, and each
 * names the first child row of its week, also where that was written, moved or taken away later. Answers how many rows
 * were written; a second time there is nothing to write.
 */
export async function keepWeeks(office: Weeks): Promise<Result<number>> {
  const weekly = office.pack.registers.filter((each): each is WeeklyRegister => each.weekly !== undefined);
  if (weekly.length === 0) return ok(0);
  return inTransaction(office.database, async (tx) => {
    await lock(tx, "weeks", office.region);
    let written = 0;
    for (const register of weekly) {
      const places = placesOf(office, register);
      for (const part of [begun, met]) {
        const changes = await part(tx, office, places);
        if (!changes.ok) return changes;
        if (changes.value.length === 0) continue;
        const head = { region: office.region, id: office.newId(), kind: "command", actor: SYSTEM, at: office.clock().toISOString(), reason: `${register.label}：按日历生成、对应` } as const;
        const saved = await saveRows(tx, office.pack.tables, head, changes.value);
        if (!saved.ok) return saved;
        written += saved.value.count;
      }
    }
    return ok(written);
  });
}

/** Every morning, when the server starts, and when one of these tables was written. */
export const keepWeeksJob: Handler<"weeks"> = async (_, { office }) => {
  const kept = await keepWeeks(office);
  await everyMorning(office, "weeks");
  if (!kept.ok) throw new Error(kept.issues.map((each) => each.code).join(", "));
};

/** The tables of which a change may make or meet a week. */
export const watchedByWeeks = ({ pack: { registers, tables } }: { readonly pack: Weeks["pack"] }): ReadonlySet<string> => new Set(registers.flatMap(({ id, weekly }) => {
  const to = weekly && fieldOf(tables.find(({ name }) => name === id)!, weekly.of)!.to!;
  return to === undefined ? [] : [to, `${to}.${weekly!.met.by}`];
}));

type WeeklyRegister = RegisterDefinition & { readonly weekly: Weekly };

interface Places {
  readonly weekly: Weekly;
  readonly table: Table;
  /** for whose rows a week is made */
  readonly target: Table;
  readonly child: Table;
}

function placesOf({ catalogue: { tables } }: Weeks, { id, weekly }: WeeklyRegister): Places {
  const table = tables.get(id)!;
  const target = tables.get(fieldOf(table, weekly.of)!.to!)!;
  return { weekly, table, target, child: tables.get(`${target.name}.${weekly.met.by}`)! };
}

/** From the newest week that has rows (more may be listed since) to the one of today; only today's where there is none. */
async function begun(tx: Tx, office: Weeks, { weekly, table, target }: Places): Promise<Result<RowChange[]>> {
  const today = office.today();
  const newest = await newestDay(tx, office.region, table, weekly.starts);
  const mondays: Day[] = [];
  for (let monday = newest ?? mondayOf(today); monday <= today; monday = addDays(monday, 7)) mondays.push(monday);
  const asks = mondays.map((monday): RowAsk => ({
    name: monday, table: target, tests: testsOf(office, weekly, target, monday),
    without: { table, by: weekly.of, tests: [{ kind: "compare", column: { of: "row", name: weekly.starts, as: "date" }, op: "=", value: monday }] },
  }));
  const lacking = await passingRows(tx, office.region, asks);
  const changes: RowChange[] = [];
  const idOf = (row: string, monday: Day): string => `${table.name}-${row}-${monday}`;
  // a row whose week was put right keeps the id of the week that it was made for
  const used = new Set((await findRows(tx, office.region, table, [...lacking].flatMap(([monday, { rows }]) => rows.map(({ row }) => idOf(row.id, monday))))).map(({ row }) => row.id));
  for (const [monday, { rows }] of lacking) {
    for (const { row } of rows) {
      const id = idOf(row.id, monday);
      const taken = Object.entries(weekly.takes ?? {}).map(([own, from]): [string, Cell] => [own, row[from] ?? null]);
      const made = checkRow(table, {
        id: used.has(id) ? office.newId() : id, org: row.org, ...Object.fromEntries(taken), [weekly.of]: row.id, [weekly.starts]: monday, [weekly.ends]: addDays(monday, 6),
      });
      if (!made.ok) return made;
      changes.push({ table: table.name, row: made.value, expected: 0 });
    }
  }
  return ok(changes);
}

function testsOf({ catalogue: { tables, laws } }: Weeks, { where }: Weekly, target: Table, monday: Day): Test[] {
  const scope = scopeOf(tables, target.name, weekOf(monday), laws);
  const condition = where === undefined ? undefined : parseCondition(where);
  const resolved = condition?.ok ? resolve(condition.value, scope) : undefined;
  return [...membership(scope), ...(resolved?.known ? [resolved.is] : [])];
}

async function met(tx: Tx, { region }: Weeks, { weekly: { of, starts, ends, met: { field, on } }, table, child }: Places): Promise<Result<RowChange[]>> {
  const moved = new Map((await movedMeetings(tx, region, { table, of, starts, ends, field, child, on })).map(({ id, by }) => [id, by]));
  const stored = moved.size === 0 ? [] : await findRows(tx, region, table, [...moved.keys()]);
  return ok(stored.map(({ row, rev }): RowChange => ({ table: table.name, row: { ...row, [field]: moved.get(row.id)! } as Row, expected: rev })));
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
