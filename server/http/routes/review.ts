import { allow, type Actor, scopeOf } from "../../../access/index.ts";
import type { FormFinding, QueryOf, ReviewPage } from "../../../contract/index.ts";
import { ok, type Result, textIn } from "../../../core/index.ts";
import { askedTable, type ReviewLevel, waitsFor } from "../../../cycle/index.ts";
import { pageOf, sorted, unitRank } from "../../commands/lists/lines.ts";
import { findingsOf, type Form, issuedCircular, issuedWithout, loadForm, reportTables, withSilence } from "../../commands/report/index.ts";
import { checkedByAnother, judge, ownParts, type JudgeAct, type QueueLine, queueKeys, type ReviewedItem, reviewedItems, reviewQueue, type SiftedQueue, siftQueue } from "../../commands/review/index.ts";
import type { Office } from "../../office.ts";
import { openedMonths } from "../../postgres/index.ts";
import { sendList } from "../present/list-file.ts";
import { type Called, calledBy, personIn } from "../present/persons.ts";
import { presentFinding, wireIssued } from "../present/report.ts";
import { peopleInQueue, queueColumns, wireQueueLine } from "../present/review.ts";
import { labelOf, nameOf, orgNamed } from "../present/shape.ts";
import { narrowing } from "../narrowing.ts";
import { type Bound, on, refusal } from "../route.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";

type QueueAsked = Omit<QueryOf<"reviewFile">, "format">;

const action: Readonly<Record<ReviewLevel, "review-unit" | "review-office">> = { head: "review-unit", office: "review-office" };

