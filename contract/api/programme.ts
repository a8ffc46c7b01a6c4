import * as z from "zod";
import { instant, language, month, named } from "./common.ts";
import { colour } from "./supervision.ts";

export const edition = z.object({
  edition: z.number().int(),
  state: z.enum(["frozen", "issued"]),
  at: instant,
  /** their name; null where nobody's is told, as to the public */
  by: z.string().nullable(),
  /** why a later edition was made; null for the first */
  reason: z.string().nullable(),
  hash: z.string(),
});
export type Edition = z.infer<typeof edition>;

export const monthState = z.object({
  month,
  state: z.enum(["open", "reporting", "review", "frozen", "issued"]),
  editions: z.array(edition),
});
export type MonthState = z.infer<typeof monthState>;

export const organisation = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  kind: z.string(),
  parent: z.string().nullable(),
});
export type WireOrganisation = z.infer<typeof organisation>;

export const goal = z.object({ id: z.string(), seq: z.number().int(), name: z.string(), lead: named, leader: z.string().nullable() });
export type WireGoal = z.infer<typeof goal>;

export const programme = z.object({
  id: z.string(),
  name: z.string(),
  region: z.string(),
  year: z.number().int(),
  root: z.string(),
  goals: z.array(goal),
  organisations: z.array(organisation),
  months: z.array(monthState),
  /** how the office is called, its own registers by their role (null where the programme has none), and the grades of its orders */
  office: z.object({ name: z.string(), problems: z.string().nullable(), commitments: z.string().nullable(), orders: z.string().nullable(), grades: z.array(z.object({ value: colour, label: z.string() })) }),
  /** the month that is shown when none is asked for */
  current: month,
  languages: z.array(language),
  /** what of the data is a sample; null when nothing is */
  notice: z.string().nullable(),
  version: z.string(),
  /** whether this server can render PDF; the reason when not */
  pdf: z.object({ able: z.boolean(), why: z.string().nullable() }),
});
export type Programme = z.infer<typeof programme>;
