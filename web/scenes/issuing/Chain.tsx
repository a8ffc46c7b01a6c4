import { useState } from "react";
import type { Issuing } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { useMe } from "../../data/queries.ts";
import { Refused } from "../../parts/Refused.tsx";
import { Text } from "../../parts/Text.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";

/** The sign-off chain of the newest edition, with the form of whoever's turn it is. */
export function Chain({ told }: { told: Issuing }) {
  const say = useWords();
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("issuing_chain")}</h2></header>
      <ol className="chain">
        {told.chain.map((each) => (
          <li key={each.id} className={each.state}>
            <b>{each.label}</b>
            <span className="small quiet">{each.role_label}</span>
            <span>{say(`sign_${each.state}`)}{each.by ? `${say("gap")}${each.on_paper ? say("sign_paper_by", { by: each.on_paper, who: each.by }) : each.by}` : ""}</span>
            <span className="small quiet">{each.at ? instantText(each.at) : ""}</span>
            {each.note ? <q>{each.note}</q> : null}
            {each.state === "waiting" ? <Turn month={told.month} step={each} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Turn({ month, step }: { month: string; step: Issuing["chain"][number] }) {
  const say = useWords();
  const { data: me } = useMe();
  const [note, setNote] = useState("");
  const [paper, setPaper] = useState("");
  const sign = useCommand("signMonth", ["issuing", "programme"]);
  const onPaper = !step.may && me?.can["issue"] === true;
  if (!step.may && !onPaper) return <p className="small quiet">{step.why}</p>;
  const take = (verdict: "agreed" | "returned") => () => sign.mutate({
    params: { month }, body: { step: step.id, verdict, ...(note.trim() && { note: note.trim() }), ...(onPaper && { on_paper: paper.trim() }) },
  });
  return (
    <form className="turn" onSubmit={(event) => event.preventDefault()}>
      {onPaper ? (
        <>
          <p className="small quiet">{step.why}</p>
          <label>{say("sign_paper")}<input className="box" value={paper} onChange={(event) => setPaper(event.target.value)} maxLength={100} /></label>
        </>
      ) : null}
      <label>{say("sign_note")}<input className="box" value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} /></label>
      <span className="acts">
        <button type="button" className="action main" disabled={sign.isPending || (onPaper && paper.trim() === "")} onClick={take("agreed")}><Text>{say(onPaper ? "sign_record" : "sign_agree", { step: step.label })}</Text></button>
        <button type="button" className="action" disabled={sign.isPending || (onPaper && paper.trim() === "")} onClick={take("returned")}>{say("sign_return")}</button>
      </span>
      <Refused refusal={sign.error} />
    </form>
  );
}
