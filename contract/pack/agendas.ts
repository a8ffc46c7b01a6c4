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
  /** what is entered of its rows; `row` is the column that names the row it is about, where that is not the row itself */
  enter: z.strictObject({ entry: name, row: name.exactOptional() }).exactOptional(),
  /** by columns, ascending; the first of `columns` when left out */
  order: z.array(name).min(1).exactOptional(),
});
export type AgendaList = z.infer<typeof list>;

/** Something that the role adds or changes, of rows that are its own and in those fields only. */
const entry = z.strictObject({
  id: name,
  label: words,
  label_en: words,
  /** the register whose rows it is about */
  on: name,
  /** only of rows in which this column names the person; left out: of all rows of the units that the role is held for */
  whose: name.exactOptional(),
  /** a new row of that table, which hangs on the row or points to it `by` a column; left out: the row itself is changed */
  into: table.exactOptional(),
  by: name.exactOptional(),
  /** what is asked for, in this order; nothing else can be written */
  fields: z.array(name).min(1),
  /** dates that stand at today before anybody types */
  today: z.array(name).exactOptional(),
  /** persons that stand at whoever enters */
  self: z.array(name).exactOptional(),
});
export type AgendaEntry = z.infer<typeof entry>;

const agenda = z.strictObject({
  role: z.enum(agendaRoles),
  /** what the role enters */
  entries: z.array(entry).min(1).exactOptional(),
  /** which of them stands beside each of its works */
  works_enter: name.exactOptional(),
  /** the works of all goals in whose register this column names the person, with their lamps */
  works: name.exactOptional(),
  lists: z.array(list).min(1),
});
export type Agenda = z.infer<typeof agenda>;

/** What somebody finds first after signing in, by role: which rows are theirs, and which of them wait. */
export const agendas = z.strictObject({ agendas: z.array(agenda) });
