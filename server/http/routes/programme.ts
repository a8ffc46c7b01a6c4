import { type Issue, issue, ok, readMonth, shift } from "../../../core/index.ts";
import { colour, type OrderGrade } from "../../../contract/api/supervision.ts";
import { tell } from "../../../contract/index.ts";
import { goalSeen, goalView, overview } from "../../commands/overview/index.ts";
import { gradesOf } from "../../commands/supervision/index.ts";
import type { BulletinFiles } from "../../commands/bulletin/index.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { officeName } from "../../packs/index.ts";
import { listMonths } from "../../postgres/editions/months.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { notFound } from "../not-found.ts";
import { wireGoalPage } from "../present/goal.ts";
import { wireMonth } from "../present/month.ts";
import { wireOverview } from "../present/overview.ts";
import { labelOf, nameOf } from "../present/shape.ts";
import { wireGoal } from "../present/standing.ts";
import { type Bound, on } from "../route.ts";
import { askedMonth, currentMonth } from "./asked.ts";

const noPdf: Issue = issue("documents.no-pdf", { reason: "LibreOffice" });

/** The programme itself, how its goals stand, and one goal. */
export function programmeRoutes(office: Office, files: BulletinFiles, version: string): Bound[] {
  const { database: { query }, region, pack } = office;
  // a pack may have more choices than those that an order is drawn with
  const grades = gradesOf(office).flatMap((label) => (isGrade(label.value) ? [{ value: label.value, label }] : []));
  return [
    on("programme", "read-programme", async ({ language }) => {
      const [current, touched, editions, able] = await Promise.all([currentMonth(office), listMonths(query, region), listEditions(query, region), files.ablePdf()]);
      return ok({
        id: pack.id, name: nameOf(pack, language), region, year: pack.year, root: pack.root,
        goals: pack.goals.map((each) => wireGoal(office, each, language)),
        organisations: pack.organisations.map(({ id, name, name_en, short, kind, parent }) => ({ id, name: nameOf({ name, ...(name_en !== undefined && { name_en }) }, language), short: language === "en" ? (name_en ?? short) : short, kind, parent: parent ?? null })),
        months: monthsBetween(pack.first_month, pack.last_month).map((each) => wireMonth(each, touched, editions)),
        office: { name: officeName(pack, language), problems: pack.office?.problems?.register ?? null, commitments: pack.office?.commitments?.register ?? null, orders: pack.office?.orders?.register ?? null, grades: grades.map(({ value, label }) => ({ value, label: labelOf(label, language) })) },
        current, languages: ["zh", "en"], notice: language === "en" ? pack.notice_en ?? pack.notice : pack.notice, version,
        pdf: { able, why: able ? null : tell(noPdf, language).what },
      });
    }),

    on("overview", "read", async ({ query: asked, actor, language }) => {
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const [view, editions] = await Promise.all([overview(office, at.value), listEditions(query, region)]);
      return view.ok ? ok(wireOverview(office, view.value, at.value.period, editions, at.value.org, sightOf(actor), language)) : view;
    }),

    on("goal", "read", async ({ params, query: asked, actor, language }) => {
      const goal = pack.goals.find(({ id }) => id === params.goal);
      if (!goal) return notFound("突破", "goal", params.goal);
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const sight = sightOf(actor);
      const view = await goalView(office, goal, at.value, sight);
      return view.ok ? ok(wireGoalPage(office, goalSeen(view.value, sight), at.value.org, sight, language)) : view;
    }),
  ];
}

const isGrade = (value: string): value is OrderGrade => (colour.options as readonly string[]).includes(value);

function monthsBetween(first: string, last: string): string[] {
  const from = readMonth(first);
  if (!from.ok) throw new Error(`"${first}" is no month`);
  const months: string[] = [];
  for (let at = from.value; at.text <= last; at = shift(at, 1)) months.push(at.text);
  return months;
}
