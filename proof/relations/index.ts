import type { Relation } from "../model.ts";
import { airIndexes } from "./air-index.ts";
import { bounds } from "./bound.ts";
import { byName } from "./by-name.ts";
import { calendar } from "./calendar.ts";
import { changes } from "./change.ts";
import type { Context } from "./context.ts";
import { differences } from "./difference.ts";
import { eachOf } from "./each-of.ts";
import { gathered } from "./gathered.ts";
import { means } from "./mean.ts";
import { nameLists } from "./names.ts";
import { plans } from "./plan.ts";
import { progress } from "./progress.ts";
import { ranks } from "./rank.ts";
import { ratios } from "./ratio.ts";
import { repeats } from "./repeat.ts";
import { sortedLists } from "./sorted.ts";
import { bareShares, shareColumns } from "./share-column.ts";
import { shareLists } from "./share-list.ts";
import { sums } from "./sum.ts";

/** Everything the figures of a text say about each other. */
export function relationsIn(context: Context): Relation[] {
  const added = sums(context);
  const rated = ratios(context, added);
  const found = [
    ...rated.map((each) => each.relation), ...added.map((each) => each.relation), ...shareColumns(context, rated), ...bareShares(context, rated), ...shareLists(context, added),
    ...byName(context, rated, added), ...gathered(context, added), ...plans(context, rated, added), ...changes(context, rated), ...progress(context), ...differences(context, added, rated), ...bounds(context, added),
    ...nameLists(context), ...eachOf(context), ...calendar(context), ...means(context), ...ranks(context), ...repeats(context, added), ...airIndexes(context), ...sortedLists(context),
  ];
  return once(found).sort((a, b) => Math.min(...a.figures) - Math.min(...b.figures));
}

function once(found: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return found.filter((each) => {
    const key = `${each.kind} ${each.expression} ${each.figures.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
