import type { Mention, Relation } from "../model.ts";
import { nounBehind } from "../figures/noun.ts";
import { type Context, isQuantity, sameMeasure } from "./context.ts";
import type { Sum } from "./sum.ts";

const INSPECTED = /^(?:本[月季年]度?)?(?:共|已|实际)*(?:检查|抽查|监测|核查|巡查|抽检|检测|统计)$/;
/** An amount of so many digits is not met twice by chance. */
const TELLING = 4;

/** The same number in two places: said again, or copied into another role. */
export function repeats({ mentions }: Context, sums: readonly Sum[]): Relation[] {
  const found: Relation[] = [];
  const byValue = new Map<string, Mention[]>();
  for (const of of mentions) {
    if (of.measure !== "count" && of.measure !== "money") continue;
    if (of.kind !== "count" && of.kind !== "amount") continue;
    const key = `${of.digits} ${of.unit}`;
    const earlier = byValue.get(key) ?? [];
    const twin = earlier.findLast((each) => said(each, of));
    if (twin) found.push(equal(twin, of));
    byValue.set(key, [...earlier.slice(-20), of]);
  }
  void sums;
  return found;
}

function said(a: Mention, b: Mention): boolean {
  if (!sameMeasure(a, b)) return false;
  const [noun, other] = [nounBehind(a.after).noun || a.label, nounBehind(b.after).noun || b.label];
  const alike = noun.length >= 2 && noun === other && a.before.slice(-2) === b.before.slice(-2) && a.section !== b.section && a.kind === "count";
  const inspected = isQuantity(a) && a.item === b.item && b.index - a.index <= 40 && INSPECTED.test(b.before) && (a.before === "" || a.before.startsWith("共"));
  const copied = a.kind === "amount" && a.digits.replace(/\D/g, "").length >= TELLING && a.decimals > 0 && a.label !== b.label;
  return alike || inspected || copied;
}

function equal(a: Mention, b: Mention): Relation {
  const copied = a.kind === "amount" && a.label !== b.label;
  return {
    kind: "cross-section", expression: `${a.digits}=${b.digits}`, computed: a.digits, holds: true, mode: "exact", figures: [a.index, b.index],
    note: copied ? `“${a.label}”与“${b.label}”同为${a.digits}${a.unit},请确认不是误抄。` : `前后两处均为${a.digits}${a.unit},一致。`,
  };
}
