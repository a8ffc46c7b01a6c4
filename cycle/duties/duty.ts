import type { Rule } from "../rules/rule.ts";
import { type ChasingSays, chasingTexts, type OrderSays, type ToldSays } from "./says.ts";

/**
 * A duty (报送任务): which cells of which rows a unit answers for each month. Three shapes follow from the table:
 * a monthly child table (investment, progress) is asked once for each row above it; `items` names counts and
 * notes that have no row yet; any other table is asked about its own rows.
 */
export interface Duty {
  readonly id: string;
  readonly label: string;
  readonly label_en: string;
  readonly goal?: string;
  readonly note?: string;
  readonly note_en?: string;
  /** table that an accepted answer becomes part of */
  readonly from: string;
  /** which rows are asked about: a condition of the metric language at the month's end, on the main table where `from` is its monthly child */
  readonly where?: string;
  /** a day of the row: asked about are those on which it had not come when the month began */
  readonly open?: string;
  /** the organisation that answers; or `by` */
  readonly unit?: string;
  /** column of the row that names who answers: org, park, holder */
  readonly by?: string;
  readonly fields: readonly AskedField[];
  readonly items?: readonly AskedItem[];
  /** columns of the row that are shown beside the answers */
  readonly beside?: readonly string[];
  /** worked out from the answers while they are typed; shown and never asked */
  readonly computed?: readonly ComputedColumn[];
  /** the column's sum is this figure of the bulletin: shown with last month's beside */
  readonly totals?: readonly { readonly field: string; readonly metric: string }[];
  /** columns that put the rows in order */
  readonly order?: readonly string[];
  /** working day of the next month, where it differs from the pack's */
  readonly due?: number;
}

export interface AskedField {
  readonly field: string;
  readonly label?: string;
  readonly label_en?: string;
  readonly required?: boolean;
  /** last month's value stands in the form where the row meets `where` (always, when there is none) */
  readonly prefill?: { readonly from: "last"; readonly where?: string };
  /** the unit's own words: what stands in the register, by whomever, is never put into its mouth */
  readonly anew?: boolean;
  /** another register holds it: the metric's value is taken and not asked */
  readonly reuse?: string;
}

/** A count or note without a row: the cells that make its key, the month apart. */
export interface AskedItem {
  readonly id: string;
  readonly label: string;
  readonly label_en?: string;
  readonly set: Readonly<Record<string, string>>;
}

/** part / whole in %, each an asked field or a column beside. */
export interface ComputedColumn {
  readonly label: string;
  readonly label_en: string;
  readonly part: string;
  readonly whole: string;
  readonly decimals: number;
}

/** Level of review, in the order in which a report goes through them. */
export type ReviewLevel = "head" | "office";
export const reviewLevels = ["head", "office"] as const satisfies readonly ReviewLevel[];

/** A step of the ladder (提醒 → 催办 → 督办 → 通报), in working days after the due day; before it when negative. */
export const ladderSteps = ["remind", "urge", "order", "circular"] as const;
export type LadderStep = (typeof ladderSteps)[number];
export interface LadderRung {
  readonly step: LadderStep;
  readonly after: number;
  readonly label: string;
  readonly label_en?: string;
  readonly does: string;
  readonly does_en?: string;
}
export interface Ladder {
  readonly source: string;
  readonly source_en?: string;
  readonly rungs: readonly LadderRung[];
  readonly says: ChasingSays;
  readonly says_en?: ToldSays;
}

/** Supervision orders: their 机关代字, the working days in which they are to be replied to, and their words. */
export interface Orders {
  readonly word: string;
  readonly days: number;
  readonly says: OrderSays;
}

/** Everything a pack says about the monthly reporting. */
export interface Reporting {
  /** working day of the next month by which a report is due, and where that comes from */
  readonly due: { readonly working_day: number; readonly source: string };
  readonly levels: readonly ReviewLevel[];
  readonly ladder: Ladder;
  /** a pack whose ladder or registers know no orders may do without */
  readonly orders?: Orders;
  /** what an item is mostly returned for, to choose from */
  readonly reasons?: readonly string[];
  /** working days that a level of review has */
  readonly review_days: number;
  readonly rules: readonly Rule[];
  readonly duties: readonly Duty[];
}

/** A pack without duties asks nothing of anybody. */
export const noReporting: Reporting = {
  due: { working_day: 3, source: "" }, levels: ["office"], review_days: 1, rules: [], duties: [],
  ladder: { source: "", rungs: [], says: Object.fromEntries(Object.keys(chasingTexts).map((text) => [text, ""])) as ChasingSays },
};
