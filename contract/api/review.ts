import * as z from "zod";
import { asFile, asked, day, instant, month, named, paging, sortBy } from "./common.ts";
import { formFile, issuedEdition, reportStage, reportState } from "./report.ts";

const level = z.enum(["head", "office"]);
const lamp = z.enum(["green", "yellow", "red", "grey"]);
const verdict = z.enum(["passed", "accepted", "returned"]);

const counts = z.object({ items: z.number(), /** left empty by the unit */ blank: z.number(), undecided: z.number(), passed: z.number(), accepted: z.number(), returned: z.number() });

export const queueLine = z.object({
  month, unit: named, state: reportState, stage: reportStage, due_on: day, late: z.boolean(),
  /** whom it waits for, and whether that is me */
  level: level.nullable(), mine: z.boolean(),
  submitted_at: instant.nullable(), submitted_by: z.string().nullable(), passed_by: z.string().nullable(),
  /** working days that it has waited for this level */
  waited: z.number(), lamp, counts,
});
export type QueueLine = z.infer<typeof queueLine>;

const show = z.enum(["mine", "waiting", "owing", "returned", "accepted", "all"]);
export type QueueShow = z.infer<typeof show>;
/** `show`: mine where any waits for me, else what waits, when left out; `org` with all below it, of whoever sees all. */
const queueAsked = { month: month.optional(), show: show.optional(), org: z.string().optional(), sort: sortBy("reviewQueue") };
export const reviewQuery = asked.extend({ ...paging.shape, ...queueAsked });
export const reviewFileQuery = asked.extend({ ...queueAsked, ...asFile });
export const reviewQueue = z.object({
  month: month.nullable(), months: z.array(month), days: z.number(), today: day,
  /** reports of the month, as far as the asker sees them */
  owed: z.number(),
  show, counts: z.record(show, z.number()),
  /** the month's circular that went out: what is accepted now goes into a corrected edition only */
  issued: issuedEdition.nullable(),
  lines: z.array(queueLine), total: z.number(), page: z.number(), size: z.number(),
});
export type ReviewQueue = z.infer<typeof reviewQueue>;

export const reviewedItem = z.object({
  id: z.string(), duty: z.string(), row: z.string(), field: z.string(), title: z.string(), label: z.string(), unit: z.string().nullable(),
  /** register whose row it is about, where there is one to open */
  register: z.string().nullable(),
  /** the row's own due day, where its register has one */
  due_on: day.nullable(),
  value: z.string().nullable(), before: z.string().nullable(), difference: z.string().nullable(), percent: z.string().nullable(),
  explanation: z.string().nullable(), source: z.string().nullable(), verdict: verdict.nullable(), reason: z.string().nullable(), undecided: z.boolean(),
  /** it came back in an earlier round: what it said then, why, by whom */
  returned: z.object({ value: z.string().nullable(), reason: z.string().nullable(), by: z.string().nullable(), at: instant }).nullable(),
  findings: z.array(z.object({ code: z.string(), severity: z.enum(["error", "warning"]), what: z.string(), next: z.string() })),
  files: z.array(formFile),
});
export type ReviewedItem = z.infer<typeof reviewedItem>;

export const reviewPage = z.object({
  month, unit: named, state: reportState, stage: reportStage, due_on: day, late: z.boolean(), level: level.nullable(),
  /** whether I may decide now; why not, where not */
  may: z.boolean(), why_not: z.string().nullable(),
  submitted_at: instant.nullable(), submitted_by: z.string().nullable(), passed_at: instant.nullable(), passed_by: z.string().nullable(),
  sections: z.array(z.object({ duty: z.string(), label: z.string(), goal: named.nullable(), items: z.array(reviewedItem) })),
  /** the circular went out without this report */
  issued_without: issuedEdition.nullable(),
  /** ready-made reasons of return */
  reasons: z.array(z.string()),
  /** units after this one that wait for me */
  next: named.nullable(), waiting: z.number(),
});
export type ReviewPage = z.infer<typeof reviewPage>;

const decision = z.object({ item: z.string().min(1).max(500), verdict: z.enum(["accept", "return"]), reason: z.string().max(500).optional() });
export const judgement = z.object({
  /** made by the sender, the same when it is sent again */
  batch: z.string().min(8).max(100),
  decisions: z.array(decision).max(5_000).default([]), accept_rest: z.boolean().default(false), return_now: z.boolean().default(false),
});
export const judged = z.object({ state: reportState, undecided: z.number(), written: z.number(), again: z.boolean() });
export const acceptMany = z.object({ batch: z.string().min(8).max(80), reports: z.array(z.object({ month, unit: z.string() })).min(1).max(200) });
/** one after the other: what could not be accepted is told, the others are */
export const acceptedMany = z.object({ accepted: z.number(), refused: z.array(z.object({ unit: named, what: z.string(), next: z.string() })) });
