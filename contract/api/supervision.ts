import * as z from "zod";
import { asFile, asked, day, instant, month, named, paging, sortBy } from "./common.ts";

const step = z.enum(["remind", "urge", "order", "circular"]);
export type LadderStepName = z.infer<typeof step>;
const lamp = z.enum(["green", "yellow", "red", "grey"]);
/** Grades of an order, by the colour that is drawn; what each is called is said by the choices of the pack's register. */
export const colour = z.enum(["blue", "orange", "red"]);
const orderKind = z.enum(["report", "problem", "commitment", "row", "other"]);
const orderState = z.enum(["issued", "returned", "escalated", "replied", "closed"]);

const taken = z.object({ step, label: z.string(), on: day, by: z.string(), number: z.string().nullable() });

/** a monthly report that was not handed in; one that waits for the unit's head; an order that was not replied to */
const subjectKind = z.enum(["report", "review", "order"]);

/** Something that a unit owes and has not given. */
export const lateSubject = z.object({
  kind: subjectKind, register: z.string(), id: z.string(), unit: named, title: z.string(), month: month.nullable(), number: z.string().nullable(), due_on: day,
  /** what an order about it would be called: documents are Chinese */
  subject: z.string(),
  /** working days late; below zero before it is due */
  days: z.number(), lamp,
  due: z.object({ step, label: z.string(), does: z.string() }).nullable(),
  next: z.object({ step, label: z.string(), in: z.number() }).nullable(),
  /** steps that may be taken today */
  may: z.array(step),
  taken: z.array(taken),
  /** of an order: the day on which it was named in a circular, also where no step is on record */
  escalated_on: day.nullable(),
});
export type LateSubject = z.infer<typeof lateSubject>;

const urgency = z.enum(["due", "late", "soon", "all"]);
export type Urgency = z.infer<typeof urgency>;
/** `show`: the most urgent there is, when left out; `step`: only what is due on it today; `org` with all below it. */
const lateAsked = { show: urgency.optional(), step: step.optional(), org: z.string().optional(), sort: sortBy("supervision") };
export const supervisionQuery = asked.extend({ ...paging.shape, ...lateAsked });
export const supervisionFileQuery = asked.extend({ ...lateAsked, ...asFile });
export const supervision = z.object({
  today: day,
  ladder: z.object({ source: z.string(), rungs: z.array(z.object({ step, after: z.number(), label: z.string(), does: z.string(), /** due on it today */ count: z.number() })) }),
  show: urgency,
  counts: z.object({ due: z.number(), late: z.number(), soon: z.number(), all: z.number() }),
  subjects: z.array(lateSubject), total: z.number(), page: z.number(), size: z.number(),
  orders_open: z.number(), orders_replied: z.number(),
});
export type Supervision = z.infer<typeof supervision>;

export const takeSteps = z.object({ step, subjects: z.array(z.object({ kind: subjectKind, id: z.string().min(1).max(300) })).min(1).max(200) });
export const stepsTaken = z.object({ taken: z.number(), orders: z.array(z.string()) });
export type StepsTaken = z.infer<typeof stepsTaken>;

export const stepsPreview = z.object({
  previews: z.array(z.object({
    unit: named, label: z.string(), number: z.string().nullable(), title: z.string(), due_on: day.nullable(),
    /** what an order demands, or the sentence for the circular */
    text: z.string().nullable(),
  })),
});
export type StepsPreview = z.infer<typeof stepsPreview>;

export const ordersQuery = asked.extend({ ...paging.shape, state: z.enum(["open", "replied", "closed"]).optional(), org: z.string().optional(), q: z.string().max(100).optional(), sort: sortBy("orders") });
export const orderLine = z.object({
  id: z.string(), number: z.string(), unit: named, subject: z.string(), colour, colour_label: z.string(), state: orderState, state_label: z.string(), issued_on: day, due_on: day,
  /** working days after the due day; null where it is settled, or the year's holidays are not known */
  days: z.number().nullable(), lamp,
});
export type OrderGrade = z.infer<typeof colour>;
export type OrderLine = z.infer<typeof orderLine>;
export const orderPage = z.object({ orders: z.array(orderLine), total: z.number(), more: z.boolean(), page: z.number(), size: z.number() });

export const orderDetail = orderLine.extend({
  goal: named.nullable(), kind: orderKind.nullable(), month: month.nullable(), demand: z.string().nullable(), drawn_by: z.string().nullable(),
  basis: z.array(z.object({ register: z.string(), label: z.string(), id: z.string(), title: z.string(), /** what is still as it was, in words */ stands: z.string().nullable() })),
  return_reason: z.string().nullable(), escalated_on: day.nullable(), closed_on: day.nullable(), closed_by: z.string().nullable(),
  replies: z.array(z.object({
    seq: z.number(), text: z.string(), by: z.string(), on: day, at: instant.nullable(), verdict: z.enum(["returned", "closed"]).nullable(), verdict_reason: z.string().nullable(), verdict_by: z.string().nullable(),
  })),
  files: z.array(z.object({ file: z.string(), sha256: z.string().nullable() })),
  taken: z.array(taken),
  may: z.object({ reply: z.boolean(), return: z.boolean(), close: z.boolean(), escalate: z.boolean(), urge: z.boolean() }),
});
export type OrderDetail = z.infer<typeof orderDetail>;

export const orderDraft = z.object({
  unit: z.string(), subject: z.string().max(200), demand: z.string().max(1_000).optional(), kind: orderKind, goal: z.string().optional(), month: month.optional(), colour,
  basis: z.array(z.object({ register: z.string(), id: z.string() })).max(50).default([]), days: z.number().int().min(1).max(60).optional(),
});
export const issuedOrder = z.object({ id: z.string(), number: z.string(), due_on: day });

export const orderReply = z.object({ text: z.string().max(5_000), files: z.array(z.object({ file: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(20).default([]) });
export const replyReturn = z.object({ reason: z.string().max(500), days: z.number().int().min(1).max(60).default(3) });
/** `reason`: needed while something that the order rests on stands as it was */
export const orderClose = z.object({ reason: z.string().max(500).optional() });
export const storedProof = z.object({ file: z.string(), sha256: z.string(), size: z.number() });
