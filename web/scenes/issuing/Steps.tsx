import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Issuing, RouteName } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { IssueList } from "../../parts/IssueList.tsx";
import { useWords } from "../../words/useWords.ts";

const renewed: readonly RouteName[] = ["issuing", "programme", "bulletin", "overview", "goal", "figures", "publicMonths"];

/** The office's acts: freeze, open again, issue, correct. Only those that the month permits can be pressed. */
export function Steps({ told }: { told: Issuing }) {
  const say = useWords();
  const freeze = useCommand("freezeMonth", renewed);
  const reopen = useCommand("reopenMonth", renewed);
  const issue = useCommand("issueMonth", renewed);
  const { state } = told.state;
  const open = state !== "frozen" && state !== "issued";
  const issued = told.state.editions.some((each) => each.state === "issued");
  const ready = told.gates.every((each) => each.state !== "open");
  const body = {};
  const params = { month: told.month };
  const busy = freeze.isPending || reopen.isPending || issue.isPending;
  const refused = [freeze, reopen, issue].find((each) => each.isError)?.error;
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("issuing_steps")}</h2></header>
      <div className="panel-body steps">
        <Link to="/bulletin" className="action">{say("issuing_read")}</Link>
        <button type="button" className="action main" disabled={!open || busy} onClick={() => freeze.mutate({ params, body })}>{say(freeze.isPending ? "issuing_freezing" : "issuing_freeze")}</button>
        <p className="small quiet">{say("issuing_freeze_note")}</p>
        <button type="button" className="action main" disabled={state !== "frozen" || !ready || busy} onClick={() => issue.mutate({ params, body })}>{say(issue.isPending ? "issuing_issuing" : "issuing_issue", { number: told.document.number })}</button>
        <p className="small quiet">{say("issuing_issue_note")}</p>
        {state === "frozen" && !issued ? <button type="button" className="action" disabled={busy} onClick={() => reopen.mutate({ params, body })}>{say("issuing_reopen")}</button> : null}
        {refused ? <div role="alert"><IssueList issues={refused.issues} /></div> : null}
        {issued ? <Correct month={told.month} /> : null}
      </div>
    </section>
  );
}

function Correct({ month }: { month: string }) {
  const say = useWords();
  const [reason, setReason] = useState("");
  const correct = useCommand("correctMonth", renewed, { onSuccess: () => setReason("") });
  return (
    <form className="turn" onSubmit={(event) => { event.preventDefault(); correct.mutate({ params: { month }, body: { reason } }); }}>
      <label>{say("issuing_correct_reason")}<input className="box" value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} /></label>
      <span className="turn-acts"><button type="submit" className="action" disabled={correct.isPending || reason.trim() === ""}>{say(correct.isPending ? "issuing_freezing" : "issuing_correct")}</button></span>
      <p className="small quiet">{say("issuing_correct_note")}</p>
      {correct.isError ? <div role="alert"><IssueList issues={correct.error.issues} /></div> : null}
    </form>
  );
}
