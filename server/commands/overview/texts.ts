import type { Period, Table } from "../../../core/index.ts";
import { type BulletinTemplate, compose, type FigureLookup, type GatheredRow, parseInline, runsText } from "../../../documents/index.ts";
import { parseGuard, type Guard } from "../../../metrics/index.ts";
import { namesOf } from "../bulletin/index.ts";
import type { Office } from "../../office.ts";

/** A row whose words may hold figures: a problem, a commitment, the progress of works. */
export interface RowText {
  readonly table: Table;
  readonly field: string;
  readonly at: GatheredRow;
}

/** The metrics that such words and the phrases in them speak of. */
export function metricsIn(template: BulletinTemplate, texts: readonly RowText[]): string[] {
  const found = new Set<string>();
  const phrases = new Set<string>();
  const read = (text: string): void => {
    for (const part of parseInline(text).parts) {
      if (part.kind === "figure") found.add(part.metric);
      if (part.kind !== "phrase" || phrases.has(part.name)) continue;
      phrases.add(part.name);
      for (const { when, say } of template.phrases?.[part.name] ?? []) {
        const guard = when === undefined ? undefined : parseGuard(when);
        if (guard?.ok) guardMetrics(guard.value).forEach((name) => found.add(name));
        read(say);
      }
    }
  };
  for (const { at, field } of texts) if (typeof at.row[field] === "string") read(at.row[field]);
  return [...found];
}

function guardMetrics(guard: Guard): string[] {
  if (guard.kind !== "compare") return guard.parts.flatMap(guardMetrics);
  return [guard.left.text, ...("number" in guard.right ? [] : [guard.right.text])];
}

/** The words with their figures put in, as the bulletin would tell them. */
export function told(office: Office, period: Period, figures: FigureLookup, texts: readonly RowText[]): string[] {
  const gathers = Object.fromEntries(texts.map(({ table, field }, i) => [`r${i}`, { from: table.name, say: `{.${field}}` }]));
  const { bulletin } = compose({
    template: {
      id: "rows", head: { agency_mark: "-", number: { word: "-" }, title: "-", signer: "-" }, opening: "",
      ...(office.pack.bulletin.phrases && { phrases: office.pack.bulletin.phrases }), gathers,
      sections: [{ heading: "-", items: texts.map((_, i) => ({ text: `{#r${i}}` })) }],
    },
    period, date: period.end, figures, tables: office.catalogue.tables, name: namesOf(office),
    gathered: new Map(texts.map(({ at }, i) => [`r${i}`, [at]])),
  });
  const lines = new Map<string, string>();
  for (const { id, runs } of bulletin.blocks) {
    const item = /^sections\.0\.items\.\d+/.exec(id)?.[0];
    if (item !== undefined) lines.set(item, (lines.get(item) ?? "") + runsText(runs));
  }
  return texts.map((_, i) => lines.get(`sections.0.items.${i}`) ?? "");
}
