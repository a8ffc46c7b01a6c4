import { Link, useSearch } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Timeline as Told, TimelineItem } from "../../../contract/index.ts";
import { useAnswer, useProgramme } from "../../data/queries.ts";
import { Beyond } from "../../parts/Beyond.tsx";
import { byLevel, workStates } from "../../parts/levels.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { Tabs } from "../../parts/Tabs.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { Why } from "../../parts/Why.tsx";
import { useLater } from "../../parts/useLater.ts";
import { EditionTag } from "../../parts/switches.tsx";
import { one } from "../../place/search.ts";
import { useAsOf, usePlace, useTurn } from "../../place/usePlace.ts";
import { dayText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { ChoiceBar } from "../map/ChoiceBar.tsx";
import { readChoice, wanted } from "../map/choose.ts";
import { Rows } from "./Rows.tsx";
import { spanOf, untilOf, type Zoom, zooms } from "./span.ts";
import "./timeline.css";

/** Goals that fill the first screen. */
const FIRST = 3;

const kinds = ["work", "commitment", "order"] as const;
type Kind = (typeof kinds)[number];

/** Works, promises and orders along the year: as planned, as it went, and where today stands. */
export function Timeline() {
  const query = useAnswer("timeline", {}, useAsOf(), { keep: true });
  return <Answered query={query} lines={18}>{(told) => <Board told={told} />}</Answered>;
}

function Board({ told }: { told: Told }) {
  const say = useWords();
  const turn = useTurn();
  const { lang } = usePlace();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const { data: programme } = useProgramme();
  const choice = readChoice(search);
  const kind: Kind = kinds.find((each) => each === one(search["kind"])) ?? "work";
  const zoom: Zoom = zooms.find((each) => each === one(search["zoom"])) ?? "year";
  const asTable = one(search["as"]) === "table";
  const ofKind = told.items.filter((each) => each.kind === kind);
  const narrowed = ofKind.filter(wanted({ ...choice, level: undefined }));
  const counts = new Map([...Map.groupBy(narrowed, (each) => each.level)].map(([level, some]) => [level, some.length]));
  const shown = narrowed.filter(wanted(choice)).toSorted((a, b) => byLevel(a, b) || (a.planned.from ?? "").localeCompare(b.planned.from ?? ""));
  const span = spanOf(told.year, zoom);
  const later = useLater();
  const byGoal = Map.groupBy(shown, (each) => each.goals[0] ?? "");
  const goals = [...(programme?.goals ?? []).map(({ id, seq, name }) => ({ id, name: `${seq}. ${name}` })), { id: "", name: say("registers_across") }];
  return (
    <>
      <header className="page-head">
        <h1>{say("timeline_title", { year: told.year, month: monthText(told.month, lang) })}</h1>
        <span className="tags"><EditionTag edition={told.edition} /></span>
        <span className="quiet small">{say("map_count", { n: shown.length, of: ofKind.length })}</span>
      </header>
      <div className="timeline-tools">
        <Tabs label={say("by_kind")} of={kinds.map((value) => ({ value, label: say(`kind_${value}`) }))} chosen={kind} onChoose={(to) => turn({ kind: to === "work" ? undefined : to, state: undefined, group: undefined, level: undefined })} />
        <Tabs label={say("zoom")} of={zooms.map((value) => ({ value, label: say(`zoom_${value}`) }))} chosen={zoom} onChoose={(to) => turn({ zoom: to === "year" ? undefined : to }, { replace: true })} />
        <Tabs label={say("show_as")} of={[{ value: false, label: say("as_bars") }, { value: true, label: say("show_table") }]} chosen={asTable} onChoose={(to) => turn({ as: to ? "table" : undefined }, { replace: true })} />
      </div>
      <ChoiceBar choice={choice} counts={counts} groups={[...new Set(ofKind.flatMap((each) => each.group ?? []))]}
        states={kind === "work" ? workStates.map((value) => ({ value, label: say(`state_${value}`) })) : [...new Set(ofKind.map((each) => each.state))].map((value) => ({ value, label: value }))} />
      {shown.length === 0 ? <section className="panel"><Empty>{say("works_none_chosen")}</Empty></section> : (
        <section className="panel timeline" aria-label={say("nav_timeline")}>
          {asTable ? (
            <div className="scroll-x" tabIndex={0} role="region" aria-label={say("show_table")}><table className="plain dates">
              <thead><tr>
                <th scope="col">{say("lamp")}</th><th scope="col">{say("item")}</th><th scope="col">{say("responsible")}</th><th scope="col">{say("planned_from")}</th><th scope="col">{say("actual_from")}</th>
                <th scope="col">{say("planned_to")}</th><th scope="col">{say("actual_to")}</th><th scope="col">{say("work_state")}</th><th scope="col">{say("lamp_reasons")}</th>
              </tr></thead>
              <tbody>{goals.map(({ id, name }) => (byGoal.has(id) ? (
                <Fragment key={id}>
                  <tr className="group"><th colSpan={9} scope="rowgroup">{name}</th></tr>
                  {byGoal.get(id)!.map((each) => <DateRow key={`${each.register} ${each.id}`} of={each} />)}
                </Fragment>
              ) : null))}</tbody>
            </table></div>
          ) : goals.filter(({ id }) => byGoal.has(id)).slice(0, later ? undefined : FIRST).map(({ id, name }) => (<Rows key={id} name={name} items={byGoal.get(id)!} span={span} today={told.today} until={untilOf(told)} />))}
          {asTable ? null : <Legend kind={kind} />}
        </section>
      )}
      <Beyond of={told.beyond} />
    </>
  );
}

export function Legend({ kind }: { kind: Kind }) {
  const say = useWords();
  return (
    <p className="legend small quiet">
      <span><i className="planned" aria-hidden="true" /> {say("legend_planned")}</span>
      <span><i className="actual" aria-hidden="true" /> {say("legend_actual")}</span>
      {kind === "work" ? <span><i className="money" aria-hidden="true" /> {say("legend_money")}</span> : null}
      <span><i className="today" aria-hidden="true" /> {say("today")}</span>
    </p>
  );
}

function DateRow({ of }: { of: TimelineItem }) {
  const say = useWords();
  const { lang } = usePlace();
  const day = (text: string | null): string => (text === null ? say("not_stated") : dayText(text, lang));
  const known = workStates.find((each) => each === of.state);
  return (
    <tr>
      <td className="whole"><Lamp level={of.level} /></td>
      <td><Link to="/registers/$register/$id" params={{ register: of.register, id: of.id }}>{of.name}</Link></td>
      <td className="whole">{of.org.name}</td>
      <td className="whole">{day(of.planned.from)}</td><td className="whole">{day(of.actual.from)}</td>
      <td className="whole">{day(of.planned.to)}</td><td className="whole">{day(of.actual.to)}</td>
      <td className="whole">{known ? say(`state_${known}`) : of.state}</td><td><Why of={of} /></td>
    </tr>
  );
}
