import { ok, type Result, type Row, textIn } from "../../../core/index.ts";
import { decideSignature, type EditionRecord, type SignCommand, type Signature } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { failed, issue } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { findEdition } from "../../postgres/editions/read.ts";
import { inTransaction, listRows, lock, type Query, saveRows, tellLive } from "../../postgres/index.ts";
import { definitionsOf } from "../figures/index.ts";
import type { SigningStep } from "../../../documents/index.ts";

const SIGNATURES = "signatures";

/** The chain that an edition has to pass: the one of the template that it was frozen with. */
export async function stepsOf(query: Query, edition: EditionRecord): Promise<readonly SigningStep[]> {
  return (await definitionsOf(query, edition)).bulletin?.signing ?? [];
}

/** Every signature on a month's editions, in the order of their taking. */
export async function signaturesOf({ region, catalogue }: Office, query: Query, month: string): Promise<readonly (Signature & { readonly edition: number })[]> {
  const listed = await listRows(query, region, catalogue.tables.get(SIGNATURES)!, { filters: [{ column: "month", op: "=", values: [month] }], limit: 1_000 });
  if (!listed.ok) throw new Error(JSON.stringify(listed.issues));
  return listed.value.rows.map(({ row }) => ({ ...signatureOf(row), edition: Number(row["edition"]) })).sort((a, b) => (a.at < b.at ? -1 : 1));
}

function signatureOf(row: Row): Signature {
  const text = (name: string): string => textIn(row, name) ?? "";
  return {
    step: text("step"), seal: text("seal"), verdict: text("verdict") as Signature["verdict"], by: text("signed_by"), at: text("signed_at"),
    ...(row["note"] !== null && { note: text("note") }), ...(row["on_paper"] !== null && { onPaper: text("on_paper") }),
  };
}

export interface Signing extends Omit<SignCommand, "at"> {
  readonly month: string;
  /** the person's name as the chain shows it */
  readonly actor: string;
}

/** Takes a step of the newest edition's chain: load → decide → save, one transaction. */
export async function signEdition(office: Office, { month, actor, ...command }: Signing): Promise<Result<Signature>> {
  const { database, region, pack } = office;
  return inTransaction(database, async (tx) => {
    await lock(tx, "month", `${region} ${month}`);
    const edition = await findEdition(tx, region, month);
    if (!edition) return failed(issue("cycle.not-frozen", { month }));
    const at = office.clock().toISOString();
    const own = (await signaturesOf(office, tx, month)).filter((each) => each.edition === edition.number);
    const decided = decideSignature(await stepsOf(tx, edition), own, { month, number: edition.number, seal: edition.manifestHash }, { ...command, at });
    if (!decided.ok) return decided;
    const { step, seal, verdict, note, onPaper } = decided.value;
    const row = checkRow(office.catalogue.tables.get(SIGNATURES)!, {
      id: `${month}-${edition.number}-${step}`, org: pack.root, origin: "office", month, edition: String(edition.number), step, seal, verdict,
      note: note ?? null, on_paper: onPaper ?? null, signed_by: command.by, signed_at: at,
    });
    if (!row.ok) return row;
    const head = { region, id: office.newId(), kind: "command", actor, at, reason: `${month} 审签` } as const;
    const saved = await saveRows(tx, pack.tables, head, [{ table: SIGNATURES, row: row.value, expected: 0 }]);
    if (!saved.ok) return saved;
    await tellLive(tx, region, { kind: "month", month });
    return ok(decided.value);
  });
}
