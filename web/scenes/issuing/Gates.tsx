import type { Issuing } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";

const marks = { done: "M2 7l3 3 6-7", open: "M3 3l8 8M11 3l-8 8", advice: "M7 2v6M7 10.5v.5" } as const;

/** What must hold before the document goes out; the mark has a shape and a word beside its colour. */
export function Gates({ gates }: { gates: Issuing["gates"] }) {
  const say = useWords();
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("issuing_gates")}</h2></header>
      <GateLines gates={gates} />
    </section>
  );
}

export function GateLines({ gates }: { gates: Issuing["gates"] }) {
  const say = useWords();
  return (
    <ol className="gates">
      {gates.map((each) => (
        <li key={each.kind} className={each.state}>
          <svg viewBox="0 0 14 14" aria-hidden="true"><path d={marks[each.state]} fill="none" stroke="currentColor" strokeWidth="2" /></svg>
          <b>{say(`gate_${each.kind}`)}</b>
          <span>{each.text}</span>
          <span className="small quiet">{say(`gate_state_${each.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
