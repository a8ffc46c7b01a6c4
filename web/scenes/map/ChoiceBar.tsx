import { levels } from "../../parts/levels.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { useProgramme } from "../../data/queries.ts";
import { useTurn } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import type { Choice } from "./choose.ts";
import "./choice.css";

/** Narrows works by goal, kind, state and lamp; the address keeps what was chosen. */
export function ChoiceBar({ choice, groups, states, counts }: {
  choice: Choice; groups: readonly string[]; states: readonly { readonly value: string; readonly label: string }[]; counts: ReadonlyMap<string, number>;
}) {
  const say = useWords();
  const turn = useTurn();
  const { data: programme } = useProgramme();
  const pick = (key: keyof Choice) => (event: React.ChangeEvent<HTMLSelectElement>) => turn({ [key]: event.target.value || undefined }, { replace: true });
  return (
    <div className="choice-bar" role="group" aria-label={say("filter")}>
      <select className="pick" aria-label={say("goal")} value={choice.goal ?? ""} onChange={pick("goal")}>
        <option value="">{say("goals")} · {say("all")}</option>
        {programme?.goals.map((each) => <option key={each.id} value={each.id}>{each.seq}. {each.name}</option>)}
      </select>
      <select className="pick" aria-label={say("work_kind")} value={choice.group ?? ""} onChange={pick("group")}>
        <option value="">{say("work_kind")} · {say("all")}</option>
        {groups.map((each) => <option key={each} value={each}>{each}</option>)}
      </select>
      <select className="pick" aria-label={say("work_state")} value={choice.state ?? ""} onChange={pick("state")}>
        <option value="">{say("work_state")} · {say("all")}</option>
        {states.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      <span className="choice-lamps">
        {levels.filter((each) => counts.has(each)).map((each) => (
          <button key={each} type="button" aria-pressed={choice.level === each} onClick={() => turn({ level: choice.level === each ? undefined : each }, { replace: true })}>
            <Lamp level={each} /> <b>{counts.get(each)}</b>
          </button>
        ))}
      </span>
    </div>
  );
}
