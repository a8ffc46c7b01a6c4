import { type Decimal, readDecimal } from "./decimal.ts";
import { convert, quantity } from "./quantity.ts";
import { unit, unitOf } from "./unit.ts";

const wide = /[\uFF01-\uFF5E\u3000\u00A0\u2007\u2009\u202F\u2212]/;

/** Full-width forms (１２３,%) and blanks to their ASCII twins; what has none stays. */
export function halfWidth(text: string): string {
  if (!wide.test(text)) return text.trim();
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFEE0))
    .replace(/[\u3000\u00A0\u2007\u2009\u202F]/g, " ")
    .replace(/\u2212/g, "-")
    .trim();
}

/** Separators only where they part groups of three, so that "1,5" is not read as 15. */
export function ungrouped(number: string): string {
  return /^[+-]?\d{1,3}([ ,]\d{3})+(\.\d+)?$/.test(number) ? number.replace(/[ ,]/g, "") : number;
}

/** An amount as a person types it, half-width: in the unit `into`, or with a unit that converts into it. */
export type AmountTyped =
  | { readonly kind: "amount"; readonly amount: Decimal }
  | { readonly kind: "no-number" }
  | { readonly kind: "other-unit" };

export function amountTyped(input: string, into: string | undefined): AmountTyped {
  const parts = /^([+-]?[\d., ]*\d)\s*(\D.*)?$/.exec(input);
  const amount = parts ? readDecimal(ungrouped(parts[1]!)) : undefined;
  const symbol = parts?.[2]?.trim();
  if (!amount) return { kind: "no-number" };
  if (symbol === undefined || symbol === into) return { kind: "amount", amount };
  // no unit begins with what could belong to a number
  if (into === undefined || /^[xe]?[\d.,-]/i.test(symbol)) return { kind: "no-number" };
  const from = unitOf(symbol);
  const converted = from ? convert(quantity(amount, from), unit(into)) : undefined;
  return converted?.ok ? { kind: "amount", amount: converted.value.amount } : { kind: "other-unit" };
}
