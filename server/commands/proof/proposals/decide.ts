import type { Actor } from "../../../../access/index.ts";
import { failed, issue, ok, ORG, ORIGIN, type Result } from "../../../../core/index.ts";
import type { Office } from "../../../office.ts";
import { type RowDraft, saveDrafts } from "../../rows/index.ts";
import { DECISIONS, presentIn, propose, type Proposed, type SourceDocument } from "./propose.ts";
import "../issues.ts";

export interface Decision {
  readonly month: string;
  /** of the proposal */
  readonly id: string;
  readonly verdict: "accepted" | "rejected";
  /** why not; needed to reject */
  readonly reason?: string;
  /** the revision of the row whose value may be overwritten */
  readonly replace?: number;
}

export interface Decided {
  readonly batch: string;
  readonly proposal: Proposed;
}

/**
 * One decision about one number of a document. Accepting writes the cell and the decision in one batch whose
 * reason names the document and its SHA-256; a value that is already there is overwritten only when its
 * revision is named. Rejecting writes the decision with its reason and nothing else.
 */
export async function decideProposal(office: Office, actor: Actor, document: SourceDocument, decision: Decision): Promise<Result<Decided>> {
  const offered = await find(office, document, decision);
  if (!offered.ok) return offered;
  const of = offered.value;
  const rejects = decision.verdict === "rejected";
  const why = decision.reason?.trim() ?? "";
  if (rejects && why === "") return failed(issue("proof.no-reason", { figure: of.figure.text }));
  const present = presentIn(of);
  if (!rejects && present && decision.replace !== present.rev) return failed(issue("proof.value-there", { figure: of.figure.text, present: `${present.value}${of.unit}` }));
  const at = office.clock().toISOString();
  const target = of.stored?.row.id ?? office.newId();
  const drafts: RowDraft[] = [
    ...(rejects ? [] : [{ table: of.place.table.name, id: target, expected: of.stored?.rev ?? 0, cells: of.stored ? { [of.place.field.name]: of.value, [ORIGIN]: "office" } : of.cells }]),
    {
      table: DECISIONS, id: of.decided?.row.id ?? office.newId(), expected: of.decided?.rev ?? 0,
      cells: {
        [ORG]: office.pack.root, document: document.name, sha256: document.sha256, place: String(of.figure.start), figure: of.figure.text, metric: of.compared.metric, month: of.month,
        table: of.place.table.name, row: rejects ? of.stored?.row.id ?? null : target, field: of.place.field.name, value: of.value,
        verdict: decision.verdict, reason: why === "" ? null : why, decided_by: actor.name, decided_at: at,
      },
    },
  ];
  const saved = await saveDrafts(office, { batch: office.newId(), actor: actor.id, at, reason: reasonOf(document, of, rejects ? why : "") }, drafts);
  if (!saved.ok) return saved;
  const after = await find(office, document, decision);
  return after.ok ? ok({ batch: saved.value.batch, proposal: after.value }) : after;
}

async function find(office: Office, document: SourceDocument, { month, id }: Decision): Promise<Result<Proposed>> {
  const list = await propose(office, document, month);
  if (!list.ok) return list;
  const found = list.value.proposals.find((each) => each.id === id);
  return found ? ok(found) : failed(issue("proof.unknown-proposal", { id }));
}

const reasonOf = ({ name, sha256 }: SourceDocument, { figure }: Proposed, why: string): string =>
  `${why === "" ? "录自" : "未采用"}“${name}”（SHA-256 ${sha256}）：${figure.text}${why === "" ? "" : `；${why}`}`;
