import { Pagination, Table, type TableProps } from "antd";
import { useWords } from "../words/useWords.ts";
import { moveByArrows } from "./arrows.ts";
import "./table.css";
import { Themed } from "./Themed.tsx";
import { useFixedBar, useNarrow } from "./useNarrow.ts";

export interface Column<R> {
  readonly name: string;
  readonly label: React.ReactNode;
  readonly cell: (row: R) => React.ReactNode;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  readonly width?: number;
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

/** The smallest page on offer; a table that fits it needs no pages. */
const SMALLEST = 20;

/** A table whose pages and order come from the server; on a phone, one card a row with the same cells. */
export function DataTable<R>({ rows, columns, id, paging, sorting, busy = false, empty }: {
  rows: readonly R[];
  columns: readonly Column<R>[];
  id: (row: R) => string;
  paging?: Paging;
  sorting?: Sorting;
  busy?: boolean;
  empty: string;
}) {
  const narrow = useNarrow();
  const fixedBar = useFixedBar();
  const say = useWords();
  return (
    <div className="data-table" aria-busy={busy} onKeyDown={moveByArrows}>
      {narrow ? <Cards rows={rows} columns={columns} id={id} empty={empty} /> : (
        <Themed><Table<R> size="small" rowKey={id} dataSource={[...rows]} columns={toAntd(columns, sorting)} pagination={false} sticky={{ offsetHeader: fixedBar ? 53 : 0 }}
          scroll={{ x: "max-content" }} locale={{ emptyText: <div className="state small">{empty}</div> }} showSorterTooltip={false}
          onChange={(_, __, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter;
            sorting?.by(one?.order ? String(one.columnKey) : undefined, one?.order === "descend");
          }} /></Themed>
      )}
      {paging && paging.total > Math.min(paging.size, SMALLEST) ? (
        <Themed><Pagination size="small" current={paging.page} pageSize={paging.size} total={paging.total} showSizeChanger={!narrow} simple={narrow} pageSizeOptions={[SMALLEST, 50, 100, 200]}
          showTotal={(n) => say("total", { n: counted(n, paging.more) })} onChange={paging.go} /></Themed>
      ) : null}
    </div>
  );
}

function toAntd<R>(columns: readonly Column<R>[], sorting: Sorting | undefined): NonNullable<TableProps<R>["columns"]> {
  return columns.map((each) => ({
    key: each.name, title: each.label, align: each.numeric ? "right" as const : "left" as const, sorter: Boolean(each.sortable && sorting),
    ...(each.width ? { width: each.width } : {}),
    sortOrder: sorting?.field === each.name ? (sorting.descending ? "descend" as const : "ascend" as const) : null,
    render: (_: unknown, row: R) => each.cell(row),
  }));
}

function Cards<R>({ rows, columns, id, empty }: { rows: readonly R[]; columns: readonly Column<R>[]; id: (row: R) => string; empty: string }) {
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
