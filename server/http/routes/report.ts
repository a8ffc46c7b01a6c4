import { allow, type Actor, isUnitRole, scopeOf } from "../../../access/index.ts";
import type { BodyOf, ParsedQueryOf } from "../../../contract/index.ts";
import { failed, issue, ok, readMonth, type Result, shift, textIn } from "../../../core/index.ts";
import { stateOf } from "../../../cycle/index.ts";
import {
  attachEvidence, burdenKeys, detachEvidence, draftCells, evidenceFile, findingsOf, type Form, issuedCircular, issuedWithout, listReports, loadForm, type MonthBurden, monthBurden, openMonth, reportKeys, type ReportLine, type ReportLines, type SiftedReports, siftReports, startReport, type Submitted, submitReport, withdrawReport,
} from "../../commands/report/index.ts";
import { monthFigures } from "../../commands/figures/index.ts";
import { pageOf, sorted, unitRank } from "../../commands/lists/lines.ts";
import { type FileStore } from "../../files/store.ts";
import type { Office } from "../../office.ts";
import { burdenColumns, burdenLines, presentMonthBurden } from "../present/burden.ts";
import { asDownload } from "../present/download.ts";
import { sendList } from "../present/list-file.ts";
import { calledBy } from "../present/persons.ts";
import { peopleIn, presentFinding, presentForm, rivalsNamed } from "../present/report.ts";
import { presentList, reportColumns } from "../present/report-list.ts";
import { orgNamed } from "../present/shape.ts";
import { narrowing } from "../narrowing.ts";
import { type Bound, on, refusal } from "../route.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";

