import { Decimal } from "../../core/index.ts";
import { halfDigit, total, printed } from "../arithmetic/interval.ts";
import type { Relation } from "../model.ts";
import { type Context, runs } from "./context.ts";
import type { Ratio } from "./ratio.ts";
import { relation } from "./say.ts";

const HUNDRED = new Decimal(100);

/** Shares of one whole, three or more in a row, and whether they close to 100. */
export function shareColumns(_: Context, rated: readonly Ratio[]): Relation[] {
  const shares = rated.filter((each) => each.whole && /占|比/.test(each.rate.before)).toSorted((a, b) => a.rate.index - b.rate.index);
  return runs(shares, (each) => `${each.whole!.index} ${each.rate.paragraph}`).flatMap((column): Relation[] => {
    if (column.length < 3) return [];
    const rates = column.map((each) => each.rate);
    const parts = total(column.map((each) => printed(each.part)));
    if (!parts.mid.eq(column[0]!.whole!.value)) return [];
    const sum = total(rates.map(printed));
    const decimals = Math.max(...rates.map((each) => each.decimals));
    const off = sum.mid.minus(HUNDRED).abs();
    const most = rates.map((each) => halfDigit(each.decimals)).reduce((a, b) => a.plus(b));
    return [relation({
      kind: "sum", expression: `${rates.map((each) => each.digits).join("+")}=${HUNDRED.toFixed(decimals)}`, figures: rates, what: "各项占比之和",
      computed: sum, stated: { of: undefined, value: HUNDRED, text: "100%" },
      note: off.isZero() && column.some((each) => each.holds === false) ? "其中有占比的尾数被调整以凑足100%。" : "",
    }, off.isZero() ? { holds: true, mode: "exact" } : off.lte(most) ? { holds: true, mode: "input-rounding" } : { holds: false, mode: "fail" })];
  });
}
