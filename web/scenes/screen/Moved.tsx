import { useWords } from "../../words/useWords.ts";
import type { Mover } from "./movers.ts";

/** What moved most since last month: from what to what. */
export function Moved({ movers, awaited }: { movers: readonly Mover[]; awaited: boolean }) {
  const say = useWords();
  return (
    <section className="screen-moved">
      <h2>{say("screen_moved")}</h2>
      {movers.length === 0 ? <p>{say(awaited ? "screen_moved_awaited" : "screen_moved_none")}</p> : (
        <ul>
          {movers.map((each) => (
            <li key={`${each.goal} ${each.kind}`}>
              <span className="screen-text">{each.goal}<small>{each.kind === "rank" ? say("rank") : each.label}</small></span>
              <span className={each.better ? "up" : "down"}><span aria-hidden="true">{each.better ? "▲" : "▼"}</span><span className="unseen">{say(each.better ? "screen_better" : "screen_worse")}</span> {each.before} → <b>{each.after}</b></span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
