import { allOk, type Issue, ok, type Result } from "../../../core/index.ts";
import { type LadderStep, ladderSteps } from "../../../cycle/index.ts";
import { type Handler, SYSTEM } from "../../jobs/job.ts";
import { everyMorning } from "../../jobs/morning.ts";
import { notify } from "../../notices/notify.ts";
import type { Office } from "../../office.ts";
import { inTransaction, type Tx } from "../../postgres/index.ts";
import { lateSubjects, type LateSubject, subjectWith } from "./late.ts";
import { lockSteps, takeIn } from "./steps.ts";

/**
 * Every morning, and when the server starts: the steps of the ladder that are due are proposed to the office, once a
 * day. Where the setting says so, reminders and urgings go out at once; an order or a circular is always somebody's decision.
 */
export const chase: Handler<"chase"> = async (_, { office, chaseByItself }) => {
  const proposed = await inTransaction(office.database, async (tx) => {
    await lockSteps(tx, office);
    const late = await lateSubjects(office, tx);
    const left = late.ok && chaseByItself ? await takeDue(tx, office, late.value) : late;
    return left.ok ? propose(tx, office, left.value) : left;
  });
  await everyMorning(office, "chase");
  if (!proposed.ok) throw new Error(proposed.issues.map((each: Issue) => each.code).join(", "));
};

/** Takes the steps that need no decision; gives all subjects as they stand after them. */
async function takeDue(tx: Tx, office: Office, late: readonly LateSubject[]): Promise<Result<LateSubject[]>> {
  const after: Result<LateSubject>[] = [];
  for (const step of ["remind", "urge"] as const) {
    const due = dueBy(late, step);
    const done = due.length > 0 ? await takeIn(tx, office, SYSTEM, step, due) : ok(undefined);
    if (!done.ok) return done;
    after.push(...due.map(({ kind, stored, taken }) => subjectWith(office, kind, stored, [...taken, { step, on: office.today(), by: SYSTEM, number: null }])));
  }
  const moved = allOk(after);
  return moved.ok ? ok(late.map((each) => moved.value.find(({ kind, id }) => kind === each.kind && id === each.id) ?? each)) : moved;
}

const dueBy = (subjects: readonly LateSubject[], step: LadderStep): LateSubject[] => subjects.filter(({ standing: { due } }) => due?.step === step);

async function propose(tx: Tx, office: Office, late: readonly LateSubject[]): Promise<Result<void>> {
  const steps = ladderSteps.map((step) => ({ step, count: dueBy(late, step).length })).filter(({ count }) => count > 0);
  if (steps.length === 0) return ok(undefined);
  return ok(await notify(tx, office, SYSTEM, [{ id: `proposals/${office.today()}`, kind: "proposals", facts: { steps }, to: "office", link: "/supervision" }]));
}
