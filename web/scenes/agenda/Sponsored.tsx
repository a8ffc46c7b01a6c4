import { Link } from "@tanstack/react-router";
import type { AgendaPart } from "../../../contract/index.ts";
import { byUrgency } from "../map/choose.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Origin } from "../../parts/Origin.tsx";
import { Text } from "../../parts/Text.tsx";
import { Why } from "../../parts/Why.tsx";
import { useWords } from "../../words/useWords.ts";
import { entering } from "./entering.tsx";

type Work = NonNullable<AgendaPart["works"]>[number];

/** The works that somebody stands for, those that need him first. */
export function Sponsored({ works, enter }: { works: readonly Work[]; enter: AgendaPart["works_enter"] }) {
  const say = useWords();
  return (
    <section id="works" className="panel agenda-list" aria-label={say("agenda_works")}>
      <header className="panel-head"><h2>{say("agenda_works")}</h2><span className="small quiet">{say("total", { n: works.length })}</span></header>
      <DataTable rows={works.toSorted(byUrgency)} columns={[...columns(say), ...entering(enter, ({ id }: Work) => id)]} id={({ register, id }) => `${register} ${id}`} empty={say("agenda_works_none")} />
    </section>
  );
}

type Say = ReturnType<typeof useWords>;

const columns = (say: Say): Column<Work>[] => [
  { name: "name", label: say("kind_work"), title: true, cell: ({ register, id, name, origin }) => <><Link to="/registers/$register/$id" params={{ register, id }} className="row-title">{name}</Link> <Origin of={origin} /></> },
  { name: "lamp", label: say("lamp"), cell: (work) => <><Lamp level={work.level} /> <Why of={work} /></> },
  { name: "org", label: say("responsible"), cell: ({ org }) => org.name },
  { name: "state", label: say("work_state"), cell: ({ state }) => say(`state_${state}`) },
  { name: "plan", label: say("plan"), numeric: true, cell: ({ plan }) => plan ?? <span className="quiet">{say("not_stated")}</span> },
  { name: "invested", label: say("invested"), numeric: true, cell: ({ invested, invested_percent }) => (invested === null ? <span className="quiet">{say("not_stated")}</span> : <>{invested}{invested_percent === null ? null : <span className="small quiet">{say("gap")}{invested_percent}%</span>}</>) },
  { name: "lacking", label: say("missing_procedures"), cell: ({ missing_procedures }) => (missing_procedures.length === 0 ? <span className="quiet">{say("none")}</span> : <Text>{missing_procedures.join(say("between"))}</Text>) },
];
