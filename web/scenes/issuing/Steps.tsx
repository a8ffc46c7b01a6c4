import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Issuing, RouteName } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { useLastWords } from "./useLastWords.ts";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { GateLines } from "./Gates.tsx";

const renewed: readonly RouteName[] = ["issuing", "programme", "bulletin", "overview", "goal", "figures", "publicMonths"];

/** The office's acts: freeze, open again, issue, correct. Only those that the month permits can be pressed. */
export function Steps({ told }: { told: Issuing }) {
  const say = useWords();
  const [asking, setAsking] = useState<Asking>();
  const freeze = useCommand("freezeMonth", renewed);
  const reopen = useCommand("reopenMonth", renewed);
  const issue = useCommand("issueMonth", renewed);
  const words = useLastWords(told.month);
  const { state } = told.state;
  const open = state !== "frozen" && state !== "issued";
  const issued = told.state.editions.some((each) => each.state === "issued");
  const ready = told.gates.every((each) => each.state !== "open");
  const body = {};
  const params = { month: told.month };
  const busy = words.sending || freeze.isPending || reopen.isPending || issue.isPending;
  const go = (): void => {
    setAsking(undefined);
    if (asking === "freeze") void words.send(() => freeze.mutate({ params, body }));
    else issue.mutate({ params, body });
  };
  const refused = words.held ?? [freeze, reopen, issue].find((each) => each.isError)?.error;
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("issuing_steps")}</h2></header>
      <div className="panel-body issue-steps">
        <span className="acts"><Link to="/bulletin" className="action">{say("issuing_read")}</Link><Link to="/bulletin/edit" className="action">{say("editor_write")}</Link></span>
        <button type="button" className="action main" disabled={!open || busy} onClick={() => setAsking("freeze")}>{say(freeze.isPending ? "issuing_freezing" : "issuing_freeze")}</button>
        <p className="small quiet">{say("issuing_freeze_note")}</p>
        <button type="button" className="action main" disabled={state !== "frozen" || !ready || busy} onClick={() => setAsking("issue")}><Text>{say(issue.isPending ? "issuing_issuing" : "issuing_issue")}</Text></button>
        <p className="small quiet">{say("issuing_issue_note")}</p>
        {state === "frozen" && !issued ? <button type="button" className="action" disabled={busy} onClick={() => reopen.mutate({ params, body })}>{say("issuing_reopen")}</button> : null}
        {asking ? <Ask what={asking} told={told} onClose={() => setAsking(undefined)} onGo={go} /> : null}
        <Refused refusal={refused} />
        {issued ? <Correct told={told} /> : null}
      </div>
    </section>
  );
}

type Asking = "freeze" | "issue";
const before: Readonly<Record<Asking, readonly string[]>> = { freeze: ["reports", "commitments", "figures"], issue: ["reports", "figures", "frozen"] };

/** Says what is missing before the figures are frozen, or before the edition goes out for good; to go on with it is the office's decision. */
function Ask({ what, told, onClose, onGo }: { what: Asking; told: Issuing; onClose: () => void; onGo: () => void }) {
  const say = useWords();
  const { lang } = usePlace();
  const missing = told.gates.filter(({ kind, state }) => before[what].includes(kind) && state !== "done");
  return (
    <Dialog title={say(`issuing_${what}_title`, { month: monthText(told.month, lang) })} onClose={onClose}>
      <div className="dialog-scroll">
        <p>{say(missing.length > 0 ? `issuing_${what}_missing` : `issuing_${what}_complete`)}</p>
        <GateLines gates={missing} />
        {what === "freeze" && told.freeze_warnings.length > 0 ? <ul className="freeze-warnings">{told.freeze_warnings.map((each) => <li key={each}><Lamp level="yellow" label={each} /></li>)}</ul> : null}
        <p className="small quiet">{say(`issuing_${what}_note`)}</p>
      </div>
      <div className="dialog-acts">
        <button type="button" className="action" data-first="true" onClick={onClose}>{say("form_cancel")}</button>
        <button type="button" className="action main" onClick={onGo}>{say(`issuing_${what}_now`)}</button>
      </div>
    </Dialog>
  );
}

function Correct({ told: { month, text_since: texts, state } }: { told: Issuing }) {
  const say = useWords();
  const [reason, setReason] = useState("");
  const words = useLastWords(month);
  const correct = useCommand("correctMonth", renewed, { onSuccess: () => setReason("") });
  const refused = words.held ?? correct.error;
  return (
    <form className="turn" onSubmit={(event) => { event.preventDefault(); void words.send(() => correct.mutate({ params: { month }, body: { reason } })); }}>
      {state.state === "issued" && texts.length > 0 ? <div className="small">{say("issuing_text_since", { n: texts.length })}<ul>{texts.map((each) => <li key={each.block}><span className="tag">{say(`text_${each.kind}`)}</span> {each.title}</li>)}</ul></div> : null}
      <label>{say("issuing_correct_reason")}<input className="box" value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} /></label>
      <span className="acts"><button type="submit" className="action" disabled={words.sending || correct.isPending || reason.trim() === ""}>{say(correct.isPending ? "issuing_freezing" : "issuing_correct")}</button></span>
      <p className="small quiet">{say("issuing_correct_note")}</p>
      <Refused refusal={refused} />
    </form>
  );
}
