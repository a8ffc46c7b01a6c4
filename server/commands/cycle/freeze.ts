import { failed, type Issue, issue, ok, readMonth, type Result } from "../../../core/index.ts";
import { apply, type EditionRecord, type MonthEvent, type MonthRecord } from "../../../cycle/index.ts";
import { figures } from "../../../metrics/index.ts";
import { saveMonth } from "../../postgres/editions/months.ts";
import { editionValues, findEdition } from "../../postgres/editions/read.ts";
import * as store from "../../postgres/editions/store.ts";
import { chainHead, type Database, inside, sealBatches, type Tx } from "../../postgres/index.ts";
import { recordedTables, sqlSource } from "../../postgres/measure/source.ts";
import { gatherLeaves } from "../bulletin/gathers.ts";
import { settleText, settleWithin, type Settling } from "../editor/settle.ts";
import { monthTemplate } from "../editor/text.ts";
import { earlierValues } from "../figures/earlier.ts";
import { frozenValue } from "../figures/edition.ts";
import { pendingIn } from "../figures/pending.ts";
import { current, type Definitions, definitionParts, type Programme } from "../figures/programme.ts";
import { hashOfText, manifestHash } from "./seal.ts";
import { checkpoint, type LongWork, onMonth, type Undertaking } from "./undertaking.ts";

/**
 * Freezes a month (封存): every value of every organisation, the versions of all rows that stand behind them
 * or are told in the bulletin, and the definitions they were computed by, sealed by one hash. All of it or nothing.
 */
export async function freezeMonth(programme: Programme, month: string, by: Undertaking, work: LongWork = {}): Promise<Result<EditionRecord>> {
  const ready = await beforeEdition(programme, month, by);
  if (!ready.ok) return ready;
  return onMonth(programme, month, { kind: "freeze" }, ({ tx, at, event }) => makeEdition(programme, tx, at, event, by, work));
}

/** What was written so far, in rows and in the text, enters the history's chain first, so that the edition's seal covers it too. */
export async function beforeEdition(programme: Programme, month: string, { at }: Undertaking): Promise<Result<unknown>> {
  const { database, region } = programme;
  const writing = writingIn(programme);
  const settled = writing ? await settleText({ ...writing, database: database as Database }, month, at) : ok(0);
  return settled.ok ? sealBatches(database as Database, region) : settled;
}

/** A programme that has bulletins written; one without a text has nothing to settle. */
function writingIn({ region, newId, pack: { bulletin, tables, root } }: Programme): Settling | undefined {
  return bulletin && newId && tables && root !== undefined ? { region, newId, pack: { tables, root } } : undefined;
}

type Making = Extract<MonthEvent, { kind: "frozen" | "corrected" }>;

/** Makes the edition that the event speaks of, inside the caller's transaction. */
export async function makeEdition(programme: Programme, tx: Tx, at: MonthRecord, event: MonthEvent, by: Undertaking, { progress, signal }: LongWork): Promise<Result<EditionRecord>> {
  const { edition, month, ...correction } = event as Making;
  const { region, catalogue } = programme;
  const key = { region, month, edition };
  const period = readMonth(month);
  if (!period.ok) return period;
  const tell = progress ?? (() => undefined);
  const tables = [...catalogue.tables.values()];

  tell(0, 1, "计算数值");
  checkpoint(signal);
  const evaluation = await figures(catalogue, sqlSource(tx, region, tables), {
    periods: [period.value], organisations: programme.pack.organisations,
  });
  // what came since: the text that is frozen is the one that the history tells
  const writing = writingIn(programme);
  const settled = writing ? await settleWithin(tx, writing, month, by.at) : ok(0);
  if (!settled.ok) return settled;
  const own = await ownDefinitions(programme, tx, month);
  if (!own.ok) return own;
  const pending = await pendingIn(inside(programme, tx), period.value);
  const earlier = await earlierValues(own.value, sqlSource(tx, region, tables), period.value, programme.pack.root);
  const leaves = [...evaluation.plan.leaves, ...earlier.leaves, ...gatherLeaves(own.value, period.value)];
  const byTable = Map.groupBy(leaves, ({ table }) => table);
  const recorded = [...await recordedTables(tx, region, [...byTable.keys()])].sort();
  const texts = Object.entries(definitionParts({ ...own.value, pending })).map(([part, text]) => [part, text, hashOfText(text)] as const);
  const definitions = Object.fromEntries(texts.map(([part, , hash]) => [part, hash]));
  const newest = await chainHead(tx, region);
  const chain = newest && { seq: String(newest.seq), seal: newest.seal.toString("hex") };
  const change = correction.kind === "corrected" ? { corrects: correction.corrects, reason: correction.reason } : {};
  await store.insertDefinitions(tx, region, new Map(texts.map(([, text, hash]) => [hash, text])));
  await store.insertEdition(tx, { ...key, ...change, at: by.at, by: by.actor, recorded, definitions, chain });
  await store.insertValues(tx, key, [...evaluation.values, ...earlier.values].map(frozenValue));

  const steps = byTable.size + 1;
  let step = 0;
  for (const [name, inside] of byTable) {
    checkpoint(signal);
    const table = catalogue.tables.get(name)!;
    const parent = table.parent === undefined ? undefined : catalogue.tables.get(table.parent);
    tell(step, steps, `登记台账行:${table.label}`);
    step += 1;
    if (!recorded.includes(name)) continue;
    await store.insertRows(tx, key, table, parent, inside);
  }
  for (const [name] of byTable) {
    const table = catalogue.tables.get(name)!;
    if (table.parent !== undefined && recorded.includes(name)) await store.insertParents(tx, key, table, catalogue.tables.get(table.parent)!);
  }
  const unrecorded = await store.unrecordedRows(tx, key);
  if (unrecorded.length > 0) return failed(...unrecorded.map((each) => issue("cycle.unrecorded-row", each, { register: each.table, row: each.row })));

  // read back, so that the seal is over what is stored and not over what was meant
  const values = await editionValues(tx, key);
  const sealed = await manifestHash(tx, key, { ...change, recorded, definitions, chain }, values, (rows) => tell(step, steps, `生成封存摘要:${rows}行`), signal);
  await store.sealEdition(tx, key, sealed.hash, values.length, sealed.rows);
  await saveMonth(tx, apply(at, event), by.actor, by.at);
  checkpoint(signal);
  tell(steps, steps, "封存完成");
  return ok((await findEdition(tx, region, month, edition))!);
}

/** Today's definitions with the month's own text. A text with a fault is not frozen. */
async function ownDefinitions(programme: Programme, tx: Tx, month: string): Promise<Result<Definitions>> {
  const definitions = current(programme);
  const { region, catalogue, pack: { bulletin, goals = [] } } = programme;
  if (!bulletin) return ok(definitions);
  const { template, faults, titles } = await monthTemplate(tx, { region, catalogue, pack: { ...programme.pack, bulletin, goals } }, month);
  const named = faults.map((each): Issue => ({ ...each, where: { ...each.where, field: `“${titles.get(each.where.field ?? "") ?? ""}”` } }));
  if (named.length > 0) return failed(issue("editor.faults", { month, count: named.length }), ...named);
  return ok({ ...definitions, bulletin: template });
}
