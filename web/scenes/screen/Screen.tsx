import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo } from "react";
import type { MapPage, Overview } from "../../../contract/index.ts";
import { useAnswer, useProgramme } from "../../data/queries.ts";
import { specOf } from "../../parts/geo/geo.ts";
import { levels } from "../../parts/levels.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { LiveMark } from "../../parts/LiveMark.tsx";
import { Answered } from "../../parts/states.tsx";
import { useAsOf, usePlace } from "../../place/usePlace.ts";
import { dayText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { GoalLines } from "./GoalLines.tsx";
import { awaits, movers } from "./movers.ts";
import { Moved } from "./Moved.tsx";
import { TurnedRed } from "./TurnedRed.tsx";
import "./screen.css";

const GeoMap = lazy(() => import("../../parts/geo/GeoMap.tsx").then((module) => ({ default: module.GeoMap })));

/** The wall: everything of the month on one dark sheet, read from across the room, renewed by itself; Esc leaves. */
export function Screen() {
  const overview = useAnswer("overview", {}, useAsOf(), { keep: true });
  const map = useAnswer("map", {}, useAsOf(), { keep: true });
  useLeave();
  return <div className="screen"><Answered query={overview} lines={10}>{(told) => <Wall told={told} map={map.data} />}</Answered></div>;
}

/** Esc goes back to the overview, out of the full screen too. */
function useLeave(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const leave = (): void => void navigate({ to: "/" });
    const onKey = ({ key }: KeyboardEvent): void => { if (key === "Escape") leave(); };
    // the browser keeps the Esc that ends its full screen to itself
    const onFull = (): void => { if (!document.fullscreenElement) leave(); };
    addEventListener("keydown", onKey);
    document.addEventListener("fullscreenchange", onFull);
    return () => {
      removeEventListener("keydown", onKey);
      document.removeEventListener("fullscreenchange", onFull);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [navigate]);
}

function Wall({ told, map }: { told: Overview; map: MapPage | undefined }) {
  const say = useWords();
  const { lang } = usePlace();
  const { data: programme } = useProgramme();
  // on so small a map only what needs somebody's act
  const late = useMemo(() => map?.works.filter(({ level }) => level === "red" || level === "yellow") ?? [], [map]);
  const spec = useMemo(() => map && specOf(map, late, true), [map, late]);
  const moved = useMemo(() => movers(told, 4), [told]);
  return (
    <>
      <header className="screen-head">
        <h1>{programme?.name}<span>{monthText(told.month, lang)}</span></h1>
        <ul className="screen-tally" aria-label={say("lamp")}>
          {levels.map((level) => <li key={level}><Lamp level={level} /> <b>{told.goals.filter((each) => each.lamp.level === level).length}</b></li>)}
        </ul>
        <div className="screen-time"><span>{say("time_progress")}</span> <b>{told.time.text}</b> <span>{told.time.until === null ? say("time_progress_note", { elapsed: told.time.elapsed, of: told.time.of }) : say("time_progress_until", { when: dayText(told.time.until, lang) })}</span></div>
        <div className="screen-tools">
          <LiveMark />
          <button type="button" onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}>{say("screen_full")}</button>
          <Link to="/"><kbd>Esc</kbd>{say("screen_leave")}</Link>
        </div>
      </header>
      <main className="screen-grid" id="main">
        <GoalLines told={told} />
        <TurnedRed told={told} />
        <Moved movers={moved} awaited={awaits(told)} />
        <section className="screen-map" aria-label={say("nav_map")}>
          <h2>{say("nav_map")}<span>{map ? say("screen_works", { n: map.works.length, red: late.filter(({ level }) => level === "red").length, yellow: late.filter(({ level }) => level === "yellow").length }) : ""}</span></h2>
          {spec && spec.shapes.length > 0 ? <Suspense fallback={null}><GeoMap spec={spec} /></Suspense> : <p>{map ? say("map_none") : say("loading")}</p>}
        </section>
      </main>
      {programme?.notice ? <footer className="screen-foot"><b>{say("sample")}</b> {programme.notice}</footer> : null}
    </>
  );
}
