import type { Mention, Relation } from "../model.ts";
import { type Context, endingShared, isQuantity, looselySame, PLANNED, runs } from "./context.ts";
import { point } from "../arithmetic/interval.ts";
import { bound, relation } from "./say.ts";
import type { Sum } from "./sum.ts";
import { chains } from "./chain.ts";

/** More may be settled in a month than came in. */
const BACKLOG = /办结|结案|答复|回复|办理|销号/;
const DONE = /(?:完成|已|整改|治理|办结|解决|拆除|建成|竣工|验收|答复|发放)/;

/** Parts that may not exceed their whole: 其中, brackets, done of all, the month within the year so far. */
export function bounds(context: Context, sums: readonly Sum[]): Relation[] {
  const summed = new Set(sums.filter((each) => each.holds).flatMap((each) => each.parts.map((part) => `${part.index} ${each.whole.index}`)));
  return [...including(context, summed), ...bracketed(context, summed), ...doneOf(context), ...chains(context), ...monthly(context)];
}

/** What 其中 opens, to the end of its sentence or the next 其中, under the last figure of its unit before. */
function including({ mentions }: Context, summed: ReadonlySet<string>): Relation[] {
  return mentions.flatMap((first): Relation[] => {
    const at = first.gap.lastIndexOf("其中");
    if (at < 0 || first.gap.slice(at).includes("。")) return [];
    // 其中: or 其中 at the head of a ;-part governs the parts that follow too
    const wide = /^其中[:,]/.test(first.gap.slice(at)) || /[;。]$/.test(first.gap.slice(0, at));
    const parts: Mention[] = [];
    for (let i = first.index; i < mentions.length && i < first.index + 24; i += 1) {
      const part = mentions[i]!;
      if (part.sentence !== first.sentence || (!wide && part.segment !== first.segment) || (i > first.index && part.gap.includes("其中"))) break;
      if (isQuantity(part) && part.depth === first.depth && !PLANNED.test(part.label)) parts.push(part);
    }
    return runsByUnit(parts).flatMap((list) => under(mentions, first, list, summed));
  });
}

function runsByUnit(parts: readonly Mention[]): Mention[][] {
  const units = [...new Set(parts.map((each) => each.unit))];
  return units.map((unit) => parts.filter((each) => each.unit === unit));
}

function under(mentions: readonly Mention[], first: Mention, parts: readonly Mention[], summed: ReadonlySet<string>): Relation[] {
  const wholes: Mention[] = [];
  for (let i = first.index - 1; i >= 0 && i >= first.index - 16; i -= 1) {
    const each = mentions[i]!;
    if (each.item !== first.item || first.paragraph !== each.paragraph) break;
    if (isQuantity(each) && (each.unit === parts[0]!.unit || (each.segment === first.segment && looselySame(each, parts[0]!))) && each.kind === parts[0]!.kind && each.depth <= first.depth && !PLANNED.test(each.label)) wholes.push(each);
  }
  const exact = wholes.filter((each) => each.unit === parts[0]!.unit);
  const fitting = exact.some((each) => each.sentence === first.sentence) || !wholes.some((each) => each.segment === first.segment) ? exact : wholes;
  const inSentence = fitting.filter((each) => each.sentence === first.sentence);
  const inSegment = inSentence.filter((each) => each.segment === first.segment);
  const list = inSegment.length > 0 ? inSegment : inSentence.length > 0 ? inSentence : fitting.slice(0, 1);
  const whole = list.toSorted((a, b) => endingShared(b.label, parts[0]!.label) - endingShared(a.label, parts[0]!.label) || b.index - a.index)[0];
  if (!whole || parts.some((part) => summed.has(`${part.index} ${whole.index}`))) return [];
  const size = (of: Mention) => of.value.times(of.scale);
  const sum = parts.map(size).reduce((a, b) => a.plus(b));
  const over = sum.minus(size(whole)).div(size(whole));
  // parts listed with 、 cannot together be more; when hardly more, one of them is a slip
  if (over.gt(0) && over.lte("0.1") && parts.length > 1 && whole.segment === first.segment && whole.unit === first.unit && whole.index === first.index - 1 && parts.every((each, i) => i === 0 || (each.index === parts[i - 1]!.index + 1 && /^[、和及与]/.test(each.gap)))) {
    return [relation({
      kind: "sum", expression: `${parts.map((each) => each.digits).join("+")}=${whole.digits}`, figures: [...parts, whole], what: "“其中”所列各项合计",
      computed: point(sum.div(whole.scale)), stated: { of: whole, value: whole.value, text: whole.digits + whole.unit }, note: "部分之和不应大于总体。",
    }, { holds: false, mode: "fail" })];
  }
  if (sum.lte(size(whole))) return [bound(parts, whole, parts.length > 1 ? "所列各项合计" : "其中项")];
  return parts.map((part) => (size(part).lte(size(whole)) ? bound([part], whole, "其中项") : bound([part], whole, "其中项", whole.segment === part.segment && whole.unit === part.unit && (inSentence.length === 1 || whole === fitting[0]) && first.index - whole.index <= 4 && !mentions.slice(whole.index + 1, first.index).some((each) => each.kind === "change" && each.unit === part.unit) && !BACKLOG.test(part.label) ? { holds: false, mode: "fail" } : { holds: null, mode: "n/a" }, "可能口径不同")));
}

