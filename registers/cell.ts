import { type Cell, type Field, type FieldType, Decimal, failed, isDay, issue, type Issue, ok, readDecimal, type Result } from "../core/index.ts";

/**
 * A cell in its canonical form, or why the field cannot hold it. Decimals lose their plus sign and
 * trailing zeros, so that equal values are equal text (and equal hashes). `null` is always allowed
 * here: whether a field may be empty is the row's concern.
 */
export function canonical(field: Field, cell: unknown): Result<Cell> {
  if (cell === null || cell === undefined) return ok(null);
  return byType[field.type](cell, field);
}

type Check = (cell: unknown, field: Field) => Result<Cell>;

const asText = (cell: unknown): string => (typeof cell === "string" ? cell : JSON.stringify(cell) ?? String(cell));
const wrong = (found: Issue): Result<Cell> => failed(found);

/** PostgreSQL cannot keep U+0000, and no other control character means anything in a ledger. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const text: Check = (cell) =>
  typeof cell === "string" && cell !== "" && !control.test(cell) ? ok(cell) : wrong(issue("register.bad-text", { text: asText(cell) }));

const code: Check = (cell) =>
  typeof cell === "string" && cell !== "" && !control.test(cell) && !/\s/.test(cell) ? ok(cell) : wrong(issue("register.bad-code", { text: asText(cell) }));

const decimal: Check = (cell) => {
  const found = typeof cell === "string" ? readDecimal(cell) : undefined;
  return found ? ok(plain(found)) : wrong(issue("register.bad-number", { text: asText(cell) }));
};

/** what a bigint column holds */
const GREATEST = new Decimal("9223372036854775807");

const integer: Check = (cell) => {
  const found = typeof cell === "string" ? readDecimal(cell) : undefined;
  return found?.isInteger() && found.abs().lte(GREATEST) ? ok(plain(found)) : wrong(issue("register.bad-integer", { text: asText(cell) }));
};

export function plain(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

export const isMonth = (cell: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(cell);

const byType: Readonly<Record<FieldType, Check>> = {
  text,
  code,
  organisation: code,
  goal: code,
  reference: code,
  person: text,
  decimal,
  quantity: decimal,
  integer,
  boolean: (cell) => (typeof cell === "boolean" ? ok(cell) : wrong(issue("register.bad-boolean", { text: asText(cell) }))),
  date: (cell) => (typeof cell === "string" && isDay(cell) ? ok(cell) : wrong(issue("register.bad-date", { text: asText(cell) }))),
  month: (cell) => (typeof cell === "string" && isMonth(cell) ? ok(cell) : wrong(issue("register.bad-month", { text: asText(cell) }))),
  choice: (cell, { choices = [] }) =>
    choices.some((each) => each.value === cell)
      ? ok(cell as string)
      : wrong(issue("register.bad-choice", { text: asText(cell), known: choices.map((each) => each.value).join("、") })),
};
