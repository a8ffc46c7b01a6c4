import type { Happening } from "../../../contract/index.ts";
import { Empty } from "../../parts/states.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { instantText } from "../../words/format.ts";
import { useWords, type Say } from "../../words/useWords.ts";
import { ownLabel } from "./ownLabel.ts";
import { type Batch, batchesOf } from "./batches.ts";

/** The row's history by batch, newest first: who, when and why once, then what changed. */
export function History({ events, main }: { events: readonly Happening[]; main: { readonly name: string; readonly label: string } }) {
  const say = useWords();
  const batches = batchesOf(events, main.name);
  return (
    <section className="panel history" aria-label={say("row_history")}>
      <header className="panel-head"><h2>{say("row_history")}</h2><span className="small quiet">{say("history_batches", { n: batches.length })}</span></header>
      {batches.length === 0 ? <Empty>{say("row_history_none")}</Empty> : <ol>{batches.map((each) => <Entry key={each.id} of={each} register={main.label} />)}</ol>}
    </section>
  );
}

function Entry({ of, register }: { of: Batch; register: string }) {
  const say = useWords();
  const { head, main, below } = of;
  const rows = below.reduce((sum, each) => sum + each.events.length, 0);
  return (
    <li>
      <div className="event-head"><b>{head.kind_label}</b><time className="small quiet whole" dateTime={head.at}>{instantText(head.at)}</time></div>
      <div className="small">{head.by === "pack" ? say("by_pack") : head.by}</div>
      {head.why ? <div className="small quiet">{head.why}</div> : null}
      {main.map((each) => each.rev === 1
        ? <details key={each.hash}><summary className="small">{say("first_entry", { n: each.changes.filter((one) => !REPEATED.has(one.field)).length })}</summary><Changes of={each} say={say} first /></details>
        : <Changes key={each.hash} of={each} say={say} />)}
      {rows > 0 ? (
        <details>
          <summary className="small">{say("history_children", { n: rows })}</summary>
          {below.map((each) => <details key={each.table} className="below"><summary className="small">{ownLabel(each.label, register)} <span className="quiet">{say("history_rows", { n: each.events.length })}</span></summary><Below events={each.events} /></details>)}
        </details>
      ) : null}
      <div className="small quiet seal"><code title={head.hash}>{say("hash")} {head.hash.slice(0, 12)}</code> {say(head.sealed ? "sealed" : "unsealed")}</div>
    </li>
  );
}

/** Marks of a row that every child row repeats: what it hangs on and whence it came. */
const REPEATED: ReadonlySet<string> = new Set(["id", "org", "parent", "origin"]);

function Below({ events }: { events: readonly Happening[] }) {
  const say = useWords();
  const first = useFirst(events.length, 12);
  return (
    <>
      <ul className="small">
        {events.slice(0, first.count).map((each) => (
          <li key={`${each.row} ${each.rev}`}>
            {each.rev === 1 ? null : <span className="quiet">{say("revision", { n: each.rev })} </span>}
            {each.changes.filter((one) => !REPEATED.has(one.field) && one.after !== null).map((one) => <span key={one.field}>{one.label} <b>{told(one.after, say)}</b></span>)}
          </li>
        ))}
      </ul>
      <Unfold of={first} total={events.length} />
    </>
  );
}

const told = (value: Happening["changes"][number]["before"], say: Say): string => value === null ? say("empty_cell") : typeof value === "boolean" ? say(value ? "yes" : "no") : value;

export function Changes({ of, say, first = false }: { of: Happening; say: Say; first?: boolean }) {
  return (
    <dl className="changes">
      {of.changes.filter((each) => !first || !REPEATED.has(each.field)).map((each) => (
        <div key={each.field}><dt>{each.label}</dt><dd>{first ? null : <><del>{told(each.before, say)}</del> → </>}<ins>{told(each.after, say)}</ins></dd></div>
      ))}
    </dl>
  );
}
