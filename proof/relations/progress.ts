import { Decimal } from "../../core/index.ts";
import { minus, point, printed } from "../arithmetic/interval.ts";
import { verdictOf } from "../arithmetic/verdict.ts";
import type { Mention, Relation } from "../model.ts";
import type { Context } from "./context.ts";
import { relation } from "./say.ts";

const YARDSTICK = /(?:时间|序时|均衡|计划|时序|目标)进度|[超欠]进度/;
const BEHIND = /欠|低于|落后|慢于|滞后|差/;
const AHEAD_OF = /高于|低于|快于|慢于|超过|超/;

/** Points ahead of the calendar (超序时进度; months over twelve) and of another growth rate. */
export function progress(context: Context): Relation[] {
  return context.mentions.flatMap((points): Relation[] => {
    if (points.measure !== "points" && !(points.unit === "%" && /[超欠](?:时间|序时|目标)?进度$/.test(points.before))) return [];
    const made = YARDSTICK.test(points.before) ? againstCalendar(context, points) : /(?:增幅|增速|增长率|平均|水平|整体)/.test(points.before) && AHEAD_OF.test(points.before) ? againstOther(context, points) : undefined;
    return made ? [made] : [];
  });
}

function againstCalendar({ mentions, marks }: Context, points: Mention): Relation | undefined {
  const rate = mentions.slice(Math.max(0, points.index - 4), points.index).findLast((each) => each.kind === "rate" && each.unit === "%" && each.sentence === points.sentence);
  const month = points.periodAt === undefined ? undefined : marks[points.periodAt]?.month;
  if (!rate || month === undefined) return undefined;
  const elapsed = new Decimal(month).div(12).times(100);
  const written = elapsed.isInteger() ? elapsed.toFixed() : `${month}/12*100`;
  const behind = BEHIND.test(points.before);
  const computed = behind ? minus(point(elapsed), printed(rate)) : minus(printed(rate), point(elapsed));
  const verdict = verdictOf(computed, points.value, points.decimals);
  const far = computed.mid.minus(points.value).abs().gt(2);
  return relation({
    kind: "difference", expression: behind ? `${written}-${rate.digits}=${points.digits}` : `${rate.digits}-${written}=${points.digits}`, figures: [rate, points],
    what: `与${month}个月的序时进度${elapsed.toDecimalPlaces(2).toFixed()}%之差`, computed, stated: { of: points, value: points.value, text: `${points.digits}个百分点` },
  }, verdict.holds === false && (far || points.periodInferred && verdict.mode === "fail") ? { holds: null, mode: "n/a" } : verdict);
}

/** 高于整体增幅3.5个百分点: the growth just named less one named before, when one of them gives it. */
function againstOther({ mentions }: Context, points: Mention): Relation | undefined {
  const rates = mentions.slice(Math.max(0, points.index - 12), points.index).filter((each) => each.unit === "%" && (each.kind === "change" || each.kind === "rate")).reverse();
  const [own, ...others] = rates;
  if (!own || own.sentence !== points.sentence) return undefined;
  const below = /低于|慢于/.test(points.before);
  for (const other of others.filter((each) => each.kind === own.kind)) {
    const [a, b] = below ? [other, own] : [own, other];
    const computed = minus(printed(a), printed(b));
    const verdict = verdictOf(computed, points.value, points.decimals);
    if (!verdict.holds) continue;
    return relation({ kind: "difference", expression: `${a.digits}-${b.digits}=${points.digits}`, figures: [a, b, points], what: "两个增幅之差", computed, stated: { of: points, value: points.value, text: `${points.digits}个百分点` } }, verdict);
  }
  return undefined;
}
