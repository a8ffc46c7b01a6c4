import type { FigureList, Language, ParsedQueryOf } from "../../../contract/index.ts";
import { ok, type Result } from "../../../core/index.ts";
import { isDaily } from "../../../metrics/index.ts";
import { explainFigure, monthFigures, rowsBehind } from "../../commands/figures/index.ts";
import { yearSoFar } from "../../commands/overview/index.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { seenBy } from "../../postgres/index.ts";
import { notFound } from "../not-found.ts";
import { leavesOf, wireDetail } from "../present/figure-detail.ts";
import { figureColumns, figureOf, listedFigure } from "../present/figure.ts";
import { sendList } from "../present/list-file.ts";
import { unseen, wireLeafRows } from "../present/leaf-rows.ts";
import { leafKey } from "../present/part.ts";
import { calledBy } from "../present/persons.ts";
import { labelOf, orgNamed } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";
import { askedMonth } from "./asked.ts";

type FiguresAsked = ParsedQueryOf<"figures">;

/** All figures of a month, one of them opened, and the rows behind one of its leaves. */
export function figureRoutes(office: Office): Bound[] {
  const listed = async (asked: FiguresAsked, language: Language): Promise<Result<FigureList>> => {
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const { period, org, asOf } = at.value;
      const figures = await monthFigures(office, period.text, { orgs: [org], ...(asOf !== undefined && { edition: asOf }) });
      if (!figures.ok) return figures;
      const behind = await rowsBehind(office, figures.value, org);
      const { catalogue } = figures.value.definitions;
      const wanted = asked.q?.trim().toLowerCase() ?? "";
      const shown = [...catalogue.metrics.values()].filter((each) => !isDaily(catalogue, each.id)
        && (asked.goal === undefined || each.goal === asked.goal)
        && (wanted === "" || [each.id, labelOf(each, language)].some((text) => text.toLowerCase().includes(wanted))));
      return ok({
        month: period.text, org: orgNamed(office.organisations, org, language), edition: figures.value.edition ?? null,
        figures: shown.map((each) => listedFigure(each, figureOf(figures.value, each.id, org, language)!, behind(each.id))),
      });
  };

  return [
    on("figures", "read", ({ query: asked, language }) => listed(asked, language)),

    on("figuresFile", "read", async ({ query: { format, only, ...asked }, language }, reply) => {
      const found = await listed(asked, language);
      if (!found.ok) return found;
      const { month, figures } = found.value;
      const lines = only === "absent" ? figures.filter(({ absent }) => absent !== null) : figures;
      return sendList(reply, { format, language, name: `${month}${language === "en" ? " figures" : "指标"}`, columns: figureColumns(office, language), lines });
    }),

    on("figure", "read", async ({ params: { metric }, query: asked, language }) => {
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const { period, org, asOf } = at.value;
      const months = yearSoFar(office, period).map(({ text }) => text);
      const explained = await explainFigure(office, metric, org, period.text, asOf, language);
      if (!explained.ok) return explained;
      const edition = explained.value.edition;
      const live = edition === undefined ? undefined : await monthFigures(office, period.text, { orgs: [org], metrics: [metric], edition: "live" });
      const [figures, editions] = await Promise.all([
        monthFigures(office, period.text, { orgs: [org], metrics: [metric], months, ...(asOf !== undefined && { edition: asOf }) }),
        edition === undefined ? [] : listEditions(office.database.query, office.region, period.text),
      ]);
      if (!figures.ok) return figures;
      const shown = editions.find(({ number }) => number === edition);
      return ok(wireDetail(office, metric, org, {
        explained: explained.value, figures: figures.value, months,
        live: live?.ok && office.catalogue.metrics.has(metric) ? live.value : undefined,
        edition: shown, called: await calledBy(office, [shown?.frozenBy], language),
      }, language));
    }),

    on("figureRows", "read-rows", async ({ params: { metric }, query: asked, actor, language }) => {
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const explained = await explainFigure(office, metric, at.value.org, at.value.period.text, at.value.asOf, language);
      if (!explained.ok) return explained;
      const leaf = leavesOf(explained.value.tree).find((each) => leafKey(each.leaf.key) === asked.leaf);
      if (!leaf) return notFound("计算项", "part of the figure", asked.leaf);
      const { page, size } = asked;
      const sight = sightOf(actor);
      const seen = { query: seenBy(office.database, sight), orgs: sight.orgs };
      const why = unseen(office, leaf.leaf, sight);
      const found = why ? { rows: [], total: 0 } : await explained.value.rows(leaf.leaf, { offset: (page - 1) * size, limit: size }, seen);
      const all = why || sight.orgs !== "all" ? (await explained.value.rows(leaf.leaf, { offset: 0, limit: 1 })).total : found.total;
      return ok(await wireLeafRows(office, { leaf, found, beyond: { rows: all - found.total, why: why ?? "units" }, page, size, frozen: explained.value.edition !== undefined, seen: seen.query, sight }, language));
    }),
  ];
}
