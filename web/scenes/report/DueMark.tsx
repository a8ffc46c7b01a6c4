import type { ReportSummary } from "../../../contract/index.ts";
import { Lamp } from "../../parts/Lamp.tsx";
import { useWords } from "../../words/useWords.ts";

/** The due day with its lamp: shape, word, and how long there is. */
export function DueMark({ lamp, due, left }: { lamp: ReportSummary["lamp"]; due: string; left: number | null }) {
  const say = useWords();
  const time = left === null || lamp === "grey" ? "" : left < 0 ? say("report_late", { n: -left }) : left === 0 ? say("report_today") : say("report_left", { n: left });
  return (
    <span className="due-mark">
      <Lamp level={lamp} label={say(`report_lamp_${lamp}`)} />
      <span className="small quiet whole">{say("report_due", { day: due })}{time ? say("comma") + time : ""}</span>
    </span>
  );
}
