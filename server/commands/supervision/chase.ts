import { type Issue, ok, type Result } from "../../../core/index.ts";
import { type LadderStep, ladderSteps, sayChasing, stepLabel } from "../../../cycle/index.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { Handler } from "../../jobs/job.ts";
import { notify } from "../../notices/notify.ts";
import type { Office } from "../../office.ts";
import { inTransaction } from "../../postgres/index.ts";
import { lateSubjects, type LateSubject } from "./late.ts";
import { takeSteps } from "./steps.ts";

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
  const done = chaseByItself ? await takeDue(office) : ok(undefined);
  const proposed = done.ok ? await propose(office) : done;
  await tomorrow(office);
  if (!proposed.ok) throw new Error(proposed.issues.map((each: Issue) => each.code).join(", "));
};

async function takeDue(office: Office): Promise<Result<unknown>> {
  const found = await lateSubjects(office, office.database.query);
  if (!found.ok) return found;
  for (const step of ["remind", "urge"] as const) {
    const due = dueBy(found.value, step);
    const done = due.length > 0 ? await takeSteps(office, SYSTEM, step, due) : ok(undefined);
    if (!done.ok) return done;
  }
  return ok(undefined);
}

const dueBy = (subjects: readonly LateSubject[], step: LadderStep): LateSubject[] => subjects.filter(({ standing: { due } }) => due?.step === step);

async function propose(office: Office): Promise<Result<void>> {
  const found = await lateSubjects(office, office.database.query);
  if (!found.ok) return found;
  const counts = ladderSteps.map((step) => [step, dueBy(found.value, step).length] as const).filter(([, n]) => n > 0);
  if (counts.length === 0) return ok(undefined);
  const { ladder } = office.pack.reporting;
  const steps = counts.map(([step, count]) => sayChasing(ladder.says, "counted", { step: stepLabel(ladder, step), count })).join("、");
  const title = sayChasing(ladder.says, "proposals", { steps });
  return inTransaction(office.database, async (tx) => ok(await notify(tx, office, SYSTEM, [{ id: `proposals/${office.today()}`, kind: "proposals", to: "office", title, link: "/supervision" }])));
}

async function tomorrow(office: Office): Promise<void> {
  const now = office.clock().getTime();
  const at = new Date(Math.floor((now - MORNING) / DAY + 1) * DAY + MORNING);
  const put = await inTransaction(office.database, async (tx) => ok(await enqueue(tx, "chase", {}, { key: "chase", at })));
  if (!put.ok) throw new Error(put.issues[0]?.code);
}
