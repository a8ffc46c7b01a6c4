import * as z from "zod";
import { asFile, asked, day, instant, month, named, paging, sortBy } from "./common.ts";
import { choice } from "./register.ts";

export const reportState = z.enum(["open", "submitted", "passed", "accepted", "returned"]);
/** the state as people are told it: an open report that nobody began is unbegun */
export const reportStage = z.enum(["unbegun", ...reportState.options]);
/** the newest edition of the month's circular that went out, and its day */
export const issuedEdition = z.object({ edition: z.number().int(), on: day });
export type ReportStateName = z.infer<typeof reportState>;
export type ReportStageName = z.infer<typeof reportStage>;

/** green: time enough; yellow: due today or tomorrow; red: late; grey: handed in */
const lamp = z.enum(["green", "yellow", "red", "grey"]);

export const burdenCounts = z.object({
  asked: z.number().int(), prefilled: z.number().int(), reused: z.number().int(), typed: z.number().int(),
  /** that the office typed for the unit */
  behalf: z.number().int(), minutes: z.number().int().nullable(),
});
export type BurdenCounts = z.infer<typeof burdenCounts>;

export const reportSummary = z.object({
  month, unit: named, state: reportState, due_on: day, lamp,
  /** working days until it is due, negative once it is late; null in a year whose holidays are not known */
  days_left: z.number().int().nullable(),
  /** cells that are asked, and that hold an answer */
  asked: z.number().int(), answered: z.number().int(), returned: z.number().int(),
  /** of those that must be answered */
  required: z.number().int(), required_answered: z.number().int(),
  stage: reportStage,
  opened_at: instant.nullable(), submitted_at: instant.nullable(), submitted_by: z.string().nullable(),
});
export type ReportSummary = z.infer<typeof reportSummary>;

const show = z.enum(["all", "late", ...reportStage.options]);
export type ReportsShow = z.infer<typeof show>;
/** `org` with all below it, of whoever sees all. */
const reportsAsked = { month: month.optional(), show: show.default("all"), org: z.string().optional(), sort: sortBy("reports") };
export const reportsQuery = asked.extend({ ...paging.shape, ...reportsAsked });
export const reportsFileQuery = asked.extend({ ...reportsAsked, ...asFile });
export const reportList = z.object({
  today: day,
  /** months of the programme, and whether reporting was opened */
  months: z.array(z.object({ month, opened: z.boolean() })),
  month: month.nullable(),
  /** units that owe a report of the month, as far as the asker sees them, and those that handed it in */
  owed: z.number().int(), done: z.number().int(),
  show, counts: z.record(show, z.number().int()),
  reports: z.array(reportSummary), total: z.number().int(), page: z.number().int(), size: z.number().int(),
});
export type ReportList = z.infer<typeof reportList>;

const finding = z.object({
  duty: z.string().nullable(), row: z.string().nullable(), field: z.string().nullable(),
  code: z.string(), severity: z.enum(["error", "warning"]), what: z.string(), next: z.string(),
});
export type FormFinding = z.infer<typeof finding>;

const rival = z.object({ value: z.string(), by: z.string(), at: instant });

export const formCell = z.object({
  value: z.string(),
  source: z.enum(["typed", "pasted", "excel", "prefilled", "reused", "behalf"]).nullable(),
  /** last month's value as it is shown */
  before: z.string(),
  version: z.number().int(), explanation: z.string(), by: z.string().nullable(), locked: z.boolean(),
  verdict: z.enum(["passed", "accepted", "returned"]).nullable(), verdict_reason: z.string().nullable(),
  rivals: z.array(rival),
});
export type WireCell = z.infer<typeof formCell>;

export const formFile = z.object({ sha256: z.string(), name: z.string(), size: z.number().int(), type: z.string(), by: z.string() });
export type WireFile = z.infer<typeof formFile>;

const formColumn = z.object({
  field: z.string(), label: z.string(), unit: z.string().nullable(), type: z.enum(["text", "number", "date", "choice"]), choices: z.array(choice), required: z.boolean(), reused: z.boolean(),
});
export type FormColumn = z.infer<typeof formColumn>;

