import type { ReportForm } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";

/** What the month costs the unit, shown to the unit itself. */
export function BurdenLine({ form: { burden, last_burden } }: { form: ReportForm }) {
  const say = useWords();
  return (
    <p className="facts-line small quiet burden-line">
      <span>{say("burden_mine", { asked: burden.asked, prefilled: burden.prefilled, reused: burden.reused, typed: burden.typed })}</span>
      {burden.behalf === 0 ? null : <span>{say("burden_behalf_mine", { n: burden.behalf })}</span>}
      {burden.minutes === null ? null : <span>{say("burden_took", { n: burden.minutes })}</span>}
      {last_burden ? <span>{say("burden_was", { typed: last_burden.typed, minutes: last_burden.minutes ?? "—" })}</span> : null}
    </p>
  );
}
