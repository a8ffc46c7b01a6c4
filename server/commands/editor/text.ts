import * as Y from "yjs";
import { failed, issue, type Issue, ok, type Result } from "../../../core/index.ts";
import { type BulletinTemplate, checkText, type EditableBlock, editableOf, type Names, templateOf } from "../../../documents/index.ts";
import type { Catalogue } from "../../../metrics/index.ts";
import { type Database, inTransaction, type Query } from "../../postgres/index.ts";
import { tellText } from "../../postgres/text/listen.ts";
import { isWritten, keepUpdate, updatesAfter } from "../../postgres/text/updates.ts";
import { blocksIn, documentOf, isUpdate, seedOf } from "./document.ts";
import "./issues.ts";

/** What a command on a month's text needs of the office. */
export interface Writing {
  readonly database: Pick<Database, "query" | "pool">;
  readonly region: string;
  readonly catalogue: Catalogue;
  readonly pack: { readonly bulletin: BulletinTemplate; readonly goals: readonly { readonly id: string }[]; readonly first_month: string; readonly last_month: string };
}

export interface By {
  readonly actor: string;
  /** instant in UTC */
  readonly at: string;
}

/** A month's text at one moment. */
export interface MonthText {
  readonly doc: Y.Doc;
  /** number of the last update that is in it */
  readonly seq: number;
}

/** Documents of the last months that were asked for, by the database that they are of: then only what is new is read. */
const kept = new WeakMap<object, Map<string, MonthText>>();
const KEPT = 6;

/** The text as it stands now; an empty document where nobody has begun. */
export async function readText(query: Query, region: string, month: string): Promise<MonthText> {
  const texts = kept.get(query) ?? new Map<string, MonthText>();
  kept.set(query, texts);
  const key = `${region} ${month}`;
  const known = texts.get(key) ?? { doc: new Y.Doc(), seq: 0 };
  const fresh = await updatesAfter(query, region, month, known.seq);
  for (const { update } of fresh) Y.applyUpdate(known.doc, update);
  const text = { doc: known.doc, seq: fresh.at(-1)?.seq ?? known.seq };
  texts.delete(key);
  texts.set(key, text);
  const [oldest] = texts.keys();
  if (texts.size > KEPT && oldest !== undefined) texts.delete(oldest);
  return text;
}

/** Begins the month's text with the pack's template, if nobody has. */
export async function openText(office: Writing, month: string, by: By): Promise<Result<MonthText>> {
  const { database: { query }, region, pack } = office;
  if (month < pack.first_month || pack.last_month < month) return failed(issue("cycle.not-in-programme", { month, first: pack.first_month, last: pack.last_month }));
  if (!(await isWritten(query, region, month))) {
    const begun = await inTransaction(office.database as Database, async (tx) => {
      const seq = await keepUpdate(tx, region, month, seedOf(editableOf(pack.bulletin)), by);
      // somebody else began meanwhile: theirs stands
      return seq === 1 ? ok(undefined) : failed(issue("editor.begun", { month }));
    });
    if (!begun.ok && begun.issues[0]?.code !== "editor.begun") return begun;
  }
  return ok(await readText(query, region, month));
}

/** Keeps what somebody typed. Once it is answered it is safe, and everybody who has the text open is told. */
export async function writeText(office: Writing, month: string, update: Uint8Array, by: By): Promise<Result<number>> {
  if (!isUpdate(update)) return failed(issue("editor.bad-update", {}));
  const { region } = office;
  return inTransaction(office.database as Database, async (tx) => {
    if (!(await isWritten(tx, region, month))) return failed(issue("editor.not-begun", { month }));
    const seq = await keepUpdate(tx, region, month, update, by);
    await tellText(tx, { kind: "update", region, month, seq });
    return ok(seq);
  });
}

/** The names that a month's text may use. */
export function namesIn({ catalogue, pack }: Pick<Writing, "catalogue" | "pack">): Names {
  return {
    metrics: new Map([...catalogue.metrics.values()].map((each) => [each.id, { verbs: each.verbs !== undefined }])),
    tables: catalogue.tables, goals: new Set(pack.goals.map(({ id }) => id)),
  };
}

/** Everything in the blocks that would not print as it should, each at its block (where.field). Warnings are left out. */
export function faultsIn(office: Pick<Writing, "catalogue" | "pack">, blocks: readonly EditableBlock[]): Issue[] {
  const names = namesIn(office);
  const whole = templateOf(blocks, office.pack.bulletin);
  const inside = blocks.flatMap((block) => checkText(block.text, office.pack.bulletin, names)
    .filter((each) => each.severity === "error").map((each) => ({ ...each, where: { ...each.where, field: block.id } }) as Issue));
  return [...(whole.ok ? [] : whole.issues), ...inside];
}

export interface MonthTemplate {
  readonly template: BulletinTemplate;
  /** where the text was not edited, the pack's */
  readonly edited: boolean;
  readonly faults: readonly Issue[];
  /** how each block is called, by the id at which faults stand (where.field) */
  readonly titles: ReadonlyMap<string, string>;
}

const TITLE = 14;
const titleIn = (block: EditableBlock): string => (block.kind === "item" && block.heading !== "" ? block.heading : block.text.slice(0, TITLE));

/**
 * The template of a month's bulletin: its text as it was edited, else the pack's. Where the edited blocks make no
 * document at all it is the pack's with the faults; nothing may be frozen then.
 */
export async function monthTemplate(query: Query, office: Pick<Writing, "region" | "catalogue" | "pack">, month: string): Promise<MonthTemplate> {
  const { doc, seq } = await readText(query, office.region, month);
  const base = office.pack.bulletin;
  if (seq === 0) return { template: base, edited: false, faults: [], titles: new Map() };
  const blocks = blocksIn(doc);
  const made = templateOf(blocks, base);
  return { template: made.ok ? made.value : base, edited: true, faults: faultsIn(office, blocks), titles: new Map(blocks.map((each) => [each.id, titleIn(each)])) };
}

export { blocksIn, documentOf };
