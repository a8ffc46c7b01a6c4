/** Main figures in the order of the headline, then the rest by system in the order told. A short list is not folded. */
export function groupsOf<F extends { readonly metric: string; readonly system: string | null }>(
  figures: readonly F[], headline: readonly string[],
): { main: readonly F[]; groups: readonly { system: string; figures: readonly F[] }[] } {
  if (figures.length <= SHORT) return { main: figures, groups: [] };
  const main = headline.flatMap((metric) => figures.find((each) => each.metric === metric) ?? []);
  const rest = Map.groupBy(figures.filter((each) => !main.includes(each)), (each) => each.system ?? "");
  return { main, groups: [...rest].map(([system, list]) => ({ system, figures: list })) };
}

/** As many as a desk's screen holds beside the charts. */
const SHORT = 14;
