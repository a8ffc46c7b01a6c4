import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { accountTables } from "../access/index.ts";
import type { ReportForm, ReportList } from "../contract/index.ts";
import { startServer } from "../e2e/server.ts";
import { accountChange, grantChange } from "../server/commands/accounts/account.ts";
import { startSession } from "../server/commands/accounts/session.ts";
import { identityOf } from "../server/identity/identity.ts";
import { type Office, openOffice } from "../server/office.ts";
import { inTransaction, saveRows } from "../server/postgres/index.ts";
import { readSettings } from "../server/settings.ts";
import { inScratch, must, quantile } from "./scratch.ts";

/**
 * 200 liaisons, each signed in as a person of its own, hand in a report of its own (38 units, the months of half a
 * year) over HTTP: in the same minute, and all at the same moment. The server is a process of its own, as a person
 * starts it. Beside it, what one would write by hand: each report's cells as one INSERT, unchecked, without events.
 * node bench/submissions.ts [--liaisons N] [--seconds N] [--json]
 */
const { values: options } = parseArgs({
  options: { json: { type: "boolean", default: false }, liaisons: { type: "string", default: "200" }, seconds: { type: "string", default: "60" } },
});
const MONTHS = ["2016-06", "2016-07", "2016-08", "2016-09", "2016-10", "2016-11"];
const batch = (name: string): string => `bench-${name}-${process.pid}`;

interface Person { readonly cookie: string; readonly month: string; readonly unit: string }
interface Answer { readonly ms: number; readonly status: number; readonly said: string }

/** A session for each of them, and one for the office. */
async function people(office: Office, wanted: readonly { unit: string; month: string }[]): Promise<{ officer: string; liaisons: Person[] }> {
  const identity = identityOf(office);
  const session = async (account: string): Promise<string> =>
    `dukao=${must(await startSession(office, identity, { account, name: account, due: undefined, way: "password" }, { address: "127.0.0.1", agent: "bench" })).token}`;
  const named = wanted.map((each, i) => ({ ...each, username: `bench-${i}` }));
  const rows = named.flatMap(({ username, unit }) => [
    must(accountChange({ username, name: username, org: unit }, "office")),
    grantChange(`${username}/liaison`, { id: username, org: unit }, { role: "liaison", scope: unit, from: "2016-01-01" }, "bench", "office"),
  ]);
  must(await inTransaction(office.database, (tx) => saveRows(tx, accountTables, { region: office.region, id: office.newId(), kind: "edit", actor: "bench", at: new Date().toISOString() }, rows)));
  const liaisons: Person[] = [];
  for (const { username, unit, month } of named) liaisons.push({ cookie: await session(username), unit, month });
  return { officer: await session("officer1"), liaisons };
}

/** What each would type: a little more than last month, a sentence, and a reason wherever one is asked for. */
const answersOf = ({ sections, month }: ReportForm) => sections.flatMap(({ duty, rows, columns }) => rows.flatMap(({ row, cells }) => columns.flatMap(({ field, type, required, choices }) => {
  const cell = cells[field];
  // the sample's later months are already known: their days are taken out again
  if (cell && type === "date" && cell.value > `${month}-31`) return [{ duty, row, field, value: "", explanation: "", version: cell.version }];
  if (!cell || !required || cell.locked) return [];
  const value = type === "number" ? String(Math.round(Number(cell.before || 0) * 1.02 * 100) / 100) : type === "choice" ? choices[0]?.value ?? "" : type === "text" ? "已按要求办理，正在推进" : cell.value;
  return [{ duty, row, field, value, explanation: "按工程进度结算", version: cell.version }];
})));

