import { allow, type Actor, scopeOf } from "../../../access/index.ts";
import type { FormFinding, ReviewPage } from "../../../contract/index.ts";
import { ok, type Result, textIn } from "../../../core/index.ts";
import { askedTable, type ReviewLevel, waitsFor } from "../../../cycle/index.ts";
import { findingsOf, type Form, loadForm } from "../../commands/report/index.ts";
import { judge, type JudgeAct, type QueueLine, type ReviewedItem, reviewDays, reviewedItems, reviewQueue } from "../../commands/review/index.ts";
import type { Office } from "../../office.ts";
import { reportRows } from "../../postgres/index.ts";
import { calledBy, personIn } from "../present/persons.ts";
import { presentFinding } from "../present/report.ts";
import { labelOf, nameOf, orgNamed } from "../present/shape.ts";
import { type Bound, on, refusal } from "../route.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";

const action: Readonly<Record<ReviewLevel, "review-unit" | "review-office">> = { head: "review-unit", office: "review-office" };

/** Review: what waits for me, a report beside last month's, accept or return. */
export function reviewRoutes(office: Office, around: Around): Bound[] {
  const act = (actor: Actor, batch: string): JudgeAct => ({ batch, actor: actor.id, at: office.clock().toISOString(), on: office.today() });
  const may = (actor: Actor, unit: string) => (level: ReviewLevel): Result<void> => {
    const sentence = allow(actor, action[level], { org: unit });
    return sentence.allowed ? ok(undefined) : refusal(actor, sentence);
  };
  const queueOf = (actor: Actor, month: string): Promise<QueueLine[]> => reviewQueue(office, month, scopeOf(actor), (level, unit) => may(actor, unit)(level).ok);
  const months = async (): Promise<string[]> => [...new Set((await reportRows(office.database.query, office.region, office.catalogue.tables.get("reports")!, {})).map(({ row }) => String(row["month"])))];

  return [
    on("reviewQueue", "read-reports", async ({ query, actor, language }) => {
      const opened = await months();
      const month = query.month ?? opened[0];
      const lines = month === undefined ? [] : await queueOf(actor, month);
      const called = await calledBy(office, lines.flatMap((each) => [each.submitted_by, each.passed_by]), language);
      const name = (id: string | null): string | null => (id === null ? null : called(id));
      return ok({
        month: month ?? null, months: opened, days: reviewDays(office), today: office.today(),
        lines: lines.map(({ unit, level, counts, ...line }) => ({ ...line, unit: orgNamed(office.organisations, unit, language), level: level ?? null, submitted_by: name(line.submitted_by), passed_by: name(line.passed_by), counts: { ...counts } })),
      });
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
      const form = await loadForm(office, office.database.query, month, unit);
      if (!form.ok) return form;
      const level = waitsFor(form.value.state, office.pack.reporting.levels);
      const [findings, queue] = await Promise.all([findingsOf(office, form.value, new Set()), queueOf(actor, month)]);
      const items = reviewedItems(office, form.value, findings, level);
      const sentence = level && allow(actor, action[level], { org: unit });
      const { row } = form.value.record.report;
      const called = await calledBy(office, [textIn(row, "submitted_by"), textIn(row, "passed_by"), ...form.value.files.map(({ by }) => by)], language);
      const waiting = queue.filter((each) => each.mine && each.unit !== unit);
      return ok<ReviewPage>({
        month, unit: orgNamed(office.organisations, unit, language), state: form.value.state, due_on: String(row["due_on"]), late: (textIn(row, "submitted_on") ?? "") > String(row["due_on"]), level: level ?? null,
        may: sentence?.allowed ?? false, why_not: sentence && !sentence.allowed ? (language === "zh" ? sentence.reason : sentence.reason_en) : null,
        submitted_at: textIn(row, "submitted_at"), submitted_by: personIn(row, "submitted_by", called), passed_at: textIn(row, "passed_at"), passed_by: personIn(row, "passed_by", called),
        sections: sectionsOf(office, form.value, items, language), reasons: [...(office.pack.reporting.reasons ?? [])],
        next: waiting[0] ? orgNamed(office.organisations, waiting[0].unit, language) : null, waiting: waiting.length,
      });
    }),

    on("judgeReport", "read-reports", async ({ params: { month, unit }, body, actor }) => {
      return sealing(around)(await judge(office, act(actor, body.batch), month, unit, { decisions: body.decisions, acceptRest: body.accept_rest, returnNow: body.return_now }, may(actor, unit)));
    }),
  ];
}

const pick = ({ what, next }: FormFinding) => ({ what, next });

function sectionsOf(office: Office, form: Form, items: readonly ReviewedItem[], language: "zh" | "en"): ReviewPage["sections"] {
  return [...Map.groupBy(items, ({ duty }) => duty)].map(([id, some]) => {
    const duty = office.pack.reporting.duties.find((each) => each.id === id);
    const goal = office.pack.goals.find((each) => each.id === duty?.goal);
    const asked = duty && askedTable(duty, office.catalogue.tables);
    const rows = new Set(form.duties.find((each) => each.duty.id === id)?.rows.filter((each) => each.row).map((each) => each.id));
    return {
      duty: id, label: duty ? labelOf(duty, language) : id, goal: goal ? { id: goal.id, name: nameOf(goal, language) } : null,
      items: some.map(({ findings, unit, verdict, label, label_en, ...item }) => ({
        ...item, label: language === "en" ? label_en : label, unit: unit ?? null, verdict: verdict as "passed" | null, register: asked && rows.has(item.row) && asked.parent === undefined ? asked.name : null,
        findings: findings.map((each) => presentFinding(each, language)).map(({ code, severity, what, next }) => ({ code, severity, what, next })),
        files: form.files.filter((file) => file.duty === id && file.row === item.row).map(({ sha256, name, size, type, by }) => ({ sha256, name, size, type, by })),
      })),
    };
  });
}
