import { Link } from "@tanstack/react-router";
import type { AgendaPart, Agenda } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { AgendaRows } from "./AgendaRows.tsx";
import { Sponsored } from "./Sponsored.tsx";
import "./agenda.css";

/** What is the reader's own, and what of it waits: the first page of sponsors and field workers. */
export function AgendaPage() {
  const { month, org } = usePlace();
  const query = useAnswer("agenda", {}, { month, org }, { keep: true });
  return <Answered query={query} lines={14}>{(told) => <Page told={told} />}</Answered>;
}

function Page({ told }: { told: Agenda }) {
  const say = useWords();
  const { lang } = usePlace();
  return (
    <div className="agenda">
      {told.parts.length === 0 ? <Empty>{say("agenda_none")} <Link to="/">{say("to_overview")}</Link></Empty> : null}
      {told.parts.map((part, i) => (
        <div key={part.role.value} className="agenda-part">
          <header className="page-head">
            {i === 0 ? <h1>{say("agenda_title", { month: monthText(told.month, lang) })}</h1> : <h2>{part.role.label}</h2>}
            <span className="quiet"><Text>{whose(say, part)}</Text></span>
          </header>
          <Part of={part} />
        </div>
      ))}
    </div>
  );
}

type Say = ReturnType<typeof useWords>;

const whose = (say: Say, { persons, units }: AgendaPart): string =>
  (persons.length > 0 ? say("agenda_named", { names: persons.join(say("between")) }) : say("agenda_units", { names: units.map(({ name }) => name).join(say("between")) }));

/** What waits with its number, each the way to its list; then the works, and the lists that hold something. */
function Part({ of }: { of: AgendaPart }) {
  const say = useWords();
  const red = of.works?.filter(({ level }) => level === "red").length ?? 0;
  const full = of.lists.filter(({ total }) => total > 0);
  const clear = of.lists.filter(({ total, level }) => total === 0 && level !== "grey");
  return (
    <>
      {full.length + red > 0 ? (
        <nav className="agenda-tally" aria-label={say("attention")}>
          {red > 0 ? <a href="#works" className="red"><b>{red}</b> <span>{say("agenda_red")}</span></a> : null}
          {full.map(({ id, label, level, total }) => <a key={id} href={`#${id}`} className={level}><b>{total}</b> <span>{label}</span></a>)}
        </nav>
      ) : null}
      {clear.length > 0 ? <p className="small agenda-clear"><Lamp level="green" label={say("agenda_clear", { names: clear.map(({ label }) => label).join(say("between")) })} /></p> : null}
      {of.works ? <Sponsored works={of.works} enter={of.works_enter} /> : null}
      {full.map((each) => <AgendaRows key={each.id} of={each} />)}
    </>
  );
}
