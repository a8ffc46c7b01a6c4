import { type Interval, over, overlap, scaled, share, total } from "../arithmetic/interval.ts";
import { show } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, isRate } from "./context.ts";
import { numeratorOf, rateWord } from "./numerator.ts";
import type { Ratio } from "./ratio.ts";
import { relation } from "./say.ts";
import type { Sum } from "./sum.ts";

interface Implied {
  readonly done: Mention;
  readonly rate: Mention;
  readonly plan: Interval;
}

/** The plan that an amount and its rate of completion imply; and whether the parts' plans make up the whole's. */
export function plans(context: Context, rated: readonly Ratio[], added: readonly Sum[]): Relation[] {
  const known = new Set(rated.map((each) => each.rate.index));
  const implied: Implied[] = [];
  for (const rate of context.mentions) {
    if (!isRate(rate) || rate.value.isZero() || known.has(rate.index)) continue;
    const [numerator] = numeratorOf(context, rate);
    const word = rateWord(context, rate);
    if (!numerator || numerator.direct || !word.planned || numerator.part.kind !== "amount") continue;
    const plan = over(scaled(numerator.part), share(scaled(rate)));
    if (plan) implied.push({ done: numerator.part, rate, plan });
  }
  return [...implied.map(single), ...closing(added, implied)];
}

function single({ done, rate, plan }: Implied): Relation {
  const own = { low: plan.low.div(done.scale), mid: plan.mid.div(done.scale), high: plan.high.div(done.scale) };
  return relation({
    kind: "ratio", expression: `${done.digits}/${rate.digits}%=${own.mid.toFixed(2)}`, figures: [done, rate], what: `由完成${done.digits}${done.unit}和${rate.digits}%,全年计划`, computed: own, suffix: "",
  }, { holds: null, mode: "n/a" });
}

function closing(added: readonly Sum[], implied: readonly Implied[]): Relation[] {
  const of = new Map(implied.map((each) => [each.done.index, each]));
  return added.flatMap((sum): Relation[] => {
    const parts = sum.parts.map((each) => of.get(each.index));
    const whole = of.get(sum.whole.index);
    if (!whole || !parts.every((each): each is Implied => each !== undefined)) return [];
    const together = total(parts.map((each) => each.plan));
    const holds = overlap(together, whole.plan);
    const written = (each: Implied): string => `${each.done.digits}/${each.rate.digits}%`;
    const made = relation({
      kind: "cross-section", expression: `${parts.map(written).join("+")}=${written(whole)}`, figures: [...parts.flatMap((each) => [each.done, each.rate]), whole.done, whole.rate],
      what: "各分项推算计划的合计", computed: { low: together.low.div(whole.done.scale), mid: together.mid.div(whole.done.scale), high: together.high.div(whole.done.scale) },
      stated: { of: whole.done, value: whole.plan.mid, text: `总体推算的${show(whole.plan.mid.div(whole.done.scale))}` },
      note: holds && !sum.holds ? "计划相合,有误的很可能是完成总数。" : "",
    }, holds ? { holds: true, mode: "input-rounding" } : { holds: false, mode: "fail" });
    return [{ ...made, computed: `${made.computed} vs ${show(whole.plan.mid.div(whole.done.scale))}` }];
  });
}
