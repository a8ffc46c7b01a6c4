import { useEffect, useState } from "react";
import type { WireAccount } from "../../../contract/index.ts";
import { useProgramme } from "../../data/queries.ts";
import { walk } from "../../parts/switches.tsx";
import { useWords } from "../../words/useWords.ts";

export type Choice = WireAccount["roles"][number];

/** Text to search by; asked for when the person stops typing. */
export function Search({ value, label, onSearch }: { value: string; label: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), 350);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, value]);
  return <input type="search" className="search" aria-label={label} placeholder={label} value={text} onChange={(event) => setText(event.target.value)} />;
}

/** One of a few, or all of them. */
export function Pick({ label, all, value, options, onPick }: { label: string; all: string; value: string | undefined; options: readonly Choice[]; onPick: (value: string | undefined) => void }) {
  return (
    <select className={value ? "pick held" : "pick"} aria-label={label} value={value ?? ""} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{all}</option>
      {options.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}
    </select>
  );
}

/** The programme's organisations, each below the one that it belongs to. */
export function UnitOptions() {
  const { data } = useProgramme();
  if (!data) return null;
  const root = data.organisations.find(({ id }) => id === data.root);
  return (
    <>
      {root ? <option value={root.id}>{root.name}</option> : null}
      {walk(data).map(({ organisation, depth }) => <option key={organisation.id} value={organisation.id}>{"\u3000".repeat(depth + 1)}{organisation.name}</option>)}
    </>
  );
}

export function UnitPick({ value, onPick }: { value: string | undefined; onPick: (value: string | undefined) => void }) {
  const say = useWords();
  return (
    <select className={value ? "pick held" : "pick"} aria-label={say("admin_unit")} value={value ?? ""} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{say("admin_unit_all")}</option>
      <UnitOptions />
    </select>
  );
}
