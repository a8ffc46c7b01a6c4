import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Proposal } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Given } from "./given.ts";

/** One number: where it would go, what stands there, and the decision. What is there is replaced only by a button that says so. */
export function ProposalLine({ offered, given, able }: { offered: Proposal; given: Given; able: boolean }) {
  const say = useWords();
  const { mutate, data, error, isPending } = useCommand("decideProposal", ["figure", "figures", "rows", "row"]);
  const [leaving, setLeaving] = useState(false);
  const [reason, setReason] = useState("");
  const of = data?.proposal ?? offered;
  const { into, present, decided } = of;
  const decide = (verdict: "accepted" | "rejected", more: { reason?: string; replace?: number } = {}): void =>
    mutate({ params: {}, body: { ...given, month: of.month, id: of.id, verdict, ...more } }, { onSuccess: () => setLeaving(false) });
  const settled = decided?.verdict === "accepted" || present?.agrees === true;
  return (
    <li aria-busy={isPending}>
      <div className="offer"><b>{of.figure.text}</b>{decided ? <span className="tag accent" title={`${decided.by} ${decided.at}`}>{say(decided.verdict === "accepted" ? "proof_import_accepted" : "proof_import_rejected")}</span> : null}</div>
      <div className="small">{say("proof_import_into")} {into.main
        ? <Link to="/registers/$register/$id" params={{ register: into.register, id: into.main }}>{into.register_label}·{into.title}</Link>
        : say("in_brackets", { what: `${into.register_label}·${into.title}`, note: say("proof_import_new") })}{say("gap")}{into.field_label} {of.value}{of.unit}</div>
      {present && !(decided?.verdict === "accepted") ? <div className="small">{present.agrees ? say("proof_import_same") : <span className="tag act">{say("proof_import_there", { value: `${present.value}${of.unit}` })}</span>}</div> : null}
      {decided?.reason ? <div className="small quiet">{decided.reason}</div> : null}
      {able && !settled ? (
        <div className="acts">
          {present
            ? <button type="button" className="action" disabled={isPending} onClick={() => decide("accepted", { replace: present.rev })}>{say("proof_import_replace")}</button>
            : <button type="button" className="action main" disabled={isPending} onClick={() => decide("accepted")}>{say("proof_import_accept")}</button>}
          {decided ? null : <button type="button" className="action" aria-expanded={leaving} onClick={() => setLeaving(!leaving)}>{say("proof_import_reject")}</button>}
          {leaving ? (
            <form className="acts" onSubmit={(event) => { event.preventDefault(); if (reason.trim() !== "") decide("rejected", { reason }); }}>
              <input aria-label={say("proof_import_reason")} placeholder={say("proof_import_reason")} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
              <button type="submit" className="action" disabled={isPending || reason.trim() === ""}>{say("proof_import_confirm")}</button>
            </form>
          ) : null}
        </div>
      ) : null}
      <Refused refusal={error} />
    </li>
  );
}
