import { halfDigit, overlap, printed, scaled, total } from "../arithmetic/interval.ts";
import { looksLikeSlip } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import { type Context, isQuantity, isRate, looselySame } from "./context.ts";
import { ratioOf } from "./ratio-of.ts";
import { made, mayBeWhole, type Sum } from "./sum-of.ts";

const SHARE = /^(?:占(?:比(?:例)?)?|比[例重]|占(\p{Script=Han}{2,8})的)(?:为|达到?)?$/u;
const LONGEST = 24;
const REACH = 40;
/** How the whole itself stands: 环比下降4.2%,日均511件. */
const ASIDE = "(?:[,，(](?:同比|环比|[比较]上|日均|月均)[^,，。;:()]{0,16}\\)?)*";
/** 其中, a colon or a bracket, 按类别分, 从办理结果看: what follows are all the parts. */
const PARTED = "[,，。;:(\\[]?其中[,，:]?|[:(\\[]|[,，。]?(?:按\\p{Script=Han}{1,8}|分\\p{Script=Han}{1,4}|从\\p{Script=Han}{1,8}看)[,，:]";
/** From a whole to the name of its first part. Where a part stands between (已办结的:), the list is of that. */
const OPENED = new RegExp(`^(?![^,，。;:]*[的已未])\\p{Script=Han}{0,6}[)\\]]?${ASIDE}(?:${PARTED})(?![^,，。;:]*的\\p{Script=Han})[^,，。;:()\\[\\]\\n]*$`, "u");

interface Item {
  readonly part: Mention;
  readonly share: Mention;
  /** first of its ;-part: 事件类971件,占97.5%,其中…;部件类25件,占2.5% */
  readonly opens: boolean;
}

/**
 * A类102件,占60.7%;B类47件,占27.9%;C类19件,占11.4%: where the shares close to 100 the list is of all, and its
 * parts must make up their whole. Told only where they do not.
 */
export function shareLists(context: Context, added: readonly Sum[]): Relation[] {
  const closed = new Set(added.flatMap((each) => each.parts.map((part) => part.index)));
  return listsIn(context.mentions).filter((list) => !closed.has(list[0]!.part.index) && closesTo100(list)).flatMap((list) => {
    const parts = list.map((each) => each.part);
    const wholes = context.mentions.slice(Math.max(0, parts[0]!.index - REACH), parts[0]!.index).toReversed()
      .filter((each) => mayBeWhole(each, parts[0]!) && looselySame(each, parts[0]!) && each.item === parts[0]!.item && (each.depth <= parts[0]!.depth || each.index === parts[0]!.index - 1));
    if (wholes.some((each) => overlap(total(parts.map(scaled)), scaled(each)))) return [];
    const whole = wholes.find((each) => partIsWrong(list, each)) ?? (sharesHold(list) ? wholes.find((each) => slipped(context, parts, each)) : undefined);
    return whole ? [made(parts, whole, { holds: false, mode: "fail" }).relation] : [];
  });
}

function listsIn(mentions: readonly Mention[]): Item[][] {
  const lists: Item[][] = [];
  for (let i = 0; i + 1 < mentions.length; i += 1) {
    const [part, share] = [mentions[i]!, mentions[i + 1]!];
    if (!isQuantity(part) || !isRate(share) || share.sentence !== part.sentence || !SHARE.test(share.before)) continue;
    const opens = mentions[i - 1]?.segment !== part.segment;
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && list.length < LONGEST && (last.share.index === i - 1 || (opens && last.opens && last.part.sentence === part.sentence && last.share.before === share.before)) && last.part.unit === part.unit && last.part.paragraph === part.paragraph && last.part.depth === part.depth) list.push({ part, share, opens });
    else lists.push([{ part, share, opens }]);
  }
  return lists.filter((each) => each.length > 1);
}

function closesTo100(list: readonly Item[]): boolean {
  const sum = total(list.map((each) => printed(each.share)));
  return sum.low.lte(100) && sum.high.gte(100);
}

/** Its shares, all or all but one, are of this whole, and the parts are more, or fewer by more than rounding hides. */
function partIsWrong(list: readonly Item[], whole: Mention): boolean {
  const near = list.filter(({ part, share }) => /rounded|exact|rounding|truncated|bent/.test(ratioOf(part, whole, share)?.relation.mode ?? "")).length;
  if (near < list.length - 1) return false;
  const less = scaled(whole).low.minus(total(list.map((each) => scaled(each.part))).high);
  const hidden = list.map((each) => halfDigit(each.share.decimals)).reduce((a, b) => a.plus(b)).div(100).times(scaled(whole).mid);
  return near < list.length || less.lt(0) || less.gt(hidden);
}

/** Every share is one of the parts' own sum, but for a last digit: then it is the whole that is wrong. */
function sharesHold(list: readonly Item[]): boolean {
  const sum = total(list.map((each) => scaled(each.part))).mid;
  return list.every(({ part, share }) => scaled(part).mid.div(sum).times(100).minus(share.value).abs().lte(halfDigit(share.decimals).times(3)));
}

function slipped({ text }: Context, parts: readonly Mention[], whole: Mention): boolean {
  const right = total(parts.map(scaled)).mid.div(whole.scale);
  return OPENED.test(text.slice(whole.end, parts[0]!.start)) && (looksLikeSlip(whole.digits, right.toFixed(whole.decimals)) || (whole.exact && right.minus(whole.value).abs().eq(1)));
}
