import { failed, type Goal, ID, issue, ok, readMonth, type Result, suggestion, type Table } from "../core/index.ts";
import type { Catalogue } from "../metrics/index.ts";
import type { Office } from "../server/office.ts";
import "./issues.ts";

// What people write on a command line, found in the programme: by id or by the name that they know.

/** A month of the programme. */
export function chooseMonth({ pack }: Office, text: string): Result<string> {
  const period = readMonth(text);
  if (!period.ok) return period;
  const { text: month } = period.value;
  const inside = pack.first_month <= month && month <= pack.last_month;
  return inside ? ok(month) : failed(issue("cycle.not-in-programme", { month, first: pack.first_month, last: pack.last_month }));
}

/** An organisation by id, name or short name; the programme's own when nothing is said. */
export function chooseOrganisation({ pack }: Office, text: string | undefined): Result<string> {
  if (text === undefined) return ok(pack.root);
  const found = pack.organisations.find((each) => each.id === text)
    ?? pack.organisations.find((each) => each.name === text || each.short === text || each.name_en === text);
  if (found) return ok(found.id);
  const names = pack.organisations.flatMap(({ id, name, short }) => [name, short, id]);
  return failed(issue("exchange.unknown-organisation", { name: text, near: suggestion(text, names) }));
}

/** A goal by id, place in the list, or name. */
export function chooseGoal({ pack }: Office, text: string): Result<Goal> {
  const found = pack.goals.find((each) => each.id === text || String(each.seq) === text || each.name === text || each.name_en === text);
  if (found) return ok(found);
  return failed(issue("cli.unknown-goal", { name: text, near: pack.goals.map(({ id, name }) => `${id} ${name}`).join("、") }));
}

/** A figure by id or label. */
export function chooseFigure({ metrics }: Catalogue, text: string): Result<string> {
  if (metrics.has(text)) return ok(text);
  const found = [...metrics.values()].find((each) => each.label === text || each.label_en === text);
  if (found) return ok(found.id);
  const names = [...metrics.values()].flatMap(({ id, label }) => [id, label]);
  return failed(issue("cli.unknown-figure", { name: text, near: suggestion(text, names) }));
}

/** A register or what hangs on its rows, by name or label. */
export function chooseTable({ catalogue: { tables } }: Office, text: string): Result<Table> {
  const found = tables.get(text) ?? [...tables.values()].find((each) => each.label === text);
  if (found) return ok(found);
  return failed(issue("cli.unknown-table", { name: text, near: suggestion(text, [...tables.values()].flatMap(({ name, label }) => [name, label])) }));
}

/** A column of a table by name or label; what every row has by its name only. */
export function chooseColumn(table: Table, text: string): Result<string> {
  const found = table.fields.find((each) => each.name === text || each.label === text || each.label_en === text);
  if (found) return ok(found.name);
  if (common.includes(text) && text !== ID) return ok(text);
  const names = [...common.slice(1), ...table.fields.flatMap(({ name, label }) => [name, label])];
  return failed(issue("register.unknown-column", { column: text, known: suggestion(text, names) }, { register: table.name }));
}
const common = [ID, "org", "parent", "listed_from", "listed_to"];

/** Which state of a month: an edition's number, live, or (nothing said) the newest edition if there is one. */
export function chooseEdition(text: string | undefined): Result<number | "live" | undefined> {
  if (text === undefined || text === "live") return ok(text);
  return /^[1-9]\d{0,5}$/.test(text) ? ok(Number(text)) : failed(issue("cli.bad-option", { option: "--edition", value: text, wanted: "1、2… / live" }));
}

export function chooseCount(option: string, text: string | undefined, usual: number): Result<number> {
  if (text === undefined) return ok(usual);
  return /^\d{1,7}$/.test(text) ? ok(Number(text)) : failed(issue("cli.bad-option", { option, value: text, wanted: "0、20、1000…" }));
}