/** 278个(其中新建54个) */
function bracketed({ mentions }: Context, summed: ReadonlySet<string>): Relation[] {
  const inside = mentions.filter((each) => each.parent !== undefined && isQuantity(each) && !each.gap.includes("其中"));
  return runs(inside, (each) => each.parent).flatMap((parts): Relation[] => {
    const whole = mentions[parts[0]!.parent!]!;
    const same = parts.filter((each) => each.unit === whole.unit && each.kind === whole.kind);
    if (same.length === 0 || same.some((each) => summed.has(`${each.index} ${whole.index}`))) return [];
    const sum = same.map((each) => each.value).reduce((a, b) => a.plus(b));
    if (sum.lte(whole.value)) return [bound(same, whole, "括号内各项")];
    return same.length === 1 && endingShared(same[0]!.label, whole.label) >= 2 ? [bound(same, whole, "括号内各项", { holds: false, mode: "fail" })] : [];
  });
}

/** 529个点源完成治理514个: the second of a unit is what was done of the first. */
function doneOf({ mentions }: Context): Relation[] {
  return mentions.flatMap((done): Relation[] => {
    if (done.kind !== "count" || !isQuantity(done) || done.depth > 0) return [];
    const verb = DONE.test(done.before) || (mentions[done.index - 1]?.end === done.start && DONE.test(mentions[done.index - 1]!.before));
    if (!verb) return [];
    const whole = mentions.slice(Math.max(0, done.index - 4), done.index).findLast((each) => each.kind === "count" && each.unit === done.unit && each.segment === done.segment && isQuantity(each) && each.depth === 0);
    if (!whole || whole.sentence !== done.sentence || (DONE.test(whole.before) && whole.before !== "") || /其余|其中/.test(done.gap)) return [];
    const next = mentions.slice(whole.index + 1, done.index).every((each) => each.unit !== done.unit && each.kind === "count" && each.measure === "count");
    if (done.value.gt(whole.value)) {
      return next && !BACKLOG.test(done.before) && !PLANNED.test(whole.label) && whole.segment === done.segment && whole.textEnd > whole.end && !/^\p{Script=Han}/u.test(done.after) ? [bound([done], whole, "完成数", { holds: false, mode: "fail" })] : [];
    }
    return [bound([done], whole, "完成数")];
  });
}

const MONTH_WORDS = /当月|本月|当期|完成|累计|截至|目前|[\d]/g;

/** The month's figure within the year's of the same name. */
function monthly({ mentions, marks }: Context): Relation[] {
  const found: Relation[] = [];
  const last = new Map<string, Mention>();
  for (const of of mentions) {
    if (!isQuantity(of) || of.measure === "days" || of.periodAt === undefined) continue;
    const mark = marks[of.periodAt]!;
    const name = `${of.label.replace(MONTH_WORDS, "")} ${of.unit}`;
    if (name.indexOf(" ") < 4) continue;
    const other = last.get(name);
    if (other && Math.abs(other.index - of.index) < 60) {
      const [month, year] = /当月|本月/.test(other.before + marks[other.periodAt!]!.printed) || (marks[other.periodAt!]!.months === 1 && mark.cumulative) ? [other, of] : [of, other];
      const isMonth = /当月|本月/.test(month.before) || marks[month.periodAt!]!.months === 1;
      if (isMonth && marks[year.periodAt!]!.cumulative && month.value.times(month.scale).lte(year.value.times(year.scale))) found.push(bound([month], year, "当月数"));
    }
    last.set(name, of);
  }
  return found;
}
