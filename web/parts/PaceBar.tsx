import type { GoalCard, Series } from "../../contract/index.ts";
import { useWords } from "../words/useWords.ts";
import { FigureLink } from "./Figure.tsx";

/** The main rate as a bar, with a mark where time stands; how far apart they are comes from the server, unrounded. */
export function PaceBar({ series, pace, time }: { series: Series | null; pace: GoalCard["pace"]; time: string }) {
  const say = useWords();
  const last = series?.points.at(-1);
  if (!series || !last || last.number === null || series.unit !== "%") return null;
  return (
    <div className="pace">
      <span className="pace-words">
        <span className="small quiet">{series.label}</span>
        <FigureLink metric={series.metric} month={last.month} className="figure">{last.number}<span className="unit">%</span></FigureLink>
      </span>
      <span className={Number(last.number) >= 100 ? "bar done" : "bar"} aria-hidden="true"><i style={{ width: `${Math.min(100, Number(last.number))}%` }} />{pace ? <b style={{ left: `${time}%` }} /> : null}</span>
      {pace ? <span className={`small pace-gap ${pace.sign}`}>{say(pace.sign, { n: pace.points })}</span> : null}
    </div>
  );
}
