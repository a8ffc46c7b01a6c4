import { type Cell, fieldOf, ok, type Period, type Result, type Row, shift, type Table, weekOf } from "../../../core/index.ts";
import { membership, parseCondition, resolve, scopeOf, type Test } from "../../../metrics/index.ts";
import { checkRow, type Weekly } from "../../../registers/index.ts";
import { everyMorning } from "../../jobs/morning.ts";
import { type Handler, SYSTEM } from "../../jobs/job.ts";
import type { Office } from "../../office.ts";
import { findRows, inTransaction, lock, movedMeetings, newestDay, type RowChange, saveRows, takenIds, type Tx } from "../../postgres/index.ts";
import { passingRows, type RowAsk } from "../../postgres/measure/select.ts";

/** What the weeks are kept with. */
export type Weeks = Pick<Office, "database" | "region" | "catalogue" | "clock" | "today" | "newId"> & { readonly pack: Pick<Office["pack"], "registers" | "tables"> };

/**
 * Brings the registers whose rows follow from the calendar up to today: a row for each week that has begun, and each
 * names the first child row of its week, also where that was written, moved or taken away later. Answers how many rows
 * were written; a second time there is nothing to write.
 */
export async function keepWeeks(office: Weeks): Promise<Result<number>> {
  const weekly = weeklyIn(office);
  if (weekly.length === 0) return ok(0);
  return inTransaction(office.database, async (tx) => {
    await lock(tx, "weeks", office.region);
    let written = 0;
    for (const places of weekly) {
      for (const part of [begun, met]) {
        const changes = await part(tx, office, places);
        if (!changes.ok) return changes;
        if (changes.value.length === 0) continue;
        const head = { region: office.region, id: office.newId(), kind: "command", actor: SYSTEM, at: office.clock().toISOString(), reason: `${places.table.label}：按日历生成、对应` } as const;
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
export const watchedByWeeks = (office: Pick<Weeks, "pack" | "catalogue">): ReadonlySet<string> => new Set(weeklyIn(office).flatMap(({ target, child }) => [target.name, child.name]));

/** A register whose rows follow from the calendar, with the tables it touches. */
interface Places {
  readonly weekly: Weekly;
  readonly table: Table;
  /** for whose rows a week is made */
  readonly target: Table;
  readonly child: Table;
}

const weeklyIn = ({ pack: { registers }, catalogue: { tables } }: Pick<Weeks, "pack" | "catalogue">): Places[] => registers.flatMap(({ id, weekly }) => {
  if (!weekly) return [];
  const table = tables.get(id)!;
  const target = tables.get(fieldOf(table, weekly.of)!.to!)!;
  return [{ weekly, table, target, child: tables.get(`${target.name}.${weekly.met.by}`)! }];
});

/** From the newest week that has rows (more may be listed since) to the one of today; only today's where there is none. */
async function begun(tx: Tx, office: Weeks, { weekly, table, target }: Places): Promise<Result<RowChange[]>> {
  const today = office.today();
  const newest = await newestDay(tx, office.region, table, weekly.starts);
  const weeks: Period[] = [];
  for (let week = weekOf(newest ?? today); week.start <= today; week = shift(week, 1)) weeks.push(week);
  const asks = weeks.map((week): RowAsk => ({
    name: week.start, table: target, tests: testsOf(office, weekly, target, week),
    without: { table, by: weekly.of, tests: [{ kind: "compare", column: { of: "row", name: weekly.starts, as: "date" }, op: "=", value: week.start }] },
  }));
  const found = await passingRows(tx, office.region, asks);
  const lacking = weeks.flatMap((week) => found.get(week.start)!.rows.map(({ row }) => ({ row, week, id: `${table.name}-${row.id}-${week.start}` })));
  // a row whose week was put right keeps the id of the week that it was made for
  const taken = await takenIds(tx, office.region, table, lacking.map(({ id }) => id));
  const changes: RowChange[] = [];
  for (const { row, week, id } of lacking) {
    const takes = Object.entries(weekly.takes ?? {}).map(([own, from]): [string, Cell] => [own, row[from] ?? null]);
    const made = checkRow(table, {
      id: taken.has(id) ? office.newId() : id, org: row.org, ...Object.fromEntries(takes), [weekly.of]: row.id, [weekly.starts]: week.start, [weekly.ends]: week.end,
    });
    if (!made.ok) return made;
    changes.push({ table: table.name, row: made.value, expected: 0 });
  }
  return ok(changes);
}

function testsOf({ catalogue: { tables, laws } }: Weeks, { where }: Weekly, target: Table, week: Period): Test[] {
  const scope = scopeOf(tables, target.name, week, laws);
  const condition = where === undefined ? undefined : parseCondition(where);
  const resolved = condition?.ok ? resolve(condition.value, scope) : undefined;
  return [...membership(scope), ...(resolved?.known ? [resolved.is] : [])];
}

async function met(tx: Tx, { region }: Weeks, { weekly: { of, starts, ends, met: { field, on } }, table, child }: Places): Promise<Result<RowChange[]>> {
  const moved = new Map((await movedMeetings(tx, region, { table, of, starts, ends, field, child, on })).map(({ id, by }) => [id, by]));
  const stored = moved.size === 0 ? [] : await findRows(tx, region, table, [...moved.keys()]);
  return ok(stored.map(({ row, rev }): RowChange => ({ table: table.name, row: { ...row, [field]: moved.get(row.id)! } as Row, expected: rev })));
}
