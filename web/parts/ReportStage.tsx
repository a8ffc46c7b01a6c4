import type { ReportStageName } from "../../contract/index.ts";
import { useWords } from "../words/useWords.ts";

/** How far a report is; what came back needs somebody's act. */
export function ReportStage({ of }: { of: ReportStageName }) {
  const say = useWords();
  return <span className={of === "returned" ? "tag act" : of === "open" || of === "unbegun" ? "tag" : "tag accent"}>{say(`report_state_${of}`)}</span>;
}
