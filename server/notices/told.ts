import type { Language } from "../../contract/index.ts";
import { monthWords, unitName } from "../../core/index.ts";
import { type LadderStep, sayTold, stepLabel } from "../../cycle/index.ts";
import type { Office } from "../office.ts";
import { officeName } from "../packs/index.ts";
import type { NoticeKind } from "./kinds.ts";

/** A unit's report of a month. */
export interface OfReport {
  readonly unit: string;
  readonly month: string;
}
/** What a unit owes: its report, its head's review of that report, or the reply to an order, which is called by its subject. */
export type Owed = ({ readonly kind: "report" | "review" } & OfReport) | OfOrder & { readonly kind: "order" };
interface OfOrder {
  readonly subject: string;
}
interface Chased {
  readonly owed: Owed;
  readonly days: number;
}

/** What a notice of each kind tells, as facts: they are kept, and put into words when somebody reads them. */
export interface NoticeFacts {
  "month-opened": OfReport;
  remind: Chased;
  urge: Chased;
  circular: Chased;
  order: OfOrder;
  "order-returned": OfOrder;
  "order-closed": OfOrder;
  "order-replied": OfOrder;
  /** `passed` by the unit's head, so that it is the office's turn */
  "report-submitted": OfReport & { readonly passed: boolean };
  "report-returned": OfReport & { readonly items: number };
  "report-accepted": OfReport;
  /** steps of the ladder that are due, and of how many */
  proposals: { readonly steps: readonly { readonly step: LadderStep; readonly count: number }[] };
}
export type Told = { readonly [K in NoticeKind]: { readonly kind: K; readonly facts: NoticeFacts[K] } }[NoticeKind];

/** Who reads: the names and words are the programme's. */
export interface Reading {
  readonly office: Pick<Office, "pack" | "organisations">;
  readonly language: Language;
}

/** What something owed is called. */
export function sayOwed(owed: Owed, reading: Reading): string {
  if (owed.kind === "order") return owed.subject;
  const { ladder, language } = inLadder(reading);
  return sayTold(ladder, owed.kind, named(owed, { ...reading, language }), language);
}

/** The ladder's words, and the language in which the pack has them: a sentence has one language. */
function inLadder({ office: { pack: { reporting: { ladder } } }, language }: Reading) {
  return { ladder, language: ladder.says_en ? language : "zh" } as const;
}

const named = ({ unit, month }: OfReport, { office, language }: Reading): OfReport => ({ unit: unitName(office, unit, language), month: monthWords(month, language) });

type Say<F> = (facts: F, reading: Reading) => string;

const chased = (text: "remind" | "urge" | "circular"): Say<Chased> => ({ owed, days }, reading) => {
  const { ladder, language } = inLadder(reading);
  return sayTold(ladder, text, { title: sayOwed(owed, reading), days }, language);
};
const ofOrder: Say<OfOrder> = ({ subject }) => subject;
const ofReport = (zh: Say<OfReport>, en: Say<OfReport>): Say<OfReport> => (facts, reading) => (reading.language === "en" ? en : zh)(named(facts, reading), reading);

const says: { readonly [K in NoticeKind]: Say<NoticeFacts[K]> } = {
  "month-opened": ofReport(({ unit, month }) => `${unit}${month}份工作进展填报已开启，请按期报送`, ({ unit, month }) => `Reporting of ${unit} for ${month} is open; please report by the due day`),
  remind: chased("remind"), urge: chased("urge"), circular: chased("circular"),
  order: ofOrder, "order-returned": ofOrder, "order-closed": ofOrder, "order-replied": ofOrder,
  "report-submitted": ({ passed, ...of }, reading) => (passed
    ? ofReport(({ unit, month }) => `${unit}${month}份工作进展报送已经单位审核，待${office(reading)}审核`, ({ unit, month }) => `The report of ${unit} for ${month} was passed by its head and waits for the ${office(reading)}`)
    : ofReport(({ unit, month }) => `${unit}${month}月报已报送，待审核`, ({ unit, month }) => `The report of ${unit} for ${month} was handed in and waits for review`))(of, reading),
  "report-returned": ({ items, ...of }, reading) => ofReport(
    ({ unit, month }) => `${unit}${month}份工作进展报送退回${items}项，请修改后重报`, ({ unit, month }) => `Of the report of ${unit} for ${month}, ${items} ${items === 1 ? "item was" : "items were"} returned; please mend and report again`,
  )(of, reading),
  "report-accepted": ofReport(({ unit, month }) => `${unit}${month}份工作进展报送已采用`, ({ unit, month }) => `The report of ${unit} for ${month} was accepted`),
  proposals: ({ steps }, reading) => {
    const { ladder, language } = inLadder(reading);
    const counted = steps.map(({ step, count }) => sayTold(ladder, "counted", { step: stepLabel(ladder, step, language), count }, language));
    return sayTold(ladder, "proposals", { steps: counted.join(language === "en" ? ", " : "、") }, language);
  },
};

const office = ({ office: { pack }, language }: Reading): string => officeName(pack, language);

/** A notice as it lies in the database: facts, or of old the text that was made of them. */
export interface Kept {
  readonly kind: string;
  readonly title: string | null;
  readonly facts: unknown;
}

/** What a notice says, in the reader's language. One that was kept as a text says that. */
export function sayNotice(notice: Told | Kept, reading: Reading): string {
  if ("title" in notice && notice.title !== null) return notice.title;
  const say = says[notice.kind as NoticeKind] as Say<unknown> | undefined;
  return say?.(notice.facts, reading) ?? notice.kind;
}
