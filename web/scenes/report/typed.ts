import { Decimal } from "../../../core/decimal.ts";
import { addDays } from "../../../core/period.ts";
import { amountTyped, halfWidth } from "../../../core/typed.ts";

/** Days as spreadsheets number them: 2010 to 2064 is what a month's form can mean. */
const [FIRST_SERIAL, LAST_SERIAL] = [40_179, 60_267];

/** A day as people type it in a month's form or paste it: 15, 11-15, 11.15, 11月15日, 20161115, 42689; anything else stays as it was typed. */
export function dayTyped(text: string, month: string): string {
  const bare = halfWidth(text);
  const two = (digits: string): string => digits.padStart(2, "0");
  const day = /^(\d{1,2})日?$/.exec(bare);
  if (day) return `${month}-${two(day[1]!)}`;
  const both = /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(bare);
  if (both) return `${month.slice(0, 4)}-${two(both[1]!)}-${two(both[2]!)}`;
  const serial = /^\d{5}(\.\d+)?$/.test(bare) ? Math.floor(Number(bare)) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return addDays("1899-12-30", serial);
  const whole = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  return whole ? `${whole[1]}-${two(whole[2]!)}-${two(whole[3]!)}` : text.trim();
}

/** A number as the server will read it, in the column's unit: full-width digits folded, 0.5亿元 as 5000 of 万元. Undefined for what is none. */
export function numberTyped(text: string, unit: string | null = null): string | undefined {
  const read = amountTyped(halfWidth(text), unit ?? undefined);
  return read.kind === "amount" ? read.amount.toFixed() : undefined;
}

/** What a number was read as, where that is not what stands there. */
export function understood(text: string, unit: string | null): string | undefined {
  const read = numberTyped(text, unit);
  return read === undefined || read === text.trim().replace(/[, ]/g, "") ? undefined : `${read}${unit ?? ""}`;
}

/** Sum of what was typed in one column, exact; undefined where one of it is no number. */
export function sumOf(values: readonly string[], unit: string | null = null): string | undefined {
  const read = values.map((each) => numberTyped(each, unit));
  return read.length === 0 || read.includes(undefined) ? undefined : Decimal.sum(...(read as string[])).toFixed();
}

/** part / whole in %, for the eye only: figures are computed on the server. Nothing where one of them is no number. */
export function percentOf(part: string | undefined, whole: string | undefined, decimals: number): string {
  if (part === undefined || whole === undefined || Number(whole) === 0) return "";
  return `${new Decimal(part).div(whole).times(100).toFixed(decimals)}%`;
}
