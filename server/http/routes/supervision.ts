import { allow, type Actor, scopeOf } from "../../../access/index.ts";
import type { Language, OrderDetail, QueryOf } from "../../../contract/index.ts";
import { failed, issue, ok, type Result, type Row } from "../../../core/index.ts";
import { stepLabel } from "../../../cycle/index.ts";
import {
  basisOf, chasings, closeOrder, findOrder, issueOrder, lateSubjects, listOrders, openCount, type OrderBasis, orderDocument, ordersTable, owes, previewSteps, putProof, lateKeys, repliesTo, replyToOrder, returnReply, type Sieved, sieve, stepsOpen, subjectOf, takenOf, takeSteps,
} from "../../commands/supervision/index.ts";
import { pageOf, sorted, unitRank } from "../../commands/lists/lines.ts";
import { reportTables } from "../../commands/report/index.ts";
import type { FileStore } from "../../files/store.ts";
import { noticeKinds } from "../../notices/kinds.ts";
import { sayNotice } from "../../notices/told.ts";
import type { Office } from "../../office.ts";
import { childRows, orderFiles, titlesOf } from "../../postgres/index.ts";
import { DOCX_TYPE, renderDocx } from "../../render/docx/index.ts";
import { asDownload } from "../present/download.ts";
import { sendList } from "../present/list-file.ts";
import { labelOf, orgNamed } from "../present/shape.ts";
import { calledBy } from "../present/persons.ts";
import { doesOf, lateColumns, peopleAround, wireOrder, wireOrderDetail, wireSubject } from "../present/supervision.ts";
import { subtreeOf } from "../narrowing.ts";
import { type Bound, on, refusal } from "../route.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";

type LateAsked = Omit<QueryOf<"supervisionFile">, "format">;

/** The ladder and the orders: the office's page, and what a unit sees of its own. */
export function supervisionRoutes(office: Office, around: Around, files: FileStore): Bound[] {
  const { database: { query } } = office;
  const sealed = sealing(around);
  const told = async (row: Row, actor: Actor, language: Language): Promise<Result<OrderDetail>> => {
    const around = await aroundOrder(office, row, language);
    return ok(wireOrderDetail(office, row, around, actor, language, await calledBy(office, peopleAround(row, around), language)));
  };
  const after = async (done: Result<Row>, actor: Actor, language: Language): Promise<Result<OrderDetail>> => (sealed(done).ok && done.ok ? told(done.value, actor, language) : done as Result<never>);

  const late = async ({ show, step, org, sort }: LateAsked): Promise<Result<Sieved>> => {
    const orgs = subtreeOf(office, org);
    if (!orgs.ok) return orgs;
    const found = await lateSubjects(office, query);
    if (!found.ok) return found;
    const sieved = sieve(found.value, { orgs: orgs.value, show, step });
    return ok({ ...sieved, subjects: sorted(sieved.subjects, sort, lateKeys(unitRank(office.organisations))) });
  };

  return [
    on("supervision", "urge", async ({ query: { page, size, ...asked }, language }) => {
      const [found, open, replied] = await Promise.all([late(asked), openCount(office, "open"), openCount(office, "replied")]);
      if (!found.ok) return found;
      const { show, counts, due, subjects } = found.value;
      const shown = pageOf(subjects, { page, size });
      const called = await calledBy(office, shown.flatMap(({ taken }) => taken.map(({ by }) => by)), language);
      const { source, source_en = source, rungs } = office.pack.reporting.ladder;
      return ok({
        today: office.today(), ladder: { source: language === "en" ? source_en : source, rungs: rungs.map((each) => ({ step: each.step, after: each.after, label: stepLabel(office.pack.reporting.ladder, each.step, language), does: doesOf(each, language), count: due.get(each.step) ?? 0 })) }, show, counts,
        subjects: shown.map((each) => wireSubject(office, each, language, called)), total: subjects.length, page, size, orders_open: open, orders_replied: replied,
      });
    }),

    on("supervisionFile", "urge", async ({ query: { format, ...asked }, language }, reply) => {
      const found = await late(asked);
      if (!found.ok) return found;
      const name = `${language === "en" ? "late" : "催报督办"} ${office.today()}`;
      return sendList(reply, { format, language, name, columns: lateColumns(office, language), lines: found.value.subjects });
    }),

    on("takeSteps", "urge", async ({ body: { step, subjects }, actor }) => {
      const done = sealed(await takeSteps(office, actor.id, step, subjects));
      return done.ok ? ok({ taken: done.value.taken, orders: [...done.value.orders] }) : done;
    }),

    on("previewSteps", "urge", async ({ body: { step, subjects }, actor, language }) => {
      const done = await previewSteps(office, actor.id, step, subjects);
      return done.ok ? ok({
        previews: done.value.map(({ unit, notice, text }) => {
          const { kind, number = null, due_on = null } = notice;
          return { unit: orgNamed(office.organisations, unit, language), label: noticeKinds[kind][language], number, title: sayNotice(notice, { office, language }), due_on, text };
        }),
      }) : done;
    }),

    on("orders", "read-reports", async ({ query: { page, size, ...asked }, actor, language }) => {
      const listed = await listOrders(office, { ...asked, scope: scopeOf(actor), limit: size, offset: (page - 1) * size });
      return listed.ok ? ok({ orders: listed.value.rows.map(({ row }) => wireOrder(office, row, language)), total: listed.value.total, more: listed.value.more, page, size }) : listed;
    }),

    on("issueOrder", "urge", async ({ body, actor }) => {
      const done = sealed(await issueOrder(office, actor.id, body));
      return done.ok ? ok({ id: done.value.id, number: String(done.value["number"]), due_on: String(done.value["due_on"]) }) : done;
    }),

    on("order", "read-reports", async ({ params: { id }, actor, language }) => {
      const found = await mine(office, actor, "read-reports", id);
      return found.ok ? told(found.value, actor, language) : found;
    }),

    on("orderDocx", "read-reports", async ({ params: { id }, actor }, reply) => {
      const found = await mine(office, actor, "read-reports", id);
      if (!found.ok) return found;
      const bytes = await renderDocx(orderDocument(office, found.value));
      asDownload(reply, DOCX_TYPE, `${String(found.value["number"])}.docx`);
      return ok(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as never);
    }),

    on("orderFile", "answer-order", async ({ params: { id }, actor }, reply) => {
      const found = await mine(office, actor, "answer-order", id);
      if (!found.ok) return found;
      const part = reply.request.isMultipart() ? await reply.request.file() : undefined;
      if (!part) return failed(issue("report.no-file", { field: "file" }));
      const kept = await putProof(office, files, actor.id, id, { name: part.filename.slice(-200), stream: part.file });
      return kept.ok ? ok({ file: kept.value.file, sha256: kept.value.sha256, size: kept.value.size }) : kept;
    }),

    on("orderProof", "read-reports", async ({ params: { id, sha256 }, actor }, reply) => {
      const found = await mine(office, actor, "read-reports", id);
      if (!found.ok) return found;
      const file = (await orderFiles(query, office.region, id)).find((each) => each.sha256 === sha256);
      if (!file || !(await files.has(sha256))) return failed(issue("report.file-missing", { sha256 }));
      asDownload(reply, file.type, file.name);
      return ok(files.open(sha256) as never);
    }),

    on("replyToOrder", "answer-order", async ({ params: { id }, body, actor, language }) => {
      const found = await mine(office, actor, "answer-order", id);
      return found.ok ? after(await replyToOrder(office, actor.id, id, body.text, body.files), actor, language) : found;
    }),

    on("returnReply", "urge", async ({ params: { id }, body, actor, language }) => after(await returnReply(office, actor.id, id, body.reason, body.days), actor, language)),

    on("closeOrder", "urge", async ({ params: { id }, body, actor, language }) => after(await closeOrder(office, actor.id, id, body.reason), actor, language)),
  ];
}

