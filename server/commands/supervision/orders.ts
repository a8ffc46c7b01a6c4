import { addWorkdays, type Cell, failed, issue, ok, type Result, type Row } from "../../../core/index.ts";
import { decideOrder, type OrderCommand, stepLabel } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { takeProof, type SentFile } from "../../files/proof.ts";
import type { FileStore } from "../../files/store.ts";
import { notify } from "../../notices/notify.ts";
import { childRows, findRow, inTransaction, listRows, lock, orderFiles, putOrderFile, type Query, type RowChange, saveRows, type Stored, tellLive, type Tx } from "../../postgres/index.ts";
import { basisOf } from "./basis.ts";
import { drawOrder, type OrderDraft } from "./draw.ts";
import { ordersTable, REPLIES, type Supervisor } from "./tables.ts";

/** Takes a file in that a reply to the order will name. */
export async function putProof(office: Supervisor, store: FileStore, actor: string, id: string, sent: SentFile): Promise<Result<ProofFile & { readonly size: number }>> {
  return takeProof(store, sent, (proof, keep) => inTransaction(office.database, async (tx) => {
    const { name: file, sha256, size } = proof;
    await putOrderFile(tx, office.region, id, { ...proof, by: actor, at: office.clock().toISOString() });
    await keep();
    return ok({ file, sha256, size });
  }));
}

/** A file that proves a reply; its bytes lie in the data folder under their hash. */
export interface ProofFile {
  readonly file: string;
  readonly sha256: string;
  readonly caption?: string | undefined;
}

export async function findOrder(office: Supervisor, query: Query, id: string): Promise<Result<Stored>> {
  const table = ordersTable(office);
  if (!table.ok) return table;
  const stored = await findRow(query, office.region, table.value, id);
  return stored ? ok(stored) : failed(issue("review.unknown-order", { id }));
}

/** The replies to an order, oldest first. */
export async function repliesTo(office: Supervisor, query: Query, id: string): Promise<readonly Stored[]> {
  const listed = await listRows(query, office.region, office.catalogue.tables.get(REPLIES)!, { filters: [{ column: "order", op: "=", values: [id] }], limit: 200 });
  return listed.ok ? listed.value.rows.toSorted((a, b) => Number(a.row["seq"]) - Number(b.row["seq"])) : [];
}

/** Draws an order up, from a problem, a commitment, a row or the officer's own words, and tells the unit. */
export async function issueOrder(office: Supervisor, actor: string, draft: OrderDraft): Promise<Result<Row>> {
  return inTransaction<Row>(office.database, async (tx) => {
    const drawn = await drawOrder(tx, office, actor, draft);
    if (!drawn.ok) return drawn;
    const { row, change, number, due_on } = drawn.value;
    const saved = await save(tx, office, actor, number, [change]);
    if (!saved.ok) return saved;
    await notify(tx, office, actor, [{ kind: "order", to: { org: draft.unit }, number, facts: { subject: String(row["subject"]) }, due_on, link: `/orders/${row.id}` }]);
    await tellLive(tx, office.region, { kind: "order", org: draft.unit });
    return ok(row);
  });
}

export async function replyToOrder(office: Supervisor, actor: string, id: string, text: string, proof: readonly ProofFile[]): Promise<Result<Row>> {
  if (text.trim() === "") return failed(issue("review.text-missing", { what: "反馈内容", what_en: "the reply" }));
  const known = new Set((await orderFiles(office.database.query, office.region, id)).map(({ sha256 }) => sha256));
  const stray = proof.find(({ sha256 }) => !known.has(sha256));
  if (stray) return failed(issue("report.file-missing", { sha256: stray.sha256 }));
  return onOrder(office, actor, id, { kind: "reply", text: text.trim() }, async (tx, stored, replies) => {
    const seq = replies.length + 1;
    const reply = checkRow(office.catalogue.tables.get(REPLIES)!, {
      id: `${id}/${seq}`, org: stored.row.org, order: id, seq: String(seq), text: text.trim(), replied_by: actor, replied_at: office.clock().toISOString(), replied_on: office.today(),
    });
    const evidence = await proofChanges(tx, office, stored, proof, seq);
    if (!reply.ok) return reply;
    return evidence.ok ? ok([{ table: REPLIES, row: reply.value, expected: 0 }, ...evidence.value]) : evidence;
  });
}

export async function returnReply(office: Supervisor, actor: string, id: string, reason: string, days: number): Promise<Result<Row>> {
  if (reason.trim() === "") return failed(issue("review.text-missing", { what: "退回原因", what_en: "the reason" }));
  const due = addWorkdays(office.pack.calendar, office.today(), days);
  if (!due.ok) return due;
  return onOrder(office, actor, id, { kind: "return", reason: reason.trim(), due_on: due.value }, (_, __, replies) => judged(office, actor, replies, { verdict: "returned", verdict_reason: reason.trim() }));
}