await inScratch(async (folder) => {
  const { address, pid, stop } = await startServer(folder);
  const office = must(await openOffice(readSettings({ DUKAO_DATA_DIR: folder })));
  const ask = async ({ cookie }: { cookie: string }, path: string, body?: object): Promise<Answer> => {
    const from = performance.now();
    const answer = await fetch(address + path, { method: body ? "POST" : "GET", headers: { cookie, origin: address, ...(body && { "content-type": "application/json" }) }, ...(body && { body: JSON.stringify(body) }) });
    return { said: await answer.text(), status: answer.status, ms: performance.now() - from };
  };
  const sound = (answer: Answer): Answer => { if (answer.status !== 200) throw new Error(`${answer.status} ${answer.said.slice(0, 500)}`); return answer; };

  const officer = { cookie: (await people(office, [])).officer };
  const owed: { unit: string; month: string }[] = [];
  for (const month of MONTHS) {
    sound(await ask(officer, `/api/reports/${month}/open`, { batch: batch(month) }));
    const list = JSON.parse(sound(await ask(officer, `/api/reports?month=${month}&size=500`)).said) as ReportList;
    owed.push(...list.reports.map(({ unit }) => ({ unit: unit.id, month })));
  }
  const { liaisons } = await people(office, owed.slice(0, Number(options.liaisons)));
  const half = Math.ceil(liaisons.length / 2);
  let cells = 0;
  const sheets: { person: Person; answers: ReturnType<typeof answersOf> }[] = [];
  for (const person of liaisons) {
    const form = JSON.parse(sound(await ask(person, `/api/reports/${person.month}/${person.unit}`)).said) as ReportForm;
    sheets.push({ person, answers: answersOf(form) });
    cells += sheets.at(-1)!.answers.length;
  }
  /** The way of a liaison: opens the form, what was typed goes up as a draft, hands in. */
  const handIn = async ({ person, answers }: (typeof sheets)[number]): Promise<{ form: Answer; draft: Answer | undefined; submit: Answer }> => {
    const path = `/api/reports/${person.month}/${person.unit}`;
    const form = await ask(person, path);
    const draft = answers.length > 0 ? await ask(person, `${path}/cells`, { cells: answers }) : undefined;
    return { form, draft, submit: await ask(person, `${path}/submit`, { batch: batch(`${person.month}-${person.unit}`) }) };
  };
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const gap = (Number(options.seconds) * 1000) / half;
  const spread = await Promise.all(sheets.slice(0, half).map(async (sheet, i) => { await pause(i * gap); return handIn(sheet); }));
  const begun = performance.now();
  const atOnce = await Promise.all(sheets.slice(half).map(handIn));
  const wall = performance.now() - begun;

  await sql`create table by_hand (month text, unit text, duty text, row text, field text, value text)`.execute(office.database.query);
  const plain = await Promise.all(sheets.slice(half).map(async ({ person, answers }) => {
    const from = performance.now();
    await office.database.query.transaction().execute(async (tx) => {
      for (const each of answers) await sql`insert into by_hand values (${person.month}, ${person.unit}, ${each.duty}, ${each.row}, ${each.field}, ${each.value})`.execute(tx);
    });
    return performance.now() - from;
  }));

  const all = [...spread, ...atOnce].flatMap(({ form, draft, submit }) => [form, submit, ...(draft ? [draft] : [])]);
  const errors = all.filter(({ status }) => status !== 200);
  const row = (of: readonly number[]) => ({ p50: Math.round(quantile(of, 0.5)), p95: Math.round(quantile(of, 0.95)), most: Math.round(Math.max(...of)) });
  const ms = (of: typeof spread, what: "form" | "draft" | "submit") => row(of.flatMap((each) => each[what]?.ms ?? []));
  const peak = (pid: number): number => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  const told = {
    liaisons: liaisons.length, cells, errors: errors.length, peak_mib: peak(pid), at_once_ms: Math.round(wall),
    [`${half} within ${options.seconds} s`]: { form: ms(spread, "form"), draft: ms(spread, "draft"), submit: ms(spread, "submit") },
    [`${liaisons.length - half} at once`]: { form: ms(atOnce, "form"), draft: ms(atOnce, "draft"), submit: ms(atOnce, "submit") },
    "by hand: INSERTs of the cells at once": { submit: row(plain) },
  };
  for (const each of errors.slice(0, 3)) console.error(each.status, each.said.slice(0, 400));
  if (options.json) console.log(JSON.stringify(told));
  else {
    console.log(`${told.liaisons} liaisons, ${cells} cells; errors ${told.errors}; peak memory of the server ${told.peak_mib} MiB; those at once took ${told.at_once_ms} ms; milliseconds:`);
    console.table(Object.fromEntries(Object.entries(told).flatMap(([name, of]) => (typeof of === "object" ? Object.entries(of).map(([what, figures]) => [`${name}: ${what}`, figures] as const) : []))));
  }
  await office.database.close();
  await stop();
});
