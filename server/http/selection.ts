import { failed, issue, ok, readMonth, type Result, type Table } from "../../core/index.ts";
import type { Office } from "../office.ts";
import type { Filter, FilterOp, ListRequest, Sight, Sort } from "../postgres/index.ts";
import { notFound } from "./not-found.ts";

/** The part of a list's query that says which rows: `contract/api/register` selection, parsed. */
export interface AskedSelection {
  readonly q?: string | undefined;
  readonly filter?: string | readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly org?: string | undefined;
  readonly month?: string | undefined;
}

const ops: Readonly<Record<string, FilterOp>> = {
  eq: "=", ne: "!=", lt: "<", le: "<=", gt: ">", ge: ">=", has: "contains", in: "in", missing: "missing", present: "present", "in-tree": "in",
};

/** Turns the wire's selection into a list request; an unknown organisation or operator is an issue. */
export function requestOf(office: Office, table: Table, asked: AskedSelection, sight: Pick<Sight, "orgs"> = { orgs: "all" }): Result<ListRequest> {
  const filters: Filter[] = [];
  for (const text of [asked.filter ?? []].flat()) {
    const found = filterOf(office, table, text);
    if (!found.ok) return found;
    filters.push(found.value);
  }
  const orgs = asked.org === undefined ? undefined : office.subtrees.get(asked.org);
  if (asked.org !== undefined && !orgs) return notFound("单位", "organisation", asked.org);
  const month = asked.month === undefined ? undefined : readMonth(asked.month);
  if (month && !month.ok) return month;
  return ok({
    filters,
    sort: sortOf(asked.sort),
    ...(asked.q?.trim() ? { search: asked.q.trim() } : {}),
    ...narrowed(orgs, sight.orgs),
    ...(month?.ok && table.dated ? { memberOn: month.value.end } : {}),
  });
}

/** The database shows no other rows anyway; said in the statement, an index can find them. */
function narrowed(asked: ReadonlySet<string> | undefined, seen: Sight["orgs"]): Pick<ListRequest, "orgs"> {
  if (seen === "all") return asked ? { orgs: [...asked] } : {};
  return { orgs: [...seen].filter((each) => asked?.has(each) ?? true) };
}

function filterOf(office: Office, table: Table, text: string): Result<Filter> {
  const [column = "", name = "", ...rest] = text.split(":");
  const op = ops[name];
  const value = rest.join(":");
  if (!text.includes(":")) return failed(issue("rows.no-operator", { text, known: Object.keys(ops).join("、") }, { register: table.name }));
  if (!op) return failed(issue("rows.bad-operator", { op: name, column, known: Object.keys(ops).join("、") }, { register: table.name, field: column }));
  if (name === "missing" || name === "present") return ok({ column, op });
  if (name === "in-tree") return ok({ column, op, values: [...(office.subtrees.get(value) ?? [value])] });
  return ok({ column, op, values: name === "in" ? value.split(",") : [value] });
}

function sortOf(text: string | undefined): Sort[] {
  return (text ?? "").split(",").filter(Boolean).map((each) =>
    each.startsWith("-") ? { column: each.slice(1), descending: true } : { column: each });
}
