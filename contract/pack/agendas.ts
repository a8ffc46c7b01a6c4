import * as z from "zod";
import type { Role } from "../../access/index.ts";
import { name, words } from "./words.ts";

/** Roles whose work begins with what is their own; the action `read-agenda` is theirs. */
export const agendaRoles = ["sponsor", "field"] as const satisfies readonly Role[];

/** a table of the ledger: visit_duties, projects.approvals */
const table = z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/, { error: "projects.approvals" });
/** a column that names a person: the row's own, or of what it hangs on */
const whose = z.string().regex(/^(parent\.)?[a-z][a-z0-9_]*$/, { error: "parent.leader" });

const list = z.strictObject({
  id: name,
  label: words,
  label_en: words,
  from: table,
  /** the rows in which this column names the person; left out: those of the units that the role is held for */
  whose: whose.exactOptional(),
  /** what waits, as a condition of the metric language at the month's end */
  where: words.exactOptional(),
  /** only rows that no row of that table points to: cells without a patrol in the month */
  without: z.strictObject({ from: table, by: name, where: words.exactOptional() }).exactOptional(),
  /** how much a row of it needs somebody; grey: to know, not to act on */
  level: z.enum(["red", "yellow", "grey"]),
  /** `parent` is what a row hangs on */
  columns: z.array(name).min(1),
  /** by columns, ascending; the first of `columns` when left out */
  order: z.array(name).min(1).exactOptional(),
});
export type AgendaList = z.infer<typeof list>;

const agenda = z.strictObject({
  role: z.enum(agendaRoles),
  /** the works of all goals in whose register this column names the person, with their lamps */
  works: name.exactOptional(),
  lists: z.array(list).min(1),
});
export type Agenda = z.infer<typeof agenda>;

/** What somebody finds first after signing in, by role: which rows are theirs, and which of them wait. */
export const agendas = z.strictObject({ agendas: z.array(agenda) });
