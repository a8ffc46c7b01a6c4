import type { Table } from "../../../core/index.ts";
import { seenRow, sees, seesTable, type Sight } from "../../postgres/index.ts";
import type { GoalView, WordedRow } from "./goal.ts";
import type { Portfolio } from "./portfolio.ts";

/** Rows that were read for everybody, as far as one person sees them; of the others, how many. */
export interface Seen<T> {
  readonly shown: readonly T[];
  /** rows of other units; those of registers that are not seen at all are not counted either */
  readonly beyond: number;
}

export function seenOf<T>(all: readonly T[], sight: Sight, at: (each: T) => { readonly table: Table; readonly org: string }): Seen<T> {
  const known = all.filter((each) => seesTable(sight, at(each).table));
  const shown = known.filter((each) => sees(sight, at(each).table, at(each).org));
  return { shown, beyond: known.length - shown.length };
}

type Whose = { readonly work: { readonly of: { readonly table: Table }; readonly row: { readonly org: string } } };
const ofWork = ({ work: { of, row } }: Whose) => ({ table: of.table, org: row.org });

/** A portfolio with how many works and tasks of it are not seen. */
export interface PortfolioSeen extends Portfolio {
  readonly beyond: { readonly works: number; readonly tasks: number };
}

/** A portfolio as the registers would show it to whoever sees that much. */
export function portfolioSeen(portfolio: Portfolio, sight: Sight): PortfolioSeen {
  const works = seenOf(portfolio.works, sight, ofWork);
  const tasks = seenOf(portfolio.tasks, sight, ({ table, row }) => ({ table, org: row.org }));
  return {
    ...portfolio,
    works: works.shown.map((each) => ({ ...each, work: { ...each.work, row: seenRow(each.work.row, each.work.of.table, sight) } })),
    tasks: tasks.shown.map((each) => ({ ...each, row: seenRow(each.row, each.table, sight) })),
    beyond: { works: works.beyond, tasks: tasks.beyond },
  };
}

export interface GoalSeen {
  readonly view: GoalView;
  readonly beyond: { readonly works: number; readonly problems: number; readonly commitments: number };
}

/** A goal's rows as the registers would show them; its figures and lamps stay everybody's. */
export function goalSeen(view: GoalView, sight: Sight): GoalSeen {
  const works = seenOf(view.works, sight, ({ of, row }) => ({ table: of.table, org: row.org }));
  const worded = (some: readonly WordedRow[]): Seen<WordedRow> => seenOf(some, sight, ({ table, row }) => ({ table, org: row.org }));
  const [problems, due, next] = [worded(view.problems), worded(view.due), worded(view.next)];
  return {
    view: { ...view, works: works.shown, problems: problems.shown, due: due.shown, next: next.shown },
    beyond: { works: works.beyond, problems: problems.beyond, commitments: due.beyond + next.beyond },
  };
}