/** Closes it. While a row that it rests on stands as it did, that takes a reason, which is kept with the reply. */
export async function closeOrder(office: Supervisor, actor: string, id: string, reason = ""): Promise<Result<Row>> {
  const why = reason.trim();
  return onOrder(office, actor, id, { kind: "close" }, async (tx, { row }, replies) => {
    const stands = (await basisOf(office, tx, row)).flatMap(({ stands: of }) => of ?? []);
    if (stands.length > 0 && why === "") {
      return failed(issue("review.basis-stands", { number: String(row["number"]), what: stands.map(({ zh }) => zh).join("、"), what_en: stands.map(({ en }) => en).join("; ") }));
    }
    return judged(office, actor, replies, { verdict: "closed", verdict_reason: why === "" ? null : why });
  }, why);
}

/** load → decide → save, with what else changes with it. */
async function onOrder(
  office: Supervisor, actor: string, id: string, command: OrderCommand, also: (tx: Tx, stored: Stored, replies: readonly Stored[]) => Promise<Result<RowChange[]>>, why = "",
): Promise<Result<Row>> {
  return inTransaction<Row>(office.database, async (tx) => {
    await lock(tx, "order", office.region);
    const found = await findOrder(office, tx, id);
    if (!found.ok) return found;
    const replies = await repliesTo(office, tx, id);
    const replier = replies.at(-1)?.row["replied_by"];
    const decided = decideOrder(found.value.row, command, { on: office.today(), by: actor, ...(typeof replier === "string" && { replier }) });
    if (!decided.ok) return decided;
    const table = ordersTable(office);
    const row = table.ok ? checkRow(table.value, { ...found.value.row, ...decided.value }) : table;
    if (!table.ok || !row.ok) return row;
    const more = await also(tx, found.value, replies);
    if (!more.ok) return more;
    const saved = await save(tx, office, actor, [String(row.value["number"]), ...(why === "" ? [] : [why])].join(" "), [{ table: table.value.name, row: row.value, expected: found.value.rev }, ...more.value]);
    if (!saved.ok) return saved;
    const about = { number: String(row.value["number"]), facts: { subject: String(row.value["subject"]) }, link: `/orders/${id}` };
    if (command.kind === "reply") await notify(tx, office, actor, [{ kind: "order-replied", to: "office", ...about }]);
    if (command.kind === "return") await notify(tx, office, actor, [{ kind: "order-returned", to: { org: row.value.org }, due_on: String(row.value["due_on"]), ...about }]);
    if (command.kind === "close") await notify(tx, office, actor, [{ kind: "order-closed", to: { org: row.value.org }, ...about }]);
    await tellLive(tx, office.region, { kind: "order", org: row.value.org });
    return ok(row.value);
  });
}

async function save(tx: Tx, office: Supervisor, actor: string, number: string, changes: readonly RowChange[]) {
  const reason = `${stepLabel(office.pack.reporting.ladder, "order")} ${number}`;
  return saveRows(tx, office.pack.tables, { region: office.region, id: office.newId(), kind: "command", actor, at: office.clock().toISOString(), reason }, changes);
}

async function judged(office: Supervisor, actor: string, replies: readonly Stored[], verdict: Readonly<Record<string, Cell>>): Promise<Result<RowChange[]>> {
  const last = replies.at(-1);
  // orders of before replies were kept as rows have their reply on themselves
  if (!last) return ok([]);
  const row = checkRow(office.catalogue.tables.get(REPLIES)!, { ...last.row, ...verdict, verdict_by: actor, verdict_on: office.today() });
  return row.ok ? ok([{ table: REPLIES, row: row.value, expected: last.rev }]) : row;
}

async function proofChanges(tx: Tx, office: Supervisor, { row: { id, org } }: Stored, proof: readonly ProofFile[], seq: number): Promise<Result<RowChange[]>> {
  const orders = ordersTable(office);
  const table = orders.ok ? office.catalogue.tables.get(`${orders.value.name}.evidence`) : undefined;
  if (!table) return ok([]);
  const under = (await childRows(tx, office.region, [table], id)).get(table.name) ?? [];
  const names = new Set(under.map(({ row }) => String(row["file"])));
  const made: RowChange[] = [];
  for (const { file, sha256, caption } of proof) {
    const name = freeName(seq > 1 ? `${seq}-${file}` : file, names);
    names.add(name);
    const row = checkRow(table, { id: office.newId(), org, parent: id, file: name, sha256, caption: caption ?? null, taken_on: office.today() });
    if (!row.ok) return row;
    made.push({ table: table.name, row: row.value, expected: 0 });
  }
  return ok(made);
}

/** Two files of one order may bear the same name; the register keeps each under one of its own: 回执.pdf, 回执（2）.pdf. */
function freeName(name: string, names: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const cut = dot > 0 ? dot : name.length;
  let free = name;
  for (let n = 2; names.has(free); n += 1) free = `${name.slice(0, cut)}（${n}）${name.slice(cut)}`;
  return free;
}
