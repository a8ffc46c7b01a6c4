import { Link, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import type { MapPage } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { moveByArrows } from "../../parts/arrows.ts";
import { Beyond } from "../../parts/Beyond.tsx";
import { keyOf, specOf } from "../../parts/geo/geo.ts";
import { workStates } from "../../parts/levels.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { Answered, Empty } from "../../parts/states.tsx";
import { EditionTag } from "../../parts/switches.tsx";
import { Unfold } from "../../parts/Unfold.tsx";
import { Why } from "../../parts/Why.tsx";
import { useFirst } from "../../parts/useFirst.ts";
import { useAsOf, usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { ChoiceBar } from "./ChoiceBar.tsx";
import { byUrgency, readChoice, wanted } from "./choose.ts";
import { WorkCard } from "./WorkCard.tsx";
import "./map.css";

const GeoMap = lazy(() => import("../../parts/geo/GeoMap.tsx").then((module) => ({ default: module.GeoMap })));

/** Where the works are and how they stand; the list beside the map says the same in words. */
export function MapScene() {
  const query = useAnswer("map", {}, useAsOf(), { keep: true });
  return <Answered query={query} lines={16}>{(told) => <Board told={told} />}</Answered>;
}

function Board({ told }: { told: MapPage }) {
  const say = useWords();
  const { lang } = usePlace();
  const choice = readChoice(useSearch({ strict: false }));
  const [selected, setSelected] = useState<string>();
  const shown = useMemo(() => told.works.filter(wanted(choice)).toSorted(byUrgency), [told, choice.goal, choice.group, choice.state, choice.level]); // oxlint-disable-line
  const spec = useMemo(() => specOf(told, shown), [told, shown]);
  const but = told.works.filter(wanted({ ...choice, level: undefined }));
  const counts = new Map([...Map.groupBy(but, (each) => each.level)].map(([level, some]) => [level, some.length]));
  const groups = [...new Set(told.works.flatMap((each) => each.group ?? []))];
  const open = selected === undefined ? undefined : shown.find((each) => keyOf(each) === selected);
  const elsewhere = shown.filter((each) => each.at === null).length;
  const first = useFirst(shown.length, 40);
  return (
    <>
      <header className="page-head">
        <h1>{say("map_title", { month: monthText(told.month, lang) })}</h1>
        <span className="tags"><EditionTag edition={told.edition} /> <span className="tag">{say("schematic")}</span></span>
        <span className="quiet small">{say("map_count", { n: shown.length, of: told.works.length })}</span>
      </header>
      <ChoiceBar choice={choice} groups={groups} states={workStates.map((value) => ({ value, label: say(`state_${value}`) }))} counts={counts} />
      <div className="map-grid">
        <section className="panel map-panel" aria-label={say("nav_map")}>
          {told.shapes.length === 0 ? <Empty>{say("map_none")}</Empty>
            : <Suspense fallback={<div className="geo" />}><GeoMap spec={spec} selected={selected} onSelect={setSelected} /></Suspense>}
          <p className="map-note small quiet"><b>{say("schematic")}</b> {told.note}{elsewhere > 0 ? ` ${say("map_elsewhere", { n: elsewhere })}` : ""}</p>
        </section>
        <section className="panel map-list" aria-label={say("works")}>
          {open ? <WorkCard of={open} onClose={() => setSelected(undefined)} /> : null}
          {shown.length === 0 ? <Empty>{say("works_none_chosen")}</Empty> : (
            <table className="plain">
              <caption className="unseen">{say("map_title", { month: monthText(told.month, lang) })}</caption>
              <thead><tr><th scope="col">{say("lamp")}</th><th scope="col">{say("works")}</th><th scope="col">{say("responsible")}</th><th scope="col" className="num bare-number">{say("invested_percent")}</th></tr></thead>
              <tbody onKeyDown={moveByArrows}>
                {shown.slice(0, first.count).map((each) => (
                  <tr key={keyOf(each)} className={keyOf(each) === selected ? "held" : undefined}>
                    <td className="whole"><Lamp level={each.level} /></td>
                    <td><button type="button" className="map-choice" onClick={() => setSelected(keyOf(each))}>{each.name}</button><div><Why of={each} /></div></td>
                    <td className="whole">{each.org.name}</td>
                    <td className="num bare-number">{each.invested_percent === null ? "" : `${each.invested_percent}%`}<Link to="/registers/$register/$id" params={{ register: each.register, id: each.id }} className="unseen-link" aria-label={say("open_row_of", { name: each.name })}>›</Link></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Unfold of={first} total={shown.length} />
          <Beyond of={told.beyond} />
        </section>
      </div>
    </>
  );
}
