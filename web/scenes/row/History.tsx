import type { Happening } from "../../../contract/index.ts";
import { Empty } from "../../parts/states.tsx";
import { instantText } from "../../words/format.ts";
import { useWords, type Say } from "../../words/useWords.ts";

/** Every event of the row, newest first: who, when, why, before and after. */
export function History({ events, main }: { events: readonly Happening[]; main: string }) {
  const say = useWords();
  return (
    <section className="panel history">
      <header className="panel-head"><h2>{say("row_history")}</h2><span className="small quiet">{say("total", { n: events.length })}</span></header>
      {events.length === 0 ? <Empty>{say("row_history_none")}</Empty> : (
        <ol>{events.map((each) => <Event key={`${each.table} ${each.row} ${each.rev}`} of={each} main={main} />)}</ol>
      )}
    </section>
  );
}

function Event({ of, main }: { of: Happening; main: string }) {
  const say = useWords();
  const first = of.rev === 1;
  return (
    <li>
      <div className="event-head"><b>{of.kind_label}</b><span className="small quiet">{of.table === main ? "" : `${of.table_label} · `}{say("revision", { n: of.rev })}</span></div>
      <div className="small">{instantText(of.at)}　{of.by}</div>
      {of.why ? <div className="small quiet">{say("reason")} {of.why}</div> : null}
      {first ? <details><summary className="small">{say("first_entry")} {of.changes.length}</summary><Changes of={of} say={say} first /></details> : <Changes of={of} say={say} />}
      <div className="small quiet seal"><code title={of.hash}>{say("hash")} {of.hash.slice(0, 12)}</code> {say(of.sealed ? "sealed" : "unsealed")}</div>
    </li>
  );
}

function Changes({ of, say, first = false }: { of: Happening; say: Say; first?: boolean }) {
  const told = (value: Happening["changes"][number]["before"]): string => value === null ? say("empty_cell") : typeof value === "boolean" ? say(value ? "yes" : "no") : value;
  return (
    <dl className="changes">
      {of.changes.map((each) => (
        <div key={each.field}><dt>{each.label}</dt><dd>{first ? null : <><del>{told(each.before)}</del> → </>}<ins>{told(each.after)}</ins></dd></div>
      ))}
    </dl>
  );
}
