import { useRef } from "react";
import { readSort } from "../place/search.ts";
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
  /** what the column comes to over all pages; stands below it */
  readonly foot?: React.ReactNode;
  /** the label as plain text, where it is more than that */
  readonly spoken?: string;
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

/** Rows are chosen by boxes in front of them. */
export interface Choosing<R> {
  /** what the row's box is called; a row without is not to be chosen */
  readonly box: (row: R) => string | undefined;
  readonly chosen: (row: R) => boolean;
  readonly choose: (row: R, on: boolean) => void;
}

/** Rows on a page, to choose from; a table that fits the smallest needs no pages. */
const SIZES = [20, 50, 100, 200] as const;

interface Shown<R> {
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly id: (row: R) => string;
  readonly empty: string;
  readonly sorting?: Sorting | undefined;
  readonly choosing?: Choosing<R> | undefined;
  /** whether the row waits for whoever looks */
  readonly mine?: ((row: R) => boolean) | undefined;
}

/** A table whose pages and order come from the server; on a phone, one card a row with the same cells. */
export function DataTable<R>({ paging, busy = false, ...shown }: Shown<R> & { paging?: Paging; busy?: boolean }) {
  const narrow = useNarrow();
  const say = useWords();
  return (
    <div className="data-table" aria-busy={busy} onKeyDown={moveByArrows}>
      {narrow ? <Cards {...shown} /> : <Lines {...shown} />}
      {paging && paging.total > Math.min(paging.size, SIZES[0]) ? (
        <Pages page={paging.page} size={paging.size} total={paging.total} told={say("total", { n: counted(paging.total, paging.more) })} sizes={SIZES} go={paging.go} />
      ) : null}
    </div>
  );
}

function Lines<R>({ rows, columns, id, empty, sorting, choosing, mine }: Shown<R>) {
  const table = useRef<HTMLTableElement>(null);
  const heads = (copy: boolean) => <Heads columns={columns} sorting={sorting} chooses={choosing !== undefined} copy={copy} />;
  return (
    <>
      <HeadCopy table={table} names={[...(choosing ? [CHOOSE] : []), ...columns.map(({ name }) => name)]}>{heads(true)}</HeadCopy>
      <div className="table-scroll">
        <table ref={table} className="plain">
          <thead>{heads(false)}</thead>
          <tbody>
            {rows.map((row) => (
              <tr key={id(row)} className={mine?.(row) ? "mine" : undefined}>
                {choosing ? <td className="choose"><Box row={row} choosing={choosing} /></td> : null}
                {columns.map((each) => <td key={each.name} className={each.numeric ? "num" : undefined}>{each.cell(row)}</td>)}
              </tr>
            ))}
            {rows.length === 0 ? <tr><td colSpan={columns.length + (choosing ? 1 : 0)}><div className="state small">{empty}</div></td></tr> : null}
          </tbody>
          {hasFoot(columns) ? <tfoot><tr>{choosing ? <td /> : null}{columns.map(({ name, numeric, foot }) => <td key={name} className={numeric ? "num" : undefined}>{foot}</td>)}</tr></tfoot> : null}
        </table>
      </div>
    </>
  );
}

const CHOOSE = "choose";

const hasFoot = <R,>(columns: readonly Column<R>[]): boolean => columns.some(({ foot }) => foot !== undefined);

function Box<R>({ row, choosing: { box, chosen, choose } }: { row: R; choosing: Choosing<R> }) {
  const label = box(row);
  return label === undefined ? null : <input type="checkbox" aria-label={label} checked={chosen(row)} onChange={(event) => choose(row, event.target.checked)} />;
}

/** The names of the columns; one that sorts goes from ascending to descending to the list's own order. */
function Heads<R>({ columns, sorting, chooses, copy }: { columns: readonly Column<R>[]; sorting: Sorting | undefined; chooses: boolean; copy: boolean }) {
  const say = useWords();
  return (
    <tr>
      {chooses ? <th scope="col" className="choose"><span className="unseen">{say("choose_rows")}</span></th> : null}
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

function Cards<R>({ rows, columns, id, empty, sorting, choosing, mine }: Shown<R>) {
  if (rows.length === 0) return <div className="state small">{empty}</div>;
  const head = columns.find((each) => each.title) ?? columns[0];
  return (
    <>
      {sorting && rows.length > 1 ? <SortPick columns={columns} sorting={sorting} /> : null}
      <ul className="cards">
        {rows.map((row) => (
          <li key={id(row)} className={mine?.(row) ? "mine" : undefined}>
            <h3>{choosing ? <Box row={row} choosing={choosing} /> : null}{head?.cell(row)}</h3>
            <dl>{columns.filter((each) => each !== head).map((each) => <div key={each.name}><dt>{each.label}</dt><dd>{each.cell(row)}</dd></div>)}</dl>
          </li>
        ))}
        {hasFoot(columns) ? (
          <li className="foot">
            <h3>{head?.foot}</h3>
            <dl>{columns.filter((each) => each !== head && each.foot !== undefined).map(({ name, label, foot }) => <div key={name}><dt>{label}</dt><dd>{foot}</dd></div>)}</dl>
          </li>
        ) : null}
      </ul>
    </>
  );
}

/** Cards have no heads to sort by: on a phone the order is one of a few. */
function SortPick<R>({ columns, sorting: { field, descending, by } }: { columns: readonly Column<R>[]; sorting: Sorting }) {
  const say = useWords();
  const choose = (value: string): void => {
    const picked = readSort(value);
    by(picked.field, picked.descending);
  };
  return (
    <label className="sort-pick">{say("sort_by")}
      <select className={field ? "pick held" : "pick"} value={field ? `${descending ? "-" : ""}${field}` : ""} onChange={(event) => choose(event.target.value)}>
        <option value="">{say("sort_own")}</option>
        {columns.filter(({ sortable }) => sortable).flatMap(({ name, label, spoken = typeof label === "string" ? label : name }) => [
          <option key={name} value={name}>{say("sort_up", { column: spoken })}</option>, <option key={`-${name}`} value={`-${name}`}>{say("sort_down", { column: spoken })}</option>,
        ])}
      </select>
    </label>
  );
}
