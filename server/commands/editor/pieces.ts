import { ok, type Period, type Result } from "../../../core/index.ts";
import { BUILTINS, columnPeriod, expander, FIGURE_FORMS, type FigureForm, type FigureStatus, metricFigure, phraseMetrics, runsText, type Sources } from "../../../documents/index.ts";
import { absent, isDaily, type MetricDefinition } from "../../../metrics/index.ts";
import { monthSources } from "../bulletin/index.ts";
import { liveEvaluation } from "../figures/index.ts";
import type { Office } from "../../office.ts";

export type PieceStatus = FigureStatus;

/** A metric in every form in which it can be put into the text, as it prints now. */
export interface FigurePiece {
  readonly definition: MetricDefinition;
  readonly status: PieceStatus;
  readonly texts: Readonly<Record<FigureForm, string>>;
  /** as a table prints it for other months: the number alone */
  readonly earlier: Readonly<Record<"last" | "year", string>>;
}

/** A phrase, a gather or a date as it prints now. */
export interface TextPiece {
  readonly name: string;
  readonly text: string;
  /** absent when one of the figures in it is, else pending when one is */
  readonly status: PieceStatus;
  /** of a phrase: the metrics on which it depends */
  readonly metrics?: readonly string[];
  /** of a gather: the rows that it tells, and the table that they are of */
  readonly rows?: number;
  readonly table?: string;
}

export interface Pieces {
  readonly edition: number | undefined;
  readonly org: string;
  readonly figures: readonly FigurePiece[];
  readonly phrases: readonly TextPiece[];
  readonly gathers: readonly TextPiece[];
  readonly dates: readonly TextPiece[];
}

/** Everything that can stand as a chip in a month's text, as it is now: what is written belongs to the next edition. */
export async function monthPieces(office: Office, month: string): Promise<Result<Pieces>> {
  const found = await monthSources(office, month, "live");
  if (!found.ok) return found;
  const { sources, edition, figures: { definitions: { catalogue } } } = found.value;
  const { template, gathered, period } = sources;
  const others = { last: columnPeriod(period, "last"), year: columnPeriod(period, "year") };
  const evaluation = await liveEvaluation(office, Object.values(others), { orgs: [office.pack.root] });
  const earlier = new Map(evaluation.values.map((each) => [`${each.metric} ${each.period.text}`, each.value]));
  const now: PieceStatus = edition ? "frozen" : "live";
  const told = (code: string): { text: string; status: PieceStatus } => tell(sources, code, now);
  return ok({
    edition: edition?.number, org: office.pack.root,
    figures: [...catalogue.metrics.values()].filter((each) => !isDaily(catalogue, each.id)).flatMap((definition): FigurePiece[] => {
      const value = sources.figures(definition.id);
      if (!value) return [];
      const texts = Object.fromEntries(FIGURE_FORMS.map((form) => [form, metricFigure("", value, form).text])) as Record<FigureForm, string>;
      const other = (of: Period): string => metricFigure("", { ...value, period: of, value: earlier.get(`${definition.id} ${of.text}`) ?? absent("no-rows") }, "n").text;
      return [{ definition, status: metricFigure("", value, "n").status, texts, earlier: { last: other(others.last), year: other(others.year) } }];
    }),
    phrases: Object.entries(template.phrases ?? {}).map(([name, cases]) => ({ name, ...told(`@${name}`), metrics: phraseMetrics(cases).filter((metric) => catalogue.metrics.has(metric)) })),
    gathers: Object.entries(template.gathers ?? {}).map(([name, { from }]) => ({ name, ...told(`#${name}`), rows: gathered.get(name)?.length ?? 0, table: from })),
    dates: BUILTINS.map((name) => ({ name, ...told(name) })),
  });
}

function tell(sources: Sources, code: string, now: PieceStatus): { text: string; status: PieceStatus } {
  const runs = expander(sources).runs(`{${code}}`, "piece");
  const has = (status: PieceStatus): boolean => runs.some((each) => each.kind === "figure" && each.status === status);
  return { text: runsText(runs), status: has("absent") ? "absent" : has("pending") ? "pending" : now };
}
