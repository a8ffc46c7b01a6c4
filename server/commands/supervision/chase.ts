import { allOk, type Issue, ok, type Result } from "../../../core/index.ts";
import { type LadderStep, ladderSteps } from "../../../cycle/index.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { Handler } from "../../jobs/job.ts";
import { notify } from "../../notices/notify.ts";
import type { Office } from "../../office.ts";
import { inTransaction, type Tx } from "../../postgres/index.ts";
import { lateSubjects, type LateSubject, subjectWith } from "./late.ts";
import { lockSteps, takeIn } from "./steps.ts";

/** Early in the morning in China, before the office opens. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = 7 * HOUR - 8 * HOUR + DAY;

/** Who acts when nobody does. */
const SYSTEM = "system";

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
  await tomorrow(office);
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

async function tomorrow(office: Office): Promise<void> {
  const now = office.clock().getTime();
  const at = new Date(Math.floor((now - MORNING) / DAY + 1) * DAY + MORNING);
  const put = await inTransaction(office.database, async (tx) => ok(await enqueue(tx, "chase", {}, { key: "chase", at })));
  if (!put.ok) throw new Error(put.issues[0]?.code);
}
