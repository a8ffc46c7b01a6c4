import { type Cell, type Day, failed, isDay, issue, ok, type Result, type Row } from "../core/index.ts";
import type { TraitKind } from "./definition.ts";

/**
 * The states of a row and what each permits. A state is not stored: it is read from the dates on the
 * row, so that a row imported with its dates and a row moved by commands are the same row.
 */
export interface Lifecycle {
  readonly trait: TraitKind;
  /** in order of progress; the first holds while no later one has a date */
  readonly states: readonly State[];
  readonly commands: Readonly<Record<string, CommandRule>>;
}

export interface State {
  readonly name: string;
  readonly label: string;
  readonly label_en: string;
  /** date column that says since when; the first state of a plan has none */
  readonly since?: string;
  /** column that only has to be filled, for a state whose own day is not kept */
  readonly mark?: string;
  /** commands that a row in this state takes */
  readonly permits: readonly string[];
}

export interface CommandRule {
  readonly label: string;
  readonly label_en: string;
  /** state it leads to; without it the row stays where it is (an extension, a revisit) */
  readonly to?: string;
  /** date column that takes the day of the act */
  readonly sets?: string;
  /** further columns that may be written with it; `true` when they must be */
  readonly takes?: Readonly<Record<string, boolean>>;
}

export interface LifecycleCommand {
  readonly name: string;
  readonly on: Day;
  readonly cells?: Readonly<Record<string, Cell>>;
}

/** What was decided: the cells to write, and the move they mean. */
export interface Moved {
  readonly kind: "moved";
  readonly trait: TraitKind;
  readonly command: string;
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * The state of a row, at the end of a day when one is given. The latest date decides, and on one day
 * the state further on: a problem closed and found again the same day has rebounded.
 */
export function stateOf(lifecycle: Lifecycle, row: Row, at?: Day): State {
  let [found] = lifecycle.states;
  if (!found) throw new Error(`lifecycle of ${lifecycle.trait} has no states`);
  let since = "";
  for (const state of lifecycle.states) {
    const date = state.mark === undefined ? sinceOf(state, row) : filled(row[state.mark]) ? since : undefined;
    if (date === undefined || (at !== undefined && date > at) || date < since) continue;
    found = state;
    since = date;
  }
  return found;
}

/** Whether the row may take the command, and what it writes then. Changes nothing. */
export function decide(lifecycle: Lifecycle, row: Row, command: LifecycleCommand): Result<Moved> {
  const from = stateOf(lifecycle, row);
  const rule = lifecycle.commands[command.name];
  const where = { row: row.id };
  if (!rule || !from.permits.includes(command.name)) {
    const permitted = from.permits.map((name) => lifecycle.commands[name]?.label ?? name).join("、") || "—";
    return failed(issue("register.not-permitted", { command: rule?.label ?? command.name, state: from.label, permitted }, where));
  }
  if (!isDay(command.on)) return failed(issue("register.bad-date", { text: command.on }, where));

  const wrong = wrongCells(rule, command);
  if (wrong) return failed(issue(wrong.code, { field: wrong.field, command: rule.label }, { ...where, field: wrong.field }));

  const cells: Record<string, Cell> = { ...command.cells, ...(rule.sets ? { [rule.sets]: command.on } : {}) };
  const after = stateOf(lifecycle, { ...row, ...cells } as Row);
  const to = rule.to ?? from.name;
  if (after.name !== to) {
    const since = sinceOf(from, row) ?? "";
    return failed(issue("register.date-out-of-order", { command: rule.label, day: command.on, state: from.label, since }, where));
  }
  return ok({ kind: "moved", trait: lifecycle.trait, command: command.name, from: from.name, to, on: command.on, cells });
}

function wrongCells(rule: CommandRule, command: LifecycleCommand) {
  const takes = rule.takes ?? {};
  for (const field of Object.keys(command.cells ?? {})) {
    if (!(field in takes)) return { code: "register.cell-not-taken", field } as const;
  }
  for (const [field, must] of Object.entries(takes)) {
    if (must && (command.cells?.[field] ?? null) === null) return { code: "register.cell-needed", field } as const;
  }
  return undefined;
}

/** The lifecycle as far as a table has columns for it; the other states and commands do not exist there. */
export function fitted(lifecycle: Lifecycle, columns: ReadonlySet<string>): Lifecycle {
  const has = (column: string | undefined): boolean => column === undefined || columns.has(column);
  const commands = Object.fromEntries(Object.entries(lifecycle.commands).filter(([, rule]) => has(rule.sets)));
  const states = lifecycle.states.filter((state) => has(state.since) && has(state.mark))
    .map((state) => ({ ...state, permits: state.permits.filter((name) => name in commands) }));
  return { ...lifecycle, states, commands };
}

const filled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined;

function sinceOf(state: State, row: Row): Day | undefined {
  const date = state.since === undefined ? null : row[state.since];
  return typeof date === "string" ? date : undefined;
}
