import { Link } from "@tanstack/react-router";
import type { MapPage } from "../../../contract/index.ts";
import { useProgramme } from "../../data/queries.ts";
import { Dated } from "../../parts/Dated.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Origin } from "../../parts/Origin.tsx";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";

type Work = MapPage["works"][number];

/** One work as it stands, and the way to its row with its evidence. */
export function WorkCard({ of, onClose }: { of: Work; onClose: () => void }) {
  const say = useWords();
  const { data: programme } = useProgramme();
  const goals = of.goals.map((id) => programme?.goals.find((each) => each.id === id)?.name ?? id);
  const facts: [string, string | null][] = [
    [say("responsible"), of.org.name], [say("sponsor"), of.leader], [say("work_kind"), of.group], [say("work_state"), say(`state_${of.state}`)], [say("place"), of.place],
    [say("plan"), of.plan], [say("invested"), of.invested === null ? null : of.invested_percent === null ? of.invested : say("in_brackets", { what: of.invested, note: `${of.invested_percent}%` })],
  ];
  return (
    <section className="work-card" aria-label={of.name}>
      <header><h2>{of.name}</h2><button type="button" className="action bare" aria-label={say("close")} onClick={onClose}>×</button></header>
      <p className="work-lamp"><Lamp level={of.level} /> <Origin of={of.origin} />{of.exact || of.at === null ? null : <span className="tag">{say("place_schematic")}</span>}</p>
      {of.reasons.length === 0 ? null : (
        <ul className="work-reasons small" aria-label={say("lamp_reasons")}>
          {of.reasons.map((each) => <li key={each.kind}><Lamp level={each.level} label={say(`reason_${each.kind}`)} /> <Dated>{each.text}</Dated></li>)}
        </ul>
      )}
      <dl>{facts.filter(([, value]) => value !== null && value !== "").map(([label, value]) => <div key={label}><dt>{label}</dt><dd><Text>{value!}</Text></dd></div>)}</dl>
      {of.stage.length > 0 ? <p className="small">{of.stage.join(say("semicolon"))}</p> : null}
      <p className="small quiet">{goals.join(say("between"))}</p>
      <Link to="/registers/$register/$id" params={{ register: of.register, id: of.id }} className="action main">{say("open_row")}</Link>
    </section>
  );
}
