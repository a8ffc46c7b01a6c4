import { Decimal, fieldOf, type Issue, type Row, textIn } from "../../../core/index.ts";
import { isUndecided, type ReviewLevel } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { cellKey } from "../../postgres/index.ts";
import type { Form } from "../report/index.ts";

/** One reported answer beside what stood there last month. */
export interface ReviewedItem {
  readonly id: string;
  readonly duty: string;
  readonly row: string;
  readonly field: string;
  readonly title: string;
  readonly label: string;
  readonly label_en: string;
  /** the day by which the row itself is due, where a rule of the pack looks at one */
  readonly due_on: string | null;
  readonly unit: string | undefined;
  readonly value: string | null;
  readonly before: string | null;
  /** value − before, exactly, and in % of what was before; numbers only */
  readonly difference: string | null;
  readonly percent: string | null;
  readonly explanation: string | null;
  readonly source: string | null;
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly undecided: boolean;
  /** when it came back before: what it said then, why, by whom */
  readonly returned: { readonly value: string | null; readonly reason: string | null; readonly by: string | null; readonly at: string } | null;
  readonly findings: readonly Issue[];
}

const numeric = new Set(["quantity", "decimal", "integer"]);
/** The items of a report in the order of the form, each with its difference and what the rules find. */
export function reviewedItems({ catalogue, pack }: Pick<Office, "catalogue" | "pack">, form: Form, findings: readonly Issue[], level: ReviewLevel | undefined): ReviewedItem[] {
  const order = new Map([...form.cells.keys()].map((key, i) => [key, i]));
  const rank = (row: Row): number => order.get(keyOf(row)) ?? order.size;
  const dues = new Map(pack.reporting.rules.flatMap((rule) => (rule.kind === "overdue" ? rule.fields.map((field) => [field, rule.due] as const) : [])));
  const rows = new Map(form.duties.flatMap(({ duty, rows: some }) => some.map((each) => [`${duty.id} ${each.id}`, each.row] as const)));
  return form.record.items.map(({ row }) => row).toSorted((a, b) => rank(a) - rank(b)).map((row) => {
    const owed = form.cells.get(keyOf(row))?.owed;
    const table = catalogue.tables.get(String(row["table"]));
    const field = table && fieldOf(table, String(row["field"]));
    const [value, before] = [textIn(row, "value"), textIn(row, "before")];
    return {
      id: row.id, duty: String(row["duty"]), row: String(row["row"]), field: String(row["field"]),
      title: owed?.title ?? String(row["row"]), label: owed?.label ?? field?.label ?? String(row["field"]), label_en: owed?.label_en ?? field?.label_en ?? String(row["field"]),
      due_on: textIn(rows.get(`${String(row["duty"])} ${String(row["row"])}`), dues.get(`${String(row["table"])}.${String(row["field"])}`) ?? ""), unit: field?.unit, value, before,
      ...change(field !== undefined && numeric.has(field.type), value, before),
      explanation: textIn(row, "explanation"), source: textIn(row, "source"), verdict: textIn(row, "verdict"), reason: textIn(row, "verdict_reason"),
      returned: returnedOf(row),
      undecided: level !== undefined && isUndecided(level, row["verdict"]),
      findings: findings.filter(({ where }) => where.register === row["duty"] && where.row === row["row"] && where.field === row["field"]),
    };
  });
}

function returnedOf(row: Row): ReviewedItem["returned"] {
  const at = textIn(row, "returned_at");
  return at === null ? null : { value: textIn(row, "returned_value"), reason: textIn(row, "returned_reason"), by: textIn(row, "returned_by"), at };
}

const keyOf = (row: Row): string => cellKey({ duty: String(row["duty"]), row: String(row["row"]), field: String(row["field"]) });

function change(counts: boolean, value: string | null, before: string | null): Pick<ReviewedItem, "difference" | "percent"> {
  if (!counts || value === null || before === null) return { difference: null, percent: null };
  const was = new Decimal(before);
  const difference = new Decimal(value).minus(was);
  return { difference: difference.toFixed(), percent: was.isZero() ? null : difference.times(100).dividedBy(was.abs()).toDecimalPlaces(1).toFixed() };
}
