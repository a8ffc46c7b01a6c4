import { type Day, failed, type Issue, issue, ok, type Period, type Result, shift, warning } from "../core/index.ts";

/**
 * A month (月度) of a programme as a state machine:
 *
 *     open 填报 ──freeze──▶ frozen 封存 ──issue──▶ issued 印发 ──correct──▶ frozen (next edition) ──issue──▶ …
 *       ▲                     │
 *       └───────open──────────┘   only while nothing of the month has been issued
 *
 * What has been issued stands for ever; a correction (更正) is a later edition beside it.
 */
export type MonthState = "open" | "frozen" | "issued";

export interface MonthRecord {
  readonly region: string;
  readonly month: string;
  readonly state: MonthState;
  /** number of the newest edition; 0 before the first freezing */
  readonly edition: number;
  /** newest edition that was issued; 0 when none was */
  readonly issued: number;
}

export type MonthCommand =
  | { readonly kind: "open" }
  | { readonly kind: "freeze" }
  | { readonly kind: "issue" }
  | { readonly kind: "correct"; readonly reason: string };

export type MonthCommandKind = MonthCommand["kind"];

/** The months that the programme runs for, both included ("2016-01"). */
export interface MonthFacts {
  readonly first: string;
  readonly last: string;
}

export type MonthEvent =
  | { readonly kind: "opened"; readonly month: string }
  | { readonly kind: "frozen"; readonly month: string; readonly edition: number }
  | { readonly kind: "issued"; readonly month: string; readonly edition: number }
  | { readonly kind: "corrected"; readonly month: string; readonly edition: number; readonly corrects: number; readonly reason: string };

/** A month that nobody has touched is open. */
export const untouched = (region: string, month: string): MonthRecord => ({ region, month, state: "open", edition: 0, issued: 0 });

type Rule<K extends MonthCommandKind> = (at: MonthRecord, command: Extract<MonthCommand, { kind: K }>) => MonthEvent | Issue;

const rules: { readonly [K in MonthCommandKind]: Rule<K> } = {
  open: (at) => {
    if (at.issued > 0) return issue("cycle.already-issued", { month: at.month, edition: at.issued });
    if (at.state === "open") return issue("cycle.already-open", { month: at.month });
    return { kind: "opened", month: at.month };
  },
  freeze: (at) => {
    if (at.state === "issued") return issue("cycle.already-issued", { month: at.month, edition: at.issued });
    if (at.state === "frozen") return issue("cycle.already-frozen", { month: at.month, edition: at.edition });
    return { kind: "frozen", month: at.month, edition: at.edition + 1 };
  },
  issue: (at) => {
    if (at.state === "issued") return issue("cycle.already-issued", { month: at.month, edition: at.issued });
    if (at.state === "open") return issue("cycle.not-frozen", { month: at.month });
    return { kind: "issued", month: at.month, edition: at.edition };
  },
  correct: (at, { reason }) => {
    if (at.issued === 0) return issue("cycle.never-issued", { month: at.month });
    if (reason.trim() === "") return issue("cycle.reason-missing", { month: at.month });
    return { kind: "corrected", month: at.month, edition: at.edition + 1, corrects: at.edition, reason: reason.trim() };
  },
};

/** What follows from a command, or why it may not be. */
export function decide(at: MonthRecord, command: MonthCommand, facts: MonthFacts): Result<readonly MonthEvent[]> {
  if (at.month < facts.first || facts.last < at.month) {
    return failed(issue("cycle.not-in-programme", { month: at.month, first: facts.first, last: facts.last }));
  }
  const rule = rules[command.kind] as Rule<MonthCommandKind>;
  const outcome = rule(at, command);
  return "code" in outcome ? failed(outcome) : ok([outcome]);
}

const effects: { readonly [K in MonthEvent["kind"]]: (at: MonthRecord, event: Extract<MonthEvent, { kind: K }>) => MonthRecord } = {
  opened: (at) => ({ ...at, state: "open" }),
  frozen: (at, { edition }) => ({ ...at, state: "frozen", edition }),
  issued: (at, { edition }) => ({ ...at, state: "issued", issued: edition }),
  corrected: (at, { edition }) => ({ ...at, state: "frozen", edition }),
};

export function apply(at: MonthRecord, event: MonthEvent): MonthRecord {
  const effect = effects[event.kind] as (at: MonthRecord, event: MonthEvent) => MonthRecord;
  return effect(at, event);
}

/** What somebody who freezes a month may have overlooked: that it lasts yet, and months left open between it and one that was frozen. */
export function freezeWarnings(period: Period, today: Day, known: readonly MonthRecord[]): Issue[] {
  const { text: month, end } = period;
  const frozen = known.filter((each) => each.month < month && each.edition > 0).map((each) => each.month).sort();
  const open: string[] = [];
  for (let at = shift(period, -1); frozen[0] !== undefined && at.text > frozen[0]; at = shift(at, -1)) {
    if (!known.some((each) => each.month === at.text && each.state !== "open")) open.unshift(at.text);
  }
  return [
    ...(today <= end ? [warning("cycle.not-ended", { month, end, today })] : []),
    ...(open.length > 0 ? [warning("cycle.skipped", { month, open: open.join("、") })] : []),
  ];
}
