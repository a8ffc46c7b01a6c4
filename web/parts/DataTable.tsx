import { useRef } from "react";
import { useWords } from "../words/useWords.ts";
import { moveByArrows } from "./arrows.ts";
import { HeadCopy } from "./HeadCopy.tsx";
import { Pages } from "./Pages.tsx";
import "./table.css";
import { useNarrow } from "./useNarrow.ts";

export interface Column<R> {
  readonly name: string;
  readonly label: React.ReactNode;
  readonly cell: (row: R) => React.ReactNode;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** what the row is called; heads its card on a phone */
  readonly title?: boolean;
}

/** 1000+ where counting stopped. */
export const counted = (n: number, more = false): string => `${n}${more ? "+" : ""}`;

export interface Paging {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  /** there are more than `total` */
  readonly more?: boolean;
  readonly go: (page: number, size: number) => void;
}

export interface Sorting {
  readonly field: string | undefined;
  readonly descending: boolean;
  readonly by: (field: string | undefined, descending: boolean) => void;
}

/** Rows on a page, to choose from; a table that fits the smallest needs no pages. */
const SIZES = [20, 50, 100, 200] as const;

interface Shown<R> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly id: (row: R) => string;
  readonly empty: string;
}

/** A table whose pages and order come from the server; on a phone, one card a row with the same cells. */
export function DataTable<R>({ rows, columns, id, paging, sorting, busy = false, empty }: Shown<R> & {
  paging?: Paging;
  sorting?: Sorting;
  busy?: boolean;
}) {
  const narrow = useNarrow();
  const say = useWords();
  return (
    <div className="data-table" aria-busy={busy} onKeyDown={moveByArrows}>
      {narrow ? <Cards rows={rows} columns={columns} id={id} empty={empty} /> : <Lines rows={rows} columns={columns} id={id} empty={empty} sorting={sorting} />}
      {paging && paging.total > Math.min(paging.size, SIZES[0]) ? (
        <Pages page={paging.page} size={paging.size} total={paging.total} told={say("total", { n: counted(paging.total, paging.more) })} sizes={SIZES} go={paging.go} />
      ) : null}
    </div>
  );
}

function Lines<R>({ rows, columns, id, empty, sorting }: Shown<R> & { sorting: Sorting | undefined }) {
  const table = useRef<HTMLTableElement>(null);
  return (
    <>
      <HeadCopy table={table} names={columns.map(({ name }) => name)}><Heads columns={columns} sorting={sorting} copy /></HeadCopy>
      <div className="table-scroll">
        <table ref={table} className="plain">
          <thead><Heads columns={columns} sorting={sorting} /></thead>
          <tbody>
            {rows.map((row) => <tr key={id(row)}>{columns.map((each) => <td key={each.name} className={each.numeric ? "num" : undefined}>{each.cell(row)}</td>)}</tr>)}
            {rows.length === 0 ? <tr><td colSpan={columns.length}><div className="state small">{empty}</div></td></tr> : null}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The names of the columns; one that sorts goes from ascending to descending to the list's own order. */
function Heads<R>({ columns, sorting, copy = false }: { columns: readonly Column<R>[]; sorting: Sorting | undefined; copy?: boolean }) {
  return (
    <tr>
      {columns.map(({ name, label, numeric, sortable }) => {
        const order = sorting?.field === name ? (sorting.descending ? "descending" : "ascending") : undefined;
        return (
          <th key={name} scope="col" className={numeric ? "num" : undefined} aria-sort={order}>
            {sortable && sorting ? (
              <button type="button" className="sort" tabIndex={copy ? -1 : undefined} onClick={() => sorting.by(order === "descending" ? undefined : name, order === "ascending")}>{label}<i className={order} aria-hidden="true" /></button>
            ) : label}
          </th>
        );
      })}
    </tr>
  );
}

function Cards<R>({ rows, columns, id, empty }: Shown<R>) {
  if (rows.length === 0) return <div className="state small">{empty}</div>;
  const head = columns.find((each) => each.title) ?? columns[0];
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={id(row)}>
          <h3>{head?.cell(row)}</h3>
          <dl>{columns.filter((each) => each !== head).map((each) => <div key={each.name}><dt>{each.label}</dt><dd>{each.cell(row)}</dd></div>)}</dl>
        </li>
      ))}
    </ul>
  );
}
