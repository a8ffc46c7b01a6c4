import { labelIn } from "../../../core/index.ts";
import type { MonthFigures } from "./month.ts";

type Language = "zh" | "en";

/** What a value waits for, by name. */
export interface PendingNames {
  readonly units: string[];
  readonly registers: string[];
  readonly unopened?: true;
}

/** Whose reports a value waits for, in the reader's language; null where it waits for nothing. */
export function pendingNames(figures: MonthFigures, metric: string, org: string, language: Language): PendingNames | null {
  const found = figures.pending(metric, org);
  if (!found) return null;
  const { organisations, catalogue: { tables } } = figures.definitions;
  const units = new Map(organisations.map(({ id, short, name_en }) => [id, language === "en" ? name_en ?? short : short]));
  return { units: found.units.map((each) => units.get(each) ?? each), registers: found.registers.map((each) => labelIn(tables.get(each)!, language)), ...(found.unopened && { unopened: found.unopened }) };
}

/** What stands in place of a number that nobody may take for the month's. */
export const pendingWord: Readonly<Record<Language, string>> = { zh: "待报", en: "awaited" };

/** So many units are named; the rest are counted. */
const NAMED = 3;

/** 待发改局的月报审定；“诉求事项”本月尚无记录 */
export function pendingText({ units, registers, unopened }: PendingNames, language: Language): string {
  const [comma, semicolon] = language === "en" ? [", ", "; "] : ["、", "；"];
  const first = units.slice(0, NAMED).join(comma);
  const more = units.length - NAMED;
  const waits = units.length === 0 ? [] : [language === "en"
    ? `waits until the ${units.length === 1 ? "report" : "reports"} of ${first}${more > 0 ? ` and ${more} more` : ""} ${units.length === 1 ? "is" : "are"} accepted`
    : `待${first}${more > 0 ? `等${units.length}个单位` : ""}的月报审定`];
  const empty = registers.length === 0 ? [] : [language === "en" ? `nothing is recorded for the month in ${registers.join(comma)}` : `“${registers.join("”“")}”本月尚无记录`];
  const later = unopened ? [language === "en" ? "the month is not opened for reporting yet" : "本月尚未开启报送"] : [];
  return [...later, ...waits, ...empty].join(semicolon);
}
