import type { Figure as Printed } from "../../contract/index.ts";
import { useWords } from "../words/useWords.ts";
import { FigureLink } from "./Figure.tsx";

/** A place among the city's districts and how it moved; an upward move is a smaller number. */
export function Rank({ now, before }: { now: Printed | null; before: Printed | null }) {
  const say = useWords();
  if (!now || now.number === null) return <span className="quiet small">{say("rank_none")}</span>;
  const moved = before?.number == null ? undefined : Number(before.number) - Number(now.number);
  const words = moved === undefined ? say("rank_new") : moved === 0 ? say("rank_same") : say(moved > 0 ? "rank_up" : "rank_down", { n: Math.abs(moved) });
  return (
    <span className="rank">
      <FigureLink metric={now.metric} month={now.month} org={now.org} className="figure rank-number" title={now.label}>{now.number}</FigureLink>
      <span className={`rank-move ${moved === undefined || moved === 0 ? "" : moved > 0 ? "up" : "down"}`} title={words}>
        <span aria-hidden="true">{moved === undefined ? "" : moved === 0 ? "—" : moved > 0 ? `▲${moved}` : `▼${-moved}`}</span>
        <span className="unseen">{words}</span>
      </span>
    </span>
  );
}
