import type { WireAccount } from "../../../contract/index.ts";
import { UnitOptions } from "../../parts/UnitOptions.tsx";
import { useWords } from "../../words/useWords.ts";

export type Choice = WireAccount["roles"][number];

/** One of a few, or all of them. */
export function Pick({ label, all, value, options, onPick }: { label: string; all: string; value: string | undefined; options: readonly Choice[]; onPick: (value: string | undefined) => void }) {
  return (
    <select className={value ? "pick held" : "pick"} aria-label={label} value={value ?? ""} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{all}</option>
      {options.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}
    </select>
  );
}

export function UnitPick({ value, onPick }: { value: string | undefined; onPick: (value: string | undefined) => void }) {
  const say = useWords();
  return (
    <select className={value ? "pick held" : "pick"} aria-label={say("admin_unit")} value={value ?? ""} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{say("admin_unit_all")}</option>
      <UnitOptions root />
    </select>
  );
}
