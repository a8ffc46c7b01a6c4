import { type Actor, roles } from "../../../access/index.ts";
import { type Language, tell } from "../../../contract/index.ts";
import { failed, issue, ok, readMonth, type Result } from "../../../core/index.ts";
import { freezeWarnings } from "../../../cycle/index.ts";
import type { FigureStatus } from "../../../documents/index.ts";
import { type BulletinFiles, composeBulletin } from "../../commands/bulletin/index.ts";
import { correctMonth, freezeMonth, openMonth, type Undertaking, verifyEdition } from "../../commands/cycle/index.ts";
import { keepWeeks } from "../../commands/rows/index.ts";
import { textSince } from "../../commands/editor/since.ts";
import { issueBulletin, signaturesOf, signEdition, stepsOf, unansweredCommitments, unansweredInEdition, usesOf } from "../../commands/issuing/index.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { listMonths } from "../../postgres/editions/months.ts";
import { findEdition, listEditions } from "../../postgres/editions/read.ts";
import { childRows, findRow, seenBy } from "../../postgres/index.ts";
import { listArchive, readArchive } from "../../postgres/issuing/archive.ts";
import { reportCounts } from "../../postgres/issuing/reports.ts";
import { DOCX_TYPE } from "../../render/docx/index.ts";
import { notFound } from "../not-found.ts";
import { calledBy } from "../present/persons.ts";
import { wireTextChange } from "../present/bulletin.ts";
import { asDownload } from "../present/download.ts";
import { wireChain, wireGates } from "../present/issuing.ts";
import { wireEdition, wireMonth } from "../present/month.ts";
import { orgNamed } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";
import { registerOf } from "./registers.ts";

/** The end of a month: freeze, sign off, issue, archive, correct, verify; and which documents used a row. */
export function issuingRoutes(office: Office, files: BulletinFiles, around: Around): Bound[] {
  const { database: { query }, region } = office;
  const by = (actor: Actor): Undertaking => ({ actor: actor.id, at: office.clock().toISOString() });
  const done = async <T>(month: string, language: Language, result: Result<T>) => {
    const sealed = sealing(around)(result);
    if (!sealed.ok) return sealed;
    const newest = await findEdition(query, region, month);
    return ok({ month, edition: newest ? wireEdition(newest, await calledBy(office, [newest.frozenBy, newest.issuedBy], language)) : null });
  };
  return [
    on("issuing", "read-issuing", async ({ params: { month }, actor, language }) => {
      const period = readMonth(month);
      if (!period.ok) return period;
      const [touched, editions, archive, reports, unanswered, signatures, made] = await Promise.all([
        listMonths(query, region), listEditions(query, region, month), listArchive(query, region, month), reportCounts(query, region, month),
        unansweredCommitments(office, query, month), signaturesOf(office, query, month), composeBulletin(office, month),
      ]);
      if (!made.ok) return made;
      const { figures } = made.value.bulletin;
      const places = (wanted: FigureStatus): number => figures.filter(({ status }) => status === wanted).length;
      const newest = editions.at(-1);
      const [unansweredFrozen, since, steps] = newest ? await Promise.all([unansweredInEdition(office, query, newest), textSince(office, newest), stepsOf(query, newest)]) : [0, [], []];
      const chain = newest ? wireChain(steps, signatures.filter((each) => each.edition === newest.number), newest, actor, language) : [];
      const called = await calledBy(office, editions.flatMap(({ frozenBy, issuedBy }) => [frozenBy, issuedBy]), language);
      const state = wireMonth(month, touched, editions, called);
      return ok({
        month, state, chain, gates: wireGates({ reports, unanswered: unanswered.length, unansweredFrozen, absent: places("absent"), pending: places("pending"), edition: newest, state: state.state, chain, textSince: since.length }, language),
        freeze_warnings: freezeWarnings(period.value, office.today(), touched).map((each) => tell(each, language).what),
        text_since: since.map(wireTextChange),
        unanswered: unanswered.map(({ id, org, title, made_in, due }) => ({ id, register: office.pack.office?.commitments?.register ?? "", org: orgNamed(office.organisations, org, language), title, made_in, due })),
        archive: archive.map(({ edition, format, name, sha256, size, madeAt }) => ({ edition, format, name, sha256, size, made_at: madeAt })),
        document: { number: newest?.issuedAt === undefined ? null : made.value.bulletin.head.number, date: made.value.bulletin.foot.day },
      });
    }),

    on("freezeMonth", "freeze", async ({ params: { month }, actor, language }) => {
      // a visit entered a moment ago counts too
      const kept = await keepWeeks(office);
      return kept.ok ? done(month, language, await freezeMonth(office, month, by(actor))) : kept;
    }),
    on("reopenMonth", "freeze", async ({ params: { month }, actor, language }) => done(month, language, await openMonth(office, month, by(actor)))),
    on("signMonth", "sign-off", async ({ params: { month }, body: { note, on_paper, ...body }, actor, language }) => done(month, language, await signEdition(office, {
      month, actor: actor.id, by: actor.name, roles: roles.filter((role) => actor.grants.some((grant) => grant.role === role)), ...body,
      ...(note !== undefined && { note }), ...(on_paper !== undefined && { onPaper: on_paper }),
    }))),
    on("issueMonth", "issue", async ({ params: { month }, actor, language }) => done(month, language, await issueBulletin(office, files, month, by(actor)))),
    on("correctMonth", "correct", async ({ params: { month }, body: { reason }, actor, language }) => done(month, language, await correctMonth(office, month, reason, by(actor)))),

    on("verifyMonth", "read-issuing", async ({ params: { month }, query: { edition }, language }) => {
      const found = await verifyEdition(office, month, edition);
      if (!found.ok) return found;
      const { value } = found;
      const kept = await Promise.all((["docx", "pdf"] as const).map((format) => readArchive(query, { region, month, edition: value.edition }, format)));
      return ok({
        month, edition: value.edition, holds: value.holds, values: value.checked.values, rows: value.checked.rows, manifest: value.manifest,
        findings: value.findings.map((each) => tell(each, language)), changed_since: value.changedSinceTotal,
        files: kept.flatMap((each) => (each ? [{ format: each.format, intact: each.intact }] : [])),
      });
    }),

    on("archivedFile", "read", async ({ params: { month, edition, format } }, reply) => {
      const found = await readArchive(query, { region, month, edition: Number(edition) }, format);
      if (!found) return failed(issue("issuing.no-archive", { month, edition: Number(edition), format }));
      asDownload(reply, format === "pdf" ? "application/pdf" : DOCX_TYPE, found.name);
      reply.header("x-content-sha256", found.sha256);
      return ok(Buffer.from(found.bytes) as never);
    }),

    on("rowUses", "read-rows", async ({ params: { register, id }, actor }) => {
      const sight = sightOf(actor);
      const seen = seenBy(office.database, sight);
      const found = registerOf(office, register, sight);
      if (!found.ok) return found;
      const { main, children } = found.value;
      if (!(await findRow(seen, region, main, id))) return notFound("台账行", "row", `${main.name}/${id}`);
      const under = await childRows(seen, region, children, id);
      const hanging = [...under].flatMap(([table, rows]) => rows.map(({ row }) => ({ table, id: row.id })));
      const uses = await usesOf(office, { table: main.name, id }, hanging);
      return ok({ uses: uses.map(({ figures, ...each }) => ({ ...each, figures: [...figures] })) });
    }),
  ];
}
