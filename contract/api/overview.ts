import * as z from "zod";
import { decimal, month, named } from "./common.ts";
import { figure, listedFigure } from "./figure.ts";
import { goal, monthState } from "./programme.ts";

const level = z.enum(["green", "yellow", "red", "grey"]);

export const lamp = z.object({
  level,
  /** why, with the numbers: "年度投资完成率64.4%,低于序时进度18.9个百分点" */
  reason: z.string(),
  /** first month of the unbroken run at this level, and how many months running that are over; null where none is */
  since: month.nullable(),
  months: z.number().int().nullable(),
});
export type Lamp = z.infer<typeof lamp>;

/** The one lamp of a work: the worst of its reasons, these with the worst first. */
export const workLamp = z.object({
  level,
  reasons: z.array(z.object({ kind: z.enum(["start", "investment", "finish"]), level, text: z.string() })),
});
export type WorkLamp = z.infer<typeof workLamp>;

export const series = z.object({
  metric: z.string(),
  label: z.string(),
  unit: z.string(),
  points: z.array(z.object({ month, number: decimal.nullable(), text: z.string() })),
});
export type Series = z.infer<typeof series>;

/** What another rule says: the office's own decides, the other is told beside it. */
export const ruledLamp = z.object({ kind: z.enum(["point_gap", "ratio"]), level: z.enum(["green", "yellow", "red"]), source: z.string() });

/** Planned starts of a goal's works: how many are missed, and the one that is missed longest. */
export const startsLamp = z.object({
  level: z.enum(["green", "yellow", "red"]),
  due: z.number().int(),
  late: z.number().int(),
  red: z.number().int(),
  reason: z.string(),
  longest: z.object({ register: z.string(), row: z.string(), name: z.string(), org: named, since: z.string(), months: z.number().int() }).nullable(),
});

/** A lamp that is not what it was at the end of last month: whose, from what to what, and where to look. */
export const turned = z.object({
  /** of a goal its progress; of a work the reason that turned */
  kind: z.enum(["progress", "start", "investment", "finish"]),
  goal: z.string(),
  from: level,
  to: level,
  text: z.string(),
  org: named.nullable(),
  since: z.string().nullable(),
  link: z.object({ register: z.string(), row: z.string() }).nullable(),
  metric: z.string().nullable(),
  /** of a work: what its register is called */
  register: z.string().nullable(),
  /** whose it is: of a goal the leader who answers for it, of a work who stands behind it (挂包领导) */
  leader: z.string().nullable(),
});
export type Turned = z.infer<typeof turned>;

/** Something that waits for somebody: what, whose, since when, and the row to open. */
export const attention = z.object({
  kind: z.enum(["lamp", "not-started", "procedure", "commitment", "problem", "overdue", "rebound"]),
  level: z.enum(["red", "yellow"]),
  goal: z.string(),
  text: z.string(),
  org: named.nullable(),
  since: z.string().nullable(),
  link: z.object({ register: z.string(), row: z.string().nullable(), filter: z.string().nullable() }).nullable(),
  metric: z.string().nullable(),
  /** how many things the line tells of */
  things: z.number().int(),
});
export type Attention = z.infer<typeof attention>;

/**
 * The main rate against time progress, in 百分点, subtracted unrounded and rounded once (a browser that
 * subtracted the printed values would be off by a tenth); null where the rate does not run with time.
 */
export const pace = z.object({ sign: z.enum(["ahead", "behind", "even"]), points: decimal }).nullable();

/** 序时进度: months that are over of twelve; of a month that is not over also its days, until the day that is told. */
export const time = z.object({ elapsed: z.number().int(), of: z.number().int(), text: z.string(), number: decimal, until: z.string().nullable() });
export type Time = z.infer<typeof time>;

export const goalCard = z.object({
  goal,
  rank: figure.nullable(),
  rank_before: figure.nullable(),
  lamp,
  by_rule: z.array(ruledLamp),
  starts: startsLamp.nullable(),
  headline: z.array(figure).max(4),
  /** places by month; lower is better */
  rank_trend: series.nullable(),
  /** the rate that tells best how far the goal is, against time progress */
  rate_trend: series.nullable(),
  pace,
});
export type GoalCard = z.infer<typeof goalCard>;

export const overview = z.object({
  month,
  state: monthState,
  edition: z.number().int().nullable(),
  time,
  goals: z.array(goalCard),
  /** rules that the lamps follow, in words */
  rules: z.array(z.object({ kind: z.enum(["point_gap", "ratio", "missed_start", "missed_finish"]), source: z.string() })),
  turned: z.array(turned),
  attention: z.array(attention),
  /** how many things wait in all, of each kind; the lines above name some and sum up others */
  waiting: z.array(z.object({ kind: attention.shape.kind, things: z.number().int() })),
});
export type Overview = z.infer<typeof overview>;

export const work = z.object({
  register: z.string(),
  id: z.string(),
  name: z.string(),
  lamp: workLamp,
  group: z.string().nullable(),
  org: named,
  /** stage text of the month (形象进度), several lines possible */
  stage: z.array(z.string()),
  works_percent: decimal.nullable(),
  plan: z.string().nullable(),
  invested: z.string().nullable(),
  invested_percent: decimal.nullable(),
  state: z.enum(["not-started", "under-way", "completed"]).nullable(),
  missing_procedures: z.array(z.string()),
  origin: z.string(),
});
export type Work = z.infer<typeof work>;

export const problem = z.object({
  register: z.string(), id: z.string(), class: z.string(), text: z.string(), org: named.nullable(), since: z.string().nullable(), state: z.string(),
});
export const commitment = z.object({
  register: z.string(), id: z.string(), text: z.string(), org: named.nullable(), due: z.string().nullable(),
  state: z.enum(["open", "kept", "missed", "moved"]), account: z.string().nullable(),
});
export type Commitment = z.infer<typeof commitment>;

export const goalPage = z.object({
  goal,
  month,
  edition: z.number().int().nullable(),
  rank: figure.nullable(),
  rank_before: figure.nullable(),
  lamp,
  by_rule: z.array(ruledLamp),
  starts: startsLamp.nullable(),
  figures: z.array(listedFigure.extend({ before: figure.nullable() })),
  rank_trend: series.nullable(),
  rate_trend: series.nullable(),
  pace,
  time,
  works: z.array(work),
  problems: z.array(problem),
  /** promised for this month (told last month), and promised for the next */
  commitments: z.object({ due: z.array(commitment), next: z.array(commitment) }),
  /** rows of each list that who asks may not read: how many, in words */
  beyond: z.object({ works: z.string().nullable(), problems: z.string().nullable(), commitments: z.string().nullable() }),
  registers: z.array(z.object({ id: z.string(), label: z.string(), rows: z.number().int() })),
});
export type GoalPage = z.infer<typeof goalPage>;
