import { tell, type Told } from "../../contract/index.ts";
import type { Issue } from "../../core/index.ts";
import type { Language } from "../words.ts";

/** What --json prints of a failure. */
export const issuesJson = (issues: readonly Issue[], language: Language): { issues: Told[] } => ({ issues: issues.map((each) => tell(each, language)) });

const marks = { error: { zh: "错误", en: "error" }, warning: { zh: "提醒", en: "warning" } } as const;

/** For people: what is wrong and where, the next step on a line of its own. */
export function issuesText(issues: readonly Issue[], language: Language): string {
  return issues.map((each) => {
    const { code, what, where, next } = tell(each, language);
    const head = [`${marks[each.severity][language]}[${code}]`, where].filter(Boolean).join(" ");
    return `${head}\n  ${what}\n  → ${next}`;
  }).join("\n");
}
