import { over, scaled } from "../arithmetic/interval.ts";
import { verdictOf } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, isQuantity } from "./context.ts";
import { relation } from "./say.ts";

/** 户均2.1万元, 亩均产值: an amount for each of something. */
const EACH = /(户|人|亩|件|家|个|村|次|吨)均/;
const REACH = 24;

/** A mean is the amount before it over the number of what it is for each of. Only what fits is told: the number may be another. */
export function means({ mentions }: Context): Relation[] {
  return mentions.flatMap((mean): Relation[] => {
    const unit = EACH.exec(mean.before)?.[1];
    if (unit === undefined || mean.kind === "change" || mean.measure === "share") return [];
    const near = mentions.slice(Math.max(0, mean.index - REACH), mean.index).filter((each) => isQuantity(each) && each.section === mean.section).reverse();
    for (const amount of near.filter((each) => each.measure === mean.measure)) {
      for (const number of near.filter((each) => each !== amount && each.base === unit && each.kind === "count")) {
        const made = divided(amount, number, mean);
        if (made) return [made];
      }
    }
    return [];
  });
}

function divided(amount: Mention, number: Mention, mean: Mention): Relation | undefined {
  const quotient = over(scaled(amount), scaled(number));
  if (!quotient) return undefined;
  const computed = { low: quotient.low.div(mean.scale), mid: quotient.mid.div(mean.scale), high: quotient.high.div(mean.scale) };
  const verdict = verdictOf(computed, mean.value, mean.decimals);
  return verdict.holds ? relation({
    kind: "ratio", expression: `${amount.digits}/${number.digits}=${mean.digits}`, figures: [amount, number, mean], what: `${amount.digits}${amount.unit}除以${number.digits}${number.unit}`,
    computed, stated: { of: mean, value: mean.value, text: mean.digits + mean.unit },
  }, verdict) : undefined;
}
