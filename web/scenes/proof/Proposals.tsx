import { useEffect, useRef } from "react";
import { useCommand } from "../../data/commands.ts";
import { useMe } from "../../data/queries.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import type { Given } from "./given.ts";
import { ProposalLine } from "./ProposalLine.tsx";

/** Numbers of an old document that could be recorded for the month, each accepted or left out by itself. */
export function Proposals({ given, month }: { given: Given; month: string }) {
  const say = useWords();
  const { lang } = usePlace();
  const { data: me } = useMe();
  const { mutate, data, error, isPending, reset } = useCommand("proposals", []);
  const find = (): void => mutate({ params: {}, body: { ...given, month } });
  // what was offered for another month is not what is asked now
  const asked = useRef(month);
  useEffect(() => {
    if (asked.current !== month) reset();
    asked.current = month;
  }, [month, reset]);
  const able = me?.can["write-rows"] ?? false;
  return (
    <section className="panel">
      <div className="panel-head"><h2>{say("proof_import")}</h2><span className="quiet small">{monthText(month, lang)}</span></div>
      <div className="proposals">
        <p className="small quiet">{say("proof_import_note", { month: monthText(month, lang) })}</p>
        {error ? <Failed refusal={error} retry={find} /> : null}
        {isPending ? <Loading lines={3} /> : null}
        {!data && !isPending ? <p><button type="button" className="action" onClick={find}>{say("proof_import_find")}</button></p> : null}
        {data ? (
          <>
            {data.proposals.length === 0 ? <p className="small">{say("proof_import_none")}</p> : (
              <ul className="proposals-list">{data.proposals.map((each) => <ProposalLine key={each.id} offered={each} given={given} able={able} />)}</ul>
            )}
            {able || data.proposals.length === 0 ? null : <p className="small quiet">{say("proof_import_forbidden")}</p>}
            {data.computed > 0 ? <p className="small quiet">{say("proof_import_computed", { n: data.computed })}</p> : null}
            <p className="small quiet">{say("proof_import_mark")} <code title={data.document.sha256}>{data.document.sha256.slice(0, 16)}</code> {data.document.name}</p>
          </>
        ) : null}
      </div>
    </section>
  );
}