/** What units owe, their forms, drafts and submissions, evidence, burden. A unit's people reach their own unit only. */
export function reportRoutes(office: Office, around: Around, files: FileStore): Bound[] {
  const act = (actor: Actor, batch: string) => ({ batch, actor: actor.id, by: actor.id, at: office.clock().toISOString(), on: office.today() });
  const sealed = sealing(around);
  const moved = (month: string, unit: string) => ({ report, again }: Submitted) => ok({ month, unit, state: stateOf(report), again });
  const sifted = async (actor: Actor, { month, org, show, sort }: ReportsAsked): Promise<Result<ReportLines & SiftedReports & { readonly all: readonly ReportLine[] }>> => {
    const orgs = narrowing(office, actor, org);
    if (!orgs.ok) return orgs;
    const found = await listReports(office, scopeOf(actor), month);
    if (!found.ok) return found;
    const { counts, lines } = siftReports(found.value.lines, { orgs: orgs.value, show });
    return ok({ ...found.value, all: found.value.lines, show, counts, lines: sorted(lines, sort, reportKeys(unitRank(office.organisations))) });
  };
  const burdens = async (actor: Actor, { month, org, sort = "-typed" }: BurdenAsked): Promise<Result<MonthBurden>> => {
    const orgs = narrowing(office, actor, org);
    if (!orgs.ok) return orgs;
    const found = await monthBurden(office, orgs.value ?? scopeOf(actor), month);
    return ok({ ...found, units: sorted(found.units, sort, burdenKeys(unitRank(office.organisations))) });
  };

  return [
    on("reports", "read-reports", async ({ query: { page, size, ...asked }, actor, language }) => {
      const found = await sifted(actor, asked);
      if (!found.ok) return found;
      const lines = pageOf(found.value.lines, { page, size });
      return ok(presentList(office, found.value, { lines, page, size }, language, await calledBy(office, handers(lines), language)));
    }),

    on("reportsFile", "read-reports", async ({ query: { format, ...asked }, actor, language }, reply) => {
      const found = await sifted(actor, asked);
      if (!found.ok) return found;
      const { month, lines } = found.value;
      const called = await calledBy(office, handers(lines), language);
      return sendList(reply, { format, language, name: `${month ?? ""}${language === "en" ? " reports" : "月度报送"}`, columns: reportColumns(office, language, called), lines });
    }),

    on("openMonth", "run-month", async ({ params, body, actor, language }) => {
      const opened = sealed(await openMonth(office, act(actor, body.batch), params.month));
      return opened.ok ? ok({ ...opened.value, opened: opened.value.opened.map((unit) => orgNamed(office.organisations, unit, language)) }) : opened;
    }),

    on("reportForm", "read-reports", async ({ params: { month, unit }, actor, language }) => {
      const mine = reaches(actor, "read-reports", unit);
      if (!mine.ok) return mine;
      const form = await loadForm(office, office.database.query, month, unit);
      if (!form.ok) return form;
      // of the texts only those that somebody typed are read for their figures
      const typed = new Set([...form.value.cells].flatMap(([key, { draft, locked, owed }]) => (draft && !locked && owed.kind === "note" ? [key] : [])));
      const [findings, printed, circular] = await Promise.all([findingsOf(office, form.value, typed), printedTotals(office, form.value), issuedCircular(office, office.database.query, month)]);
      const issued = issuedWithout(form.value.record.report.row, circular);
      const called = await calledBy(office, peopleIn(form.value), language);
      return ok(presentForm(office, form.value, { findings, printed, issued }, actor, language, called));
    }),

    on("startReport", "report", async ({ params: { month, unit }, body, actor }) => {
      const mine = reaches(actor, "report", unit);
      if (!mine.ok) return mine;
      const done = sealed(await startReport(office, act(actor, body.batch), month, unit));
      return done.ok ? moved(month, unit)(done.value) : done;
    }),

    on("draftCells", "report", async ({ params: { month, unit }, body, actor, language }) => {
      const mine = reaches(actor, "report", unit);
      if (!mine.ok) return mine;
      const kept = await draftCells(office, { ...act(actor, ""), behalf: !isOf(actor, unit) }, month, unit, typed(body.cells));
      if (!kept.ok) return kept;
      const { cells, findings } = kept.value;
      const called = await calledBy(office, cells.flatMap(({ by, rivals }) => [by, ...rivals.map((each) => each.by)]), language);
      return ok({
        cells: cells.map(({ duty, row, field, value, explanation, version, by, rivals }) => ({ duty, row, field, value, explanation, version, by: called(by), rivals: rivalsNamed(rivals, called) })),
        rows: [...new Set(cells.map(({ row }) => row))], findings: findings.map((each) => presentFinding(each, language)),
      });
    }),

    on("submitReport", "report", async ({ params: { month, unit }, body, actor }) => {
      const mine = reaches(actor, "report", unit);
      if (!mine.ok) return mine;
      const done = sealed(await submitReport(office, { ...act(actor, body.batch), behalf: !isOf(actor, unit) }, month, unit, typed(body.cells)));
      return done.ok ? moved(month, unit)(done.value) : done;
    }),

    on("withdrawReport", "report", async ({ params: { month, unit }, body, actor }) => {
      const mine = reaches(actor, "report", unit);
      if (!mine.ok) return mine;
      const done = sealed(await withdrawReport(office, act(actor, body.batch), month, unit));
      return done.ok ? moved(month, unit)(done.value) : done;
    }),

    on("attachFile", "report", async ({ params: { month, unit }, query, actor, language }, reply) => {
      const mine = reaches(actor, "report", unit);
      if (!mine.ok) return mine;
      const part = reply.request.isMultipart() ? await reply.request.file() : undefined;
      if (!part) return failed(issue("report.no-file", { field: "file" }));
      const kept = await attachEvidence(office, files, act(actor, ""), month, unit, { duty: query.duty, row: query.row, name: part.filename.slice(-200), stream: part.file });
      if (!kept.ok) return kept;
      const { sha256, name, size, type, by } = kept.value;
      return ok({ sha256, name, size, type, by: (await calledBy(office, [by], language))(by) });
    }),

    on("detachFile", "report", async ({ params: { month, unit }, body, actor }) => {
      const mine = reaches(actor, "report", unit);
      if (!mine.ok) return mine;
      const removed = await detachEvidence(office, month, unit, body);
      return removed.ok ? ok({ removed: removed.value }) : removed;
    }),

    on("evidenceFile", "read-reports", async ({ params: { sha256 }, actor }, reply) => {
      const file = await evidenceFile(office, files, scopeOf(actor), sha256);
      if (!file.ok) return file;
      asDownload(reply, file.value.type, file.value.names[0] ?? sha256);
      return ok(files.open(sha256) as never);
    }),

    on("burden", "read-reports", async ({ query: { page, size, ...asked }, actor, language }) => {
      const found = await burdens(actor, asked);
      return found.ok ? ok(presentMonthBurden(office, found.value, { units: pageOf(found.value.units, { page, size }), page, size }, language)) : found;
    }),

    on("burdenFile", "read-reports", async ({ query: { format, ...asked }, actor, language }, reply) => {
      const found = await burdens(actor, asked);
      if (!found.ok) return found;
      return sendList(reply, { format, language, name: `${found.value.month ?? ""}${language === "en" ? " burden" : "填报负担"}`, columns: burdenColumns, lines: burdenLines(office, found.value, language) });
    }),
  ];
}

type BurdenAsked = Omit<ParsedQueryOf<"burdenFile">, "format">;
type ReportsAsked = Omit<ParsedQueryOf<"reportsFile">, "format">;

const handers = (lines: readonly ReportLine[]): (string | null)[] => lines.map(({ row }) => textIn(row, "submitted_by"));

const typed = (cells: BodyOf<"draftCells">["cells"]) => cells.map((each) => ({ ...each }));

/** Whether the unit's report is the person's own work. */
const isOf = ({ grants }: Actor, unit: string): boolean => grants.some(({ role, orgs }) => isUnitRole(role) && orgs.has(unit));

function reaches(actor: Actor, action: "report" | "read-reports", unit: string): Result<void> {
  const sentence = allow(actor, action, { org: unit });
  return sentence.allowed ? ok(undefined) : refusal(actor, sentence);
}

/** Last month's figures behind the columns that are totals. */
async function printedTotals(office: Office, form: Form): Promise<Map<string, string>> {
  const metrics = [...new Set(form.duties.flatMap(({ duty }) => (duty.totals ?? []).map(({ metric }) => metric)))];
  const period = readMonth(form.month);
  if (metrics.length === 0 || !period.ok) return new Map();
  const { root } = office.pack;
  const found = await monthFigures(office, shift(period.value, -1).text, { metrics, orgs: [root] });
  return new Map(found.ok ? metrics.map((metric) => [metric, found.value.figure(metric, root).text]) : []);
}
