import { useWords } from "../words/useWords.ts";
import { UnitOptions } from "./UnitOptions.tsx";

/** Narrows a list to a unit with all below it, or shows all. */
export function UnitNarrow({ label, value, onPick }: { label: string; value: string | undefined; onPick: (unit: string | undefined) => void }) {
  const say = useWords();
  return (
    <select className={value ? "pick held" : "pick"} aria-label={label} value={value ?? ""} onChange={(event) => onPick(event.target.value || undefined)}>
      <option value="">{label} · {say("all")}</option>
      <UnitOptions />
    </select>
  );
}
