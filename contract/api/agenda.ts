import * as z from "zod";
import { month, named } from "./common.ts";
import { portfolioWork } from "./leaders.ts";
import { choice, field, row } from "./register.ts";

/** Rows that are somebody's own, of one kind. */
export const agendaList = z.object({
  id: z.string(),
  label: z.string(),
  /** how much each of its rows needs somebody; grey: to know */
  level: z.enum(["red", "yellow", "grey"]),
  register: z.string(),
  columns: z.array(field),
  /** the first of them; the `parent` of a row that hangs on another is the one to open */
  rows: z.array(row),
  titles: z.record(z.string(), z.record(z.string(), z.string())),
  total: z.number().int(),
  /** what is entered of its rows: which, and the column that names the row it is about; null where nothing is */
  enter: z.object({ entry: choice, row: z.string().nullable() }).nullable(),
  /** filters under which the register's page lists all of them; null where it cannot */
  filter: z.array(z.string()).nullable(),
});
export type AgendaList = z.infer<typeof agendaList>;

/** What somebody finds first in a role. */
export const agendaPart = z.object({
  role: choice,
  /** the names by which rows were found; empty where rows are a unit's */
  persons: z.array(z.string()),
  units: z.array(named),
  /** null where the role looks after none */
  works_enter: choice.nullable(),
  works: z.array(portfolioWork.extend({ missing_procedures: z.array(z.string()) })).nullable(),
  lists: z.array(agendaList),
});
export type AgendaPart = z.infer<typeof agendaPart>;

export const agenda = z.object({ month, parts: z.array(agendaPart) });
export type Agenda = z.infer<typeof agenda>;
