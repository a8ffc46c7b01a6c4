import { useEffect, useState } from "react";
import type { Proofed } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMonth } from "../../parts/switches.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import type { Given } from "./given.ts";
import { Intake } from "./Intake.tsx";
import { Result } from "./Result.tsx";
import "./proof.css";

/** Numbers of any text, proofread: handed in on the left, told on the right. The month and organisation are the page's. */
export function Proof() {
  const say = useWords();
  const { lang, org } = usePlace();
  const month = useMonth();
  const [given, setGiven] = useState<Given>();
  const [compares, setCompares] = useState(true);
  const { mutate, data, error, isPending, reset } = useCommand("proof", []);
  const against = compares ? month : undefined;
  const run = (what: Given): void => mutate({ params: {}, body: { ...what, ...(against && { month: against, ...(org && { org }) }) } });
  // another month or organisation asks again for the same text
  useEffect(() => {
    if (given) run(given);
  // oxlint-disable-next-line react/exhaustive-deps
  }, [given, against, org]);
  const again = (): void => {
    setGiven(undefined);
    reset();
  };
  const shown: Proofed | undefined = given ? data : undefined;
  return (
    <>
      <header className="page-head">
        <h1>{say("proof_title")}</h1>
        <label className="small"><input type="checkbox" checked={compares} onChange={(event) => setCompares(event.target.checked)} disabled={!month} /> {say("proof_against", { month: month ? monthText(month, lang) : "" })}{say("gap")}<span className="quiet">{say("proof_against_note")}</span></label>
        {given ? <button type="button" className="action" onClick={again}>{say("proof_again")}</button> : null}
      </header>
      {given === undefined ? <Intake onGiven={setGiven} /> : null}
      {given && error ? <><Failed refusal={error} retry={() => run(given)} /><Intake onGiven={setGiven} start={given.text ?? ""} /></> : null}
      {given && isPending && !shown ? <section className="panel" aria-label={say("proof_running")}><Loading lines={10} /></section> : null}
      {given && shown && !error ? <Result told={shown} given={given} busy={isPending} /> : null}
    </>
  );
}
