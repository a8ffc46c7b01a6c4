import type { Decimal } from "../../core/index.ts";
import { type Interval } from "../arithmetic/interval.ts";
import { show, type Verdict } from "../arithmetic/verdict.ts";
import type { Mention, Mode, Relation, RelationKind } from "../model.ts";

const HOW: Readonly<Record<Mode, string>> = {
  exact: "相符", rounded: "四舍五入后相符", "input-rounding": "按各数的取舍误差计算,相符", bound: "部分不超过总体,相符",
  truncated: "尾数被舍去而未四舍五入,请核对", bent: "尾数与计算结果相差一个末位,可能为凑足合计而调整,请核对",
  "unit-slip": "与计算结果相差整万倍或整百倍,可能写错了单位,请核对", fail: "与文中数字不符,请核对", "n/a": "文中未写明另一数,无法判断",
};

/** One sentence: what was computed from what, and how it stands to what is printed. */
export function sentence(what: string, computed: string, stated: string, mode: Mode): string {
  return mode === "n/a" ? `${what}推算为${computed},${HOW[mode]}。` : `${what}计算为${computed},文中为${stated},${HOW[mode]}。`;
}

export interface Draft {
  readonly kind: RelationKind;
  readonly expression: string;
  readonly figures: readonly Mention[];
  readonly what: string;
  readonly computed: Interval;
  readonly stated?: { readonly of: Mention | undefined; readonly value: Decimal; readonly text: string };
  readonly suffix?: string;
  readonly note?: string;
}

export function relation(draft: Draft, verdict: Verdict): Relation {
  const computed = show(draft.computed.mid) + (draft.suffix ?? "");
  return {
    kind: draft.kind, expression: draft.expression, computed, ...verdict, figures: draft.figures.map((each) => each.index),
    note: sentence(draft.what, computed, draft.stated?.text ?? "", verdict.mode) + (draft.note ?? ""),
  };
}

export function bound(left: readonly Mention[], right: Mention, what: string, verdict: Verdict = { holds: true, mode: "bound" }, doubt = ""): Relation {
  const sum = left.map((each) => each.value.times(each.scale)).reduce((a, b) => a.plus(b)).div(right.scale);
  return {
    kind: "cross-section", expression: `${left.map((each) => each.digits).join("+")}<=${right.digits}`, computed: `${show(sum)} <= ${right.digits}`, ...verdict,
    figures: [...left, right].map((each) => each.index),
    note: verdict.holds === true ? `${what}${show(sum)}不超过${right.digits},相符。` : `${what}${show(sum)}大于${right.digits},${doubt || "部分大于总体,请核对"}。`,
  };
}