export const formSection = z.object({
  duty: z.string(), label: z.string(), note: z.string().nullable(), goal: named.nullable(),
  columns: z.array(formColumn),
  beside: z.array(z.object({ name: z.string(), label: z.string(), unit: z.string().nullable(), number: z.boolean() })),
  computed: z.array(z.object({ label: z.string(), part: z.string(), whole: z.string(), decimals: z.number().int() })),
  /** sums that are figures of the bulletin: last month's as printed */
  totals: z.array(z.object({ field: z.string(), label: z.string(), before: z.string() })),
  rows: z.array(z.object({
    row: z.string(), title: z.string(),
    /** register and row that it is about, where there is one to open */
    register: z.string().nullable(),
    beside: z.record(z.string(), z.string()), cells: z.record(z.string(), formCell), files: z.array(formFile),
  })),
});
export type FormSection = z.infer<typeof formSection>;

export const reportForm = z.object({
  month, unit: named, state: reportState, stage: reportStage, due_on: day, lamp, days_left: z.number().int().nullable(), today: day,
  /** whether the asker may type, hand in and take back now */
  may: z.object({ write: z.boolean(), submit: z.boolean(), withdraw: z.boolean() }),
  opened_at: instant.nullable(), /** since when this stretch of filling in counts */ resumed_at: instant.nullable(), submitted_at: instant.nullable(), submitted_by: z.string().nullable(),
  passed_at: instant.nullable(), accepted_at: instant.nullable(), returned_at: instant.nullable(),
  /** the circular went out without this report: it goes into a corrected edition only */
  issued_without: issuedEdition.nullable(),
  sections: z.array(formSection), findings: z.array(finding),
  burden: burdenCounts, last_burden: burdenCounts.nullable(),
});
export type ReportForm = z.infer<typeof reportForm>;

const place = { duty: z.string().min(1).max(200), row: z.string().min(1).max(400), field: z.string().min(1).max(100) };

export const typedCell = z.object({
  ...place, value: z.string().max(10_000), explanation: z.string().max(4_000).default(""), source: z.enum(["typed", "pasted", "excel", "prefilled"]).default("typed"), version: z.number().int().min(0),
});
export type TypedCellBody = z.infer<typeof typedCell>;

export const typedCells = z.object({ cells: z.array(typedCell).min(1).max(5_000) });
export const drafted = z.object({
  cells: z.array(z.object({ ...place, value: z.string(), explanation: z.string(), version: z.number().int(), by: z.string(), rivals: z.array(rival) })),
  /** rows that were typed in: what they had to answer for before is void */
  rows: z.array(z.string()), findings: z.array(finding),
});
export type Drafted = z.infer<typeof drafted>;

/** `batch` is made by the sender and stays the same when it is sent again. */
const batch = z.string().min(8).max(100);
export const submission = z.object({ batch, cells: z.array(typedCell).max(5_000).default([]) });
export const moved = z.object({ month, unit: z.string(), state: reportState, again: z.boolean() });
export const simpleAct = z.object({ batch });
export const opened = z.object({ month, opened: z.array(named), units: z.number().int() });

export const fileQuery = asked.extend({ duty: z.string(), row: z.string() });
export const fileRemoval = z.object({ duty: place.duty, row: place.row, sha256: z.string() });

/** `org` with all below it, of whoever sees all; without `sort` those who typed most stand first. */
const burdenAsked = { month: month.optional(), org: z.string().optional(), sort: sortBy("burden") };
export const burdenQuery = asked.extend({ ...paging.shape, ...burdenAsked });
export const burdenFileQuery = asked.extend({ ...burdenAsked, ...asFile });
export const burdenList = z.object({
  month: month.nullable(), months: z.array(month),
  /** `draft`: not handed in, counted from what is typed so far */
  units: z.array(burdenCounts.extend({ unit: named, stage: reportStage, draft: z.boolean(), last: burdenCounts.nullable() })),
  /** how many units there are, on whatever page */
  count: z.number().int(), page: z.number().int(), size: z.number().int(),
  total: burdenCounts, last_total: burdenCounts.nullable(),
});
export type BurdenList = z.infer<typeof burdenList>;
