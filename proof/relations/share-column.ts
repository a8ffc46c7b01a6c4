import { Decimal } from "../../core/index.ts";
import { halfDigit, type Interval, printed, total } from "../arithmetic/interval.ts";
import type { Verdict } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, runs } from "./context.ts";
import type { Ratio } from "./ratio.ts";
import { relation } from "./say.ts";

const HUNDRED = new Decimal(100);

/** 甲类占77.2%,乙类占12.5%,…: shares without their counts, when they close to 100; a list may be partial, so it is never accused. */
export function bareShares({ mentions }: Context, rated: readonly Ratio[]): Relation[] {
  const known = new Set(rated.map((each) => each.rate.index));
  const shares = mentions.filter((each) => each.kind === "rate" && each.unit === "%" && !each.limit && !known.has(each.index));
  return runs(shares, (each) => `${each.sentence} ${each.depth}`).flatMap((rates): Relation[] => {
    if (rates.length < 3 || rates.length > 24 || !/占|比[例重]/.test(rates[0]!.before) || rates.some((each, i) => i > 0 && each.index !== rates[i - 1]!.index + 1)) return [];
    const sum = total(rates.map(printed));
    const off = sum.mid.minus(HUNDRED).abs();
    if (off.gt(rates.map((each) => halfDigit(each.decimals)).reduce((a, b) => a.plus(b)))) return [];
    return [closing(rates, sum, off.isZero() ? { holds: true, mode: "exact" } : { holds: true, mode: "input-rounding" }, "")];
  });
}

function closing(rates: readonly Mention[], sum: Interval, verdict: Verdict, note: string): Relation {
  const decimals = Math.max(...rates.map((each) => each.decimals));
  return relation({
    kind: "sum", expression: `${rates.map((each) => each.digits).join("+")}=${HUNDRED.toFixed(decimals)}`, figures: rates, what: "各项占比之和",
    computed: sum, stated: { of: undefined, value: HUNDRED, text: "100%" }, note,
  }, verdict);
}

/** Shares of one whole, three or more in a row, and whether they close to 100. */
export function shareColumns(_: Context, rated: readonly Ratio[]): Relation[] {
  const shares = rated.filter((each) => each.whole && /占|比/.test(each.rate.before)).toSorted((a, b) => a.rate.index - b.rate.index);
  return runs(shares, (each) => `${each.whole!.index} ${each.rate.paragraph}`).flatMap((column): Relation[] => {
    if (column.length < 3) return [];
    const rates = column.map((each) => each.rate);
    const parts = total(column.map((each) => printed(each.part)));
    if (!parts.mid.eq(column[0]!.whole!.value)) return [];
    const sum = total(rates.map(printed));
    const off = sum.mid.minus(HUNDRED).abs();
    const most = rates.map((each) => halfDigit(each.decimals)).reduce((a, b) => a.plus(b));
    return [closing(rates, sum, off.isZero() ? { holds: true, mode: "exact" } : off.lte(most) ? { holds: true, mode: "input-rounding" } : { holds: false, mode: "fail" },
      off.isZero() && column.some((each) => each.holds === false) ? "其中有占比的尾数被调整以凑足100%。" : "")];
  });
}
