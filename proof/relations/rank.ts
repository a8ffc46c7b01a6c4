import type { Mention, Relation } from "../model.ts";
import type { Context } from "./context.ts";

/** 居第14位(A…、B…): the named ones behind fix the size of the set; two ranks of one document must agree on it. */
export function ranks(context: Context): Relation[] {
  const sets = context.mentions.filter((each) => each.kind === "rank").flatMap((rank) => {
    const named = context.mentions.slice(rank.index + 1, rank.index + 12).filter((each) => each.parent === rank.index && each.depth === rank.depth + 1);
    const scope = /全[省市国区县州]/.exec(rank.before)?.[0] ?? "";
    return named.length === 0 || scope === "" ? [] : [{ rank, named, scope, size: rank.value.plus(named.length) }];
  });
  return sets.map(({ rank, named, scope, size }): Relation => {
    const others = sets.filter((each) => each.rank !== rank && each.scope === scope);
    const agrees = others.some((each) => each.size.eq(size));
    return {
      kind: "cross-section", expression: `${rank.digits}+${named.length}=${size.toFixed()}`, computed: size.toFixed(), holds: agrees ? true : null, mode: agrees ? "exact" : "n/a",
      figures: [rank, ...named].map((each: Mention) => each.index),
      note: agrees ? `${scope}第${rank.digits}位之后列出${named.length}个,共${size.toFixed()}个,与文中另一排名一致。` : `${scope}第${rank.digits}位之后列出${named.length}个,如所列即为其后全部,则共${size.toFixed()}个。`,
    };
  });
}
