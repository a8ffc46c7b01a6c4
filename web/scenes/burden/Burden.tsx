import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { BurdenCounts, BurdenList } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Answered } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import type { Word } from "../../words/words.ts";
import "../../parts/tasks.css";
import "./burden.css";

type Count = keyof BurdenCounts;
const counts: readonly { readonly name: Count; readonly word: Word }[] = [
  { name: "asked", word: "burden_asked" }, { name: "prefilled", word: "burden_prefilled" }, { name: "reused", word: "burden_reused" },
  { name: "typed", word: "burden_typed" }, { name: "minutes", word: "burden_minutes" },
];

/** What reporting costs the units, month by month. */
export function Burden() {
  const say = useWords();
  const [month, setMonth] = useState<string>();
  const burden = useAnswer("burden", {}, { month }, { keep: true });
  return (
    <div className="review">
      <div className="page-head"><div><h1>{say("burden_title")}</h1><p className="quiet small">{say("burden_note")}</p></div></div>
      <Answered query={burden}>{(list) => <Table list={list} onMonth={setMonth} />}</Answered>
    </div>
  );
}

function Table({ list, onMonth }: { list: BurdenList; onMonth: (month: string) => void }) {
  const say = useWords();
  const { lang } = usePlace();
  const [sort, setSort] = useState<{ by: Count; up: boolean }>({ by: "typed", up: false });
  if (list.month === null) return <p className="panel state">{say("burden_none")}</p>;
  const units = list.units.toSorted((a, b) => ((a[sort.by] ?? -1) - (b[sort.by] ?? -1)) * (sort.up ? 1 : -1));
  return (
    <>
      <div className="report-tools">
        <label>{say("month")}{" "}
          <select className="pick" value={list.month} onChange={(event) => onMonth(event.target.value)}>{list.months.map((each) => <option key={each} value={each}>{monthText(each, lang)}</option>)}</select>
        </label>
        <a className="action" href={address("burdenFile", {}, { month: list.month, lang })} download>{say("burden_export")}</a>
      </div>
      <section className="panel">
        <table className="plain burden-list">
          <thead><tr><th>{say("report_unit")}</th><th>{say("report_state")}</th>
            {counts.map(({ name, word }) => (
              <th key={name} className="num" aria-sort={sort.by === name ? (sort.up ? "ascending" : "descending") : "none"}>
                <button type="button" className="linked" onClick={() => setSort({ by: name, up: sort.by === name ? !sort.up : false })}>{say(word)}{sort.by === name ? (sort.up ? " ↑" : " ↓") : ""}</button>
              </th>
            ))}
          </tr></thead>
          <tbody>{units.map((each) => (
            <tr key={each.unit.id}>
              <th scope="row"><Link to="/report/$month/$unit" params={{ month: list.month!, unit: each.unit.id }}>{each.unit.name}</Link></th>
              <td>{say(`report_state_${each.state}`)}</td>
              {counts.map(({ name, word }) => <td key={name} className="num" data-label={say(word)}>{each[name] ?? "—"}<Last of={each.last} name={name} /></td>)}
            </tr>
          ))}</tbody>
          <tfoot><tr><th scope="row">{say("burden_total")}</th><td />{counts.map(({ name, word }) => <td key={name} className="num" data-label={say(word)}>{list.total[name] ?? "—"}<Last of={list.last_total} name={name} /></td>)}</tr></tfoot>
        </table>
      </section>
    </>
  );
}

function Last({ of, name }: { of: BurdenCounts | null; name: Count }) {
  const say = useWords();
  const value = of?.[name] ?? null;
  return value === null ? null : <span className="quiet small"> {say("burden_last")} {value}</span>;
}
