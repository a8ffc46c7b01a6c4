import { useState } from "react";
import { useAnswer, useProgramme } from "../../data/queries.ts";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { basisOf } from "./draft.ts";

/** The rows that an order rests on: those brought along, and more found in a register. */
export function Basis({ basis, onChange }: { basis: readonly string[]; onChange: (basis: string[]) => void }) {
  const say = useWords();
  const [finding, setFinding] = useState(false);
  return (
    <div className="wide basis">
      <span className="field-name">{say("order_basis")}</span>
      {basis.length === 0 ? <span className="quiet small">{say("order_basis_none")}</span> : null}
      <ul>{basis.map((each) => (
        <li key={each}><BasisName of={each} /><button type="button" className="action bare" title={say("order_basis_remove")} onClick={() => onChange(basis.filter((other) => other !== each))}>✕<span className="unseen">{say("order_basis_remove")}</span></button></li>
      ))}</ul>
      {finding ? <Find taken={basis} onAdd={(added) => onChange([...basis, added])} /> : <button type="button" className="action" onClick={() => setFinding(true)}>{say("order_basis_find")}</button>}
    </div>
  );
}

function BasisName({ of }: { of: string }) {
  const say = useWords();
  const { lang } = usePlace();
  const { register, id } = basisOf(of);
  const { data: programme } = useProgramme();
  const own = register !== "reports";
  const { data: registers } = useAnswer("registers", {}, {}, { enabled: own });
  const { data: row } = useAnswer("row", { register, id }, {}, { enabled: own });
  if (!own) {
    const { register: month, id: unit } = basisOf(id);
    return <span><span className="quiet">{say("order_basis_report")}</span> {programme?.organisations.find((each) => each.id === unit)?.short ?? unit} {monthText(month, lang)}</span>;
  }
  return <span><span className="quiet">{registers?.registers.find((each) => each.id === register)?.label ?? register}</span> {row?.title ?? id}</span>;
}

const SHOWN = 8;

function Find({ taken, onAdd }: { taken: readonly string[]; onAdd: (added: string) => void }) {
  const say = useWords();
  const { data: registers } = useAnswer("registers", {}, {});
  const { data: programme } = useProgramme();
  const [chosen, setRegister] = useState<string>();
  const register = chosen ?? programme?.office.problems ?? registers?.registers[0]?.id ?? "";
  const [q, setQ] = useState("");
  const rows = useAnswer("rows", { register }, { q: q || undefined, page: 1, size: SHOWN }, { keep: true, enabled: q.trim() !== "" });
  const titled = (id: string): string => rows.data?.titles[register]?.[id] ?? id;
  const found = q.trim() === "" ? [] : rows.data?.rows ?? [];
  return (
    <div className="basis-find">
      <label>{say("order_basis_register")}<select className="box" value={register} onChange={(event) => setRegister(event.target.value)}>{registers?.registers.map((each) => <option key={each.id} value={each.id}>{each.label}</option>)}</select></label>
      <SearchBox label={say("order_basis_search")} value={q} onSearch={setQ} />
      <ul>
        {found.map((row) => {
          const id = String(row["id"]);
          const key = `${register}/${id}`;
          return <li key={key}><span>{titled(id)}</span><button type="button" className="action" disabled={taken.includes(key)} onClick={() => onAdd(key)}>{say("order_basis_add")}<span className="unseen"> {titled(id)}</span></button></li>;
        })}
        {q.trim() !== "" && rows.data && found.length === 0 ? <li className="quiet">{say("order_basis_nothing")}</li> : null}
      </ul>
    </div>
  );
}
