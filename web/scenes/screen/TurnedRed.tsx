import type { Overview, Turned } from "../../../contract/index.ts";
import { Dated } from "../../parts/Dated.tsx";
import { Lamp } from "../../parts/Lamp.tsx";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { awaits } from "./movers.ts";

const SHOWN = 4;
const order: Readonly<Record<Turned["to"], number>> = { red: 0, yellow: 1, green: 2, grey: 3 };

/** What turned red this month and whose it is; where there is room, what else changed. */
export function TurnedRed({ told }: { told: Overview }) {
  const say = useWords();
  const red = told.turned.filter(({ to }) => to === "red").length;
  const sorted = told.turned.toSorted((a, b) => order[a.to] - order[b.to]);
  return (
    <section className="screen-turned">
      <h2>{say("turned")}<span>{say("turned_count", { n: told.turned.length, red })}</span></h2>
      {sorted.length === 0 ? <p>{say(awaits(told) ? "screen_moved_awaited" : "turned_none")}</p> : (
        <ul>
          {sorted.slice(0, SHOWN).map((each) => (
            <li key={`${each.kind} ${each.goal} ${each.link?.row ?? ""}`}><Lamp level={each.to} /><span className="screen-text"><Dated>{each.text}</Dated></span><b>{each.org?.name}{each.leader ? <>{" "}<small><Text>{each.leader}</Text></small></> : null}</b></li>
          ))}
        </ul>
      )}
      {sorted.length > SHOWN ? <p>{say("screen_more", { n: sorted.length - SHOWN })}</p> : null}
    </section>
  );
}
