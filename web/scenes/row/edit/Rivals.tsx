import type { Happening } from "../../../../contract/index.ts";
import { Text } from "../../../parts/Text.tsx";
import { instantText } from "../../../words/format.ts";
import { useWords } from "../../../words/useWords.ts";
import { Changes } from "../History.tsx";

/** Somebody else changed the row meanwhile: who, when, why and what; one goes on from there. */
export function Rivals({ events, onTake }: { events: readonly Happening[]; onTake: () => void }) {
  const say = useWords();
  return (
    <div className="row-rivals" role="alert">
      <b>{say("row_edit_rivals")}</b>
      <ul>
        {events.map((each) => (
          <li key={each.rev}>
            <div><Text>{say("row_edit_rival", { who: each.by === "pack" ? say("by_pack") : each.by, when: instantText(each.at), why: each.why })}</Text></div>
            <Changes of={each} say={say} />
          </li>
        ))}
      </ul>
      <p className="small">{say("row_edit_rivals_next")}</p>
      <div><button type="button" className="action" onClick={onTake}>{say("row_edit_take")}</button></div>
    </div>
  );
}