/** Review: what waits for me, a report beside last month's, accept or return. */
export function reviewRoutes(office: Office, around: Around): Bound[] {
  const act = (actor: Actor, batch: string): JudgeAct => ({ batch, actor: actor.id, at: office.clock().toISOString(), on: office.today() });
  const may = (actor: Actor, unit: string) => (level: ReviewLevel): Result<void> => {
    const sentence = allow(actor, action[level], { org: unit });
    return sentence.allowed ? ok(undefined) : refusal(actor, sentence);
  };
  const queueOf = async (actor: Actor, month: string): Promise<QueueLine[]> => {
    const own = await ownParts(office, office.database.query, month, actor.id);
    return reviewQueue(office, month, scopeOf(actor), (level, report) => may(actor, report.org)(level).ok && checkedByAnother(office, own, level, report).ok);
  };
  const sifted = async (actor: Actor, { month: wanted, org, show, sort }: QueueAsked): Promise<Result<SiftedQueue & { readonly month: string | undefined; readonly months: readonly string[]; readonly owed: number }>> => {
    const orgs = narrowing(office, actor, org);
    if (!orgs.ok) return orgs;
    const months = await openedMonths(office.database.query, office.region, reportTables(office).reports);
    const month = wanted ?? months[0];
    const all = month === undefined ? [] : await queueOf(actor, month);
    const found = siftQueue(all, { orgs: orgs.value, show });
    return ok({ ...found, month, months, owed: all.length, lines: sorted(found.lines, sort, queueKeys(unitRank(office.organisations))) });
  };

  return [
    on("reviewQueue", "read-reports", async ({ query: { page, size, ...asked }, actor, language }) => {
      const found = await sifted(actor, asked);
      if (!found.ok) return found;
      const { month, months, owed, show, counts, lines } = found.value;
      const shown = pageOf(lines, { page, size });
      const [called, issued] = await Promise.all([calledBy(office, peopleInQueue(shown), language), month === undefined ? undefined : issuedCircular(office, office.database.query, month)]);
      return ok({
        month: month ?? null, months: [...months], days: office.pack.reporting.review_days, today: office.today(), owed, show, counts: { ...counts }, issued: wireIssued(issued),
        lines: shown.map((each) => wireQueueLine(office, each, language, called)), total: lines.length, page, size,
      });
    }),

    on("reviewFile", "read-reports", async ({ query: { format, ...asked }, actor, language }, reply) => {
      const found = await sifted(actor, asked);
      if (!found.ok) return found;
      const { month, lines } = found.value;
      const called = await calledBy(office, peopleInQueue(lines), language);
      return sendList(reply, { format, language, name: `${month ?? ""}${language === "en" ? " review" : "报送审核"}`, columns: queueColumns(office, language, called), lines });
    }),

    on("acceptReports", "read-reports", async ({ body: { batch, reports }, actor, language }) => {
      let accepted = 0;
      const refused: { unit: { id: string; name: string }; what: string; next: string }[] = [];
      // one transaction each: a report that cannot be accepted holds no other up
      for (const { month, unit } of reports) {
        const done = await judge(office, act(actor, `${batch}/${month}/${unit}`), month, unit, { decisions: [], acceptRest: true, returnNow: false }, may(actor, unit));
        if (done.ok) accepted += 1;
        else refused.push(...done.issues.slice(0, 1).map((each) => ({ unit: orgNamed(office.organisations, unit, language), ...pick(presentFinding(each, language)) })));
      }
      around.sealSoon();
      return ok({ accepted, refused });
    }),

    on("reviewReport", "read-reports", async ({ params: { month, unit }, actor, language }) => {
      const seen = allow(actor, "read-reports", { org: unit });
      if (!seen.allowed) return refusal(actor, seen);
      const stored = await loadForm(office, office.database.query, month, unit);
      const form = stored.ok && waitsFor(stored.value.state, office.pack.reporting.levels) ? withSilence(office, stored.value) : stored;
      if (!form.ok) return form;
      const level = waitsFor(form.value.state, office.pack.reporting.levels);
      const [findings, queue, circular] = await Promise.all([findingsOf(office, form.value, new Set()), queueOf(actor, month), issuedCircular(office, office.database.query, month)]);
      const items = reviewedItems(office, form.value, findings, level);
      const { row } = form.value.record.report;
      const sentence = level && allow(actor, action[level], { org: unit });
      const another = level && checkedByAnother(office, await ownParts(office, office.database.query, month, actor.id), level, row);
      const refused = sentence && !sentence.allowed ? (language === "zh" ? sentence.reason : sentence.reason_en) : another && !another.ok ? another.issues.map((each) => presentFinding(each, language)).map(({ what, next }) => `${what}${language === "en" ? " " : ""}${next}`)[0]! : null;
      const called = await calledBy(office, [textIn(row, "submitted_by"), textIn(row, "passed_by"), ...items.map(({ returned }) => returned?.by ?? null), ...form.value.files.map(({ by }) => by)], language);
      const waiting = queue.filter((each) => each.mine && each.unit !== unit);
      return ok<ReviewPage>({
        month, unit: orgNamed(office.organisations, unit, language), state: form.value.state, stage: form.value.stage, due_on: String(row["due_on"]), late: (textIn(row, "submitted_on") ?? "") > String(row["due_on"]), level: level ?? null,
        may: sentence !== undefined && refused === null, why_not: refused,
        submitted_at: textIn(row, "submitted_at"), submitted_by: personIn(row, "submitted_by", called), passed_at: textIn(row, "passed_at"), passed_by: personIn(row, "passed_by", called),
        sections: sectionsOf(office, form.value, items, language, called), issued_without: wireIssued(issuedWithout(row, circular)), reasons: [...(office.pack.reporting.reasons ?? [])],
        next: waiting[0] ? orgNamed(office.organisations, waiting[0].unit, language) : null, waiting: waiting.length,
      });
    }),

    on("judgeReport", "read-reports", async ({ params: { month, unit }, body, actor }) => {
      return sealing(around)(await judge(office, act(actor, body.batch), month, unit, { decisions: body.decisions, acceptRest: body.accept_rest, returnNow: body.return_now }, may(actor, unit)));
    }),
  ];
}

const pick = ({ what, next }: FormFinding) => ({ what, next });

function sectionsOf(office: Office, form: Form, items: readonly ReviewedItem[], language: "zh" | "en", called: Called): ReviewPage["sections"] {
  return [...Map.groupBy(items, ({ duty }) => duty)].map(([id, some]) => {
    const duty = office.pack.reporting.duties.find((each) => each.id === id);
    const goal = office.pack.goals.find((each) => each.id === duty?.goal);
    const asked = duty && askedTable(duty, office.catalogue.tables);
    const rows = new Set(form.duties.find((each) => each.duty.id === id)?.rows.filter((each) => each.row).map((each) => each.id));
    return {
      duty: id, label: duty ? labelOf(duty, language) : id, goal: goal ? { id: goal.id, name: nameOf(goal, language) } : null,
      items: some.map(({ findings, unit, verdict, label, label_en, returned, ...item }) => ({
        ...item, label: language === "en" ? label_en : label, unit: unit ?? null, verdict: verdict as "passed" | null, returned: returned && { ...returned, by: returned.by === null ? null : called(returned.by) }, register: asked && rows.has(item.row) && asked.parent === undefined ? asked.name : null,
        findings: findings.map((each) => presentFinding(each, language)).map(({ code, severity, what, next }) => ({ code, severity, what, next })),
        files: form.files.filter((file) => file.duty === id && file.row === item.row).map(({ sha256, name, size, type, by }) => ({ sha256, name, size, type, by })),
      })),
    };
  });
}
