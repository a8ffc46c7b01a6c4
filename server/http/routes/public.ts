import { failed, issue, labelIn, ok } from "../../../core/index.ts";
import type { EditionRecord } from "../../../cycle/index.ts";
import { composeBulletin } from "../../commands/bulletin/index.ts";
import { pendingWord } from "../../commands/figures/index.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { type Archived, listArchive } from "../../postgres/issuing/archive.ts";
import { nameOf } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";

/**
 * What everybody may see: of the goals' headline figures those that the issued edition states, for the whole region; no
 * row, no name, no prose, and no count so small that it tells who was counted (`publication` of the pack).
 */
export function publicRoutes(office: Office): Bound[] {
  const { database: { query }, region, pack } = office;
  const headOf = async ({ month, number }: EditionRecord, archive: readonly Archived[]) => {
    const made = await composeBulletin(office, month, number);
    if (!made.ok) return made;
    const { head, foot } = made.value.bulletin;
    const file = archive.find((each) => each.month === month && each.edition === number && each.format === "docx");
    return ok({ made: made.value, head: { month, title: head.title.join(""), number: head.number, date: foot.day, edition: number, sha256: file?.sha256 ?? null } });
  };
  return [
    on("publicMonths", "read-public", async ({ language }) => {
      const [editions, archive] = await Promise.all([listEditions(query, region), listArchive(query, region)]);
      const months = [];
      // one a month, at most twelve a year
      for (const each of newestIssued(editions)) {
        const told = await headOf(each, archive);
        if (!told.ok) return told;
        months.push(told.value.head);
      }
      return ok({ programme: nameOf(pack, language), notice: pack.notice, months });
    }),

    on("publicMonth", "read-public", async ({ params: { month }, language }) => {
      const [editions, archive] = await Promise.all([listEditions(query, region, month), listArchive(query, region, month)]);
      const [edition] = newestIssued(editions);
      if (!edition) return failed(issue("issuing.not-public", { month }));
      const told = await headOf(edition, archive);
      if (!told.ok) return told;
      const { made: { figures, bulletin }, head } = told.value;
      const known = figures.definitions.catalogue.metrics;
      const stated = new Set(bulletin.figures.flatMap(({ metric, period, column }) => (metric !== undefined && column === undefined && period === month ? [metric] : [])));
      return ok({
        ...head, notice: pack.notice, rule: (language === "en" ? pack.publication?.source_en : undefined) ?? pack.publication?.source ?? null,
        goals: pack.goals.map((goal) => ({
          id: goal.id, name: nameOf(goal, language),
          figures: [...(goal.rank === undefined ? [] : [goal.rank]), ...(goal.headline ?? [])].filter((metric) => known.has(metric) && stated.has(metric)).map((metric) => {
            const { text, number, unit } = figures.figure(metric, pack.root);
            // what was frozen before its reports were in is last month's number, or nobody's word
            const pending = figures.pending(metric, pack.root) !== undefined;
            const present = !pending && figures.value(metric, pack.root).kind === "present";
            if (present && isSmall(pack, number, unit)) return { metric, label: labelIn(known.get(metric)!, language), text: fewer[language](pack.publication!.least, unit), number: null, unit };
            return { metric, label: labelIn(known.get(metric)!, language), text: pending ? pendingWord[language] : text, number: present ? number : null, unit };
          }),
        })),
      });
    }),
  ];
}

const fewer = { zh: (least: number, unit: string) => `少于${least}${unit}`, en: (least: number) => `fewer than ${least}` } as const;

/** Whether so few were counted that the number would tell who they are; none is no one. */
export function isSmall({ publication }: Pick<Office["pack"], "publication">, number: string, unit: string): boolean {
  return publication !== undefined && publication.units.includes(unit) && Number(number) > 0 && Number(number) < publication.least;
}

/** Of each month the newest issued edition, the newest month first. */
function newestIssued(editions: readonly EditionRecord[]): EditionRecord[] {
  const issued = editions.filter((each) => each.issuedAt !== undefined);
  return [...new Map(issued.map((each) => [each.month, each])).values()].sort((a, b) => (a.month < b.month ? 1 : -1));
}