/** The order, where the actor's scope reaches its unit; another unit's is refused with the reason. */
async function mine(office: Office, actor: Actor, action: "read-reports" | "answer-order", id: string): Promise<Result<Row>> {
  const found = await findOrder(office, office.database.query, id);
  if (!found.ok) return found;
  const sentence = allow(actor, action, { org: found.value.row.org });
  return sentence.allowed ? ok(found.value.row) : refusal(actor, sentence);
}

async function aroundOrder(office: Office, row: Row, language: Language) {
  const { database: { query }, region, catalogue: { tables } } = office;
  const orders = ordersTable(office);
  const evidence = orders.ok ? tables.get(`${orders.value.name}.evidence`) : undefined;
  const [replies, chased, basis, under] = await Promise.all([
    repliesTo(office, query, row.id), chasings(office, query), basisOf(office, query, row), evidence ? childRows(query, region, [evidence], row.id) : new Map<string, never[]>(),
  ]);
  const subject = subjectOf(office, "order", { row, rev: 0 }, chased);
  const reports = reportTables(office).reports.name;
  // the steps that led to the order stand with the report that it arose from
  const led = basis.filter(({ register }) => register === reports).flatMap(({ id }) => [...takenOf(chased, "report", id), ...takenOf(chased, "review", id)]);
  return {
    replies, files: evidence ? under.get(evidence.name) ?? [] : [], basis: await basisNamed(office, basis, language),
    taken: [...led, ...takenOf(chased, "order", row.id)], steps: owes.order(office, row) && subject.ok ? stepsOpen(office, subject.value) : [],
  };
}

async function basisNamed(office: Office, basis: readonly OrderBasis[], language: Language): Promise<OrderDetail["basis"]> {
  const { database: { query }, region } = office;
  // a monthly report has no name of its own
  return Promise.all(basis.map(async ({ register, id, table, stands }) => {
    const titles = table && register !== reportTables(office).reports.name ? await titlesOf(query, region, table, [id]) : {};
    return { register, label: table ? labelOf(table, language) : register, id, title: titles[id] ?? id, stands: stands?.[language] ?? null };
  }));
}
