import { parseGuard } from "../metrics/index.ts";
import { guardMetrics } from "./guard.ts";
import { parseInline } from "./inline.ts";
import type { PhraseCase } from "./template.ts";

/** The metrics on which a phrase depends: those that choose the case, and those that it says; each once. */
export function phraseMetrics(cases: readonly PhraseCase[]): string[] {
  const guarded = cases.flatMap(({ when }) => {
    const guard = when === undefined ? undefined : parseGuard(when);
    return guard?.ok ? guardMetrics(guard.value).map(({ name }) => name) : [];
  });
  const said = cases.flatMap(({ say }) => parseInline(say).parts.flatMap((part) => (part.kind === "figure" ? [part.metric] : [])));
  return [...new Set([...guarded, ...said])];
}
