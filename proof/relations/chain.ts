import type { Mention, Relation } from "../model.ts";
import { type Context, isQuantity, runs } from "./context.ts";
import { bound } from "./say.ts";

/**
 * Steps that work passes through one after another; a later step cannot have more than an earlier one of
 * the same lot. To teach another line of work, add a row.
 */
const CHAINS: readonly (readonly RegExp[])[] = [
  [/受理|登记|接收|举报|接听/, /(?<!未)立案|有效/, /应结案|应办结|转办/, /(?<!按期|应|未|不)(?:结案|办结)/, /按期(?:结案|办结)/],
  [/签约|新签/, /履约/, /开工/, /竣工|完工/, /投产|投用|验收/],
];
/** In one month more may be settled than came in: what was left from before. */
const BACKLOG = /受理|登记|接收|接听|举报/;

export function chains({ mentions }: Context): Relation[] {
  const found: Relation[] = [];
  for (const sentence of runs(mentions.filter((each) => isQuantity(each) && each.kind === "count"), (each) => `${each.sentence} ${each.segment}`)) {
    for (const chain of CHAINS) {
      /** the last figure of each step so far; at most as many as the chain is long */
      const last = new Map<number, Mention>();
      for (const of of sentence) {
        const step = stepOf(chain, of);
        if (step < 0) continue;
        const before = [...last].filter(([at, each]) => at < step && each.unit === of.unit && each.depth === of.depth).reduce<Mention | undefined>((best, [, each]) => (best && best.index > each.index ? best : each), undefined);
        if (before) found.push(...ordered(before, of));
        last.set(step, of);
      }
    }
  }
  return found;
}

function stepOf(chain: readonly RegExp[], { label }: Mention): number {
  return chain.findLastIndex((step) => step.test(label));
}

function ordered(earlier: Mention, later: Mention): Relation[] {
  if (later.value.lte(earlier.value)) return [bound([later], earlier, "后一环节数")];
  return [bound([later], earlier, "后一环节数", { holds: null, mode: "n/a" }, BACKLOG.test(earlier.label) ? "可能含以前结转的件数" : "可能口径不同")];
}
