import { addWorkdays, allOk, dayWords, failed, issue, monthWords, ok, type Result, type Row, unitName } from "../../../core/index.ts";
import { type LadderStep, sayOrder, stepLabel, stepRefusal, type StepRefusal } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { findRow, inTransaction, lock, type RowChange, saveRows, tellLive, type Tx } from "../../postgres/index.ts";
import { type Notice, notify } from "../../notices/notify.ts";
import { reportTables } from "../report/index.ts";
import { drawOrder } from "./draw.ts";
import { problemChange } from "./circular.ts";
import { type Chasings, chasings, ladderFor, type LateSubject, owedOf, owes, subjectOf } from "./late.ts";
import { CHASINGS, ordersOf, ordersTable, type Supervisor } from "./tables.ts";

export interface Subject {
  readonly kind: LateSubject["kind"];
  readonly id: string;
}

export interface StepsTaken {
  readonly taken: number;
  /** numbers of the orders that were drawn up */
  readonly orders: readonly string[];
}

/** Takes one step of the ladder about each of the subjects, all in one transaction or none: told, recorded, and noticed by the units. */
export async function takeSteps(office: Supervisor, actor: string, step: LadderStep, subjects: readonly Subject[]): Promise<Result<StepsTaken>> {
  return inTransaction<StepsTaken>(office.database, async (tx) => {
    const late = await lateNow(tx, office, subjects);
    return late.ok ? takeIn(tx, office, actor, step, late.value) : late;
  });
}

/** Two officers at once take a step once: the second, who waited, sees what the first did. */
export const lockSteps = (tx: Tx, { region }: Pick<Supervisor, "region">): Promise<void> => lock(tx, "order", region);

/** Takes the step about subjects that were read behind `lockSteps` in the same transaction. */
export async function takeIn(tx: Tx, office: Supervisor, actor: string, step: LadderStep, late: readonly LateSubject[]): Promise<Result<StepsTaken>> {
  const done = await doSteps(tx, office, actor, step, late);
  if (!done.ok) return done;
  await notify(tx, office, actor, done.value.map(({ notice }) => notice));
  for (const org of new Set(done.value.map(({ subject }) => subject.unit))) await tellLive(tx, office.region, { kind: "order", org });
  return ok({ taken: done.value.length, orders: done.value.flatMap(({ number }) => number ?? []) });
}

/** A step as it would be taken: what the unit is told, and the text that is written with it. */
export interface StepPreview {
  readonly unit: string;
  readonly notice: Notice;
  /** what an order demands, or the sentence for the circular */
  readonly text: string | null;
}

/** What taking the step would send and write, word by word: it is done and undone, so that it cannot differ. */
export async function previewSteps(office: Supervisor, actor: string, step: LadderStep, subjects: readonly Subject[]): Promise<Result<StepPreview[]>> {
  let previews: Result<StepPreview[]> = ok([]);
  await inTransaction<never>(office.database, async (tx) => {
    const late = await lateNow(tx, office, subjects);
    const done = late.ok ? await doSteps(tx, office, actor, step, late.value) : late;
    previews = done.ok ? ok(done.value.map(({ subject: { unit }, notice, text }) => ({ unit, notice, text: text ?? null }))) : done;
    // what fails is rolled back
    return failed();
  });
  return previews;
}

interface Done extends Effect {
  readonly subject: LateSubject;
}

/** The subjects as they stand now, and as nobody changes them before the transaction ends. */
async function lateNow(tx: Tx, office: Supervisor, subjects: readonly Subject[]): Promise<Result<LateSubject[]>> {
  await lockSteps(tx, office);
  const chased = await chasings(office, tx);
  const found: Result<LateSubject>[] = [];
  for (const each of subjects) found.push(await load(tx, office, each, chased));
  return allOk(found);
}

async function doSteps(tx: Tx, office: Supervisor, actor: string, step: LadderStep, late: readonly LateSubject[]): Promise<Result<Done[]>> {
  const checked = allOk(late.map((each) => checkStep(office, each, step)));
  if (!checked.ok) return checked;
  const changes: RowChange[] = [];
  const done: Done[] = [];
  for (const [i, subject] of late.entries()) {
    const effect = await effects[step](tx, office, actor, subject, i);
    if (!effect.ok) return effect;
    const chasing = chasingRow(office, actor, subject, step, effect.value.number);
    if (!chasing.ok) return chasing;
    changes.push(...effect.value.changes, { table: CHASINGS, row: chasing.value, expected: 0 });
    done.push({ ...effect.value, subject });
    // an order is in the ledger before the next takes its number
    if (effect.value.number !== undefined) {
      const saved = await save(tx, office, actor, step, changes.splice(0));
      if (!saved.ok) return saved;
    }
  }
  const saved = await save(tx, office, actor, step, changes);
  return saved.ok ? ok(done) : saved;
}

async function save(tx: Tx, office: Supervisor, actor: string, step: LadderStep, changes: readonly RowChange[]): Promise<Result<unknown>> {
  if (changes.length === 0) return ok(undefined);
  return saveRows(tx, office.pack.tables, { region: office.region, id: office.newId(), kind: "command", actor, at: office.clock().toISOString(), reason: stepLabel(office.pack.reporting.ladder, step) }, changes);
}

async function load(tx: Tx, office: Supervisor, { kind, id }: Subject, chased: Chasings): Promise<Result<LateSubject>> {
  const table = kind === "order" ? ordersTable(office) : ok(reportTables(office).reports);
  const stored = table.ok ? await findRow(tx, office.region, table.value, id) : undefined;
  if (!stored) return failed(issue("review.unknown-subject", { id }));
  const subject = subjectOf(office, kind, stored, chased);
  if (subject.ok && !owes[kind](office, stored.row)) return failed(issue("review.not-late", { unit: unitName(office, subject.value.unit), title: subject.value.title }));
  return subject;
}

/** Steps that may be taken about it today. */
export const stepsOpen = (office: Supervisor, subject: LateSubject): LadderStep[] => ladderFor(office.pack.reporting.ladder, subject.kind).rungs
  .map(({ step }) => step).filter((step) => checkStep(office, subject, step).ok);

/** Whether the pack's ladder lets the step be taken on this day. */
function checkStep(office: Supervisor, subject: LateSubject, step: LadderStep): Result<LateSubject> {
  const { standing, kind, taken, counted } = subject;
  const unit = unitName(office, subject.unit);
  const ladder = ladderFor(office.pack.reporting.ladder, kind);
  const rung = ladder.rungs.find((each) => each.step === step);
  if (!rung) return failed(issue("review.unknown-subject", { id: `${subject.id} ${stepLabel(ladder, step)}` }));
  const today = counted.find(({ on }) => on === office.today())?.step;
  const why: Readonly<Record<StepRefusal, () => Result<never>>> = {
    "too-early": () => failed(issue("review.too-early", { unit, step: rung.label, after: rung.after, days: standing.days })),
    "taken-today": () => failed(issue("review.taken-today", { unit, step: rung.label, taken: stepLabel(ladder, today ?? step), ...upcoming(office, subject) })),
    "done-before": () => failed(issue("review.already-ordered", { unit, number: taken.find((each) => each.step === step)?.number ?? rung.label })),
    "out-of-order": () => failed(issue("review.out-of-order", { unit, step: rung.label, ...upcoming(office, subject) })),
  };
  const refused = stepRefusal(ladder, standing, counted, rung, office.today());
  return refused ? why[refused]() : ok(subject);
}

/** The step that comes next and the day from which it may be taken, in words. */
function upcoming(office: Supervisor, { standing: { due, next } }: LateSubject): { readonly next: string; readonly next_en: string } {
  const { ladder } = office.pack.reporting;
  if (due) return { next: `下一步是${due.label}，今天可办`, next_en: `next is ${stepLabel(ladder, due.step, "en")}, which may be taken today` };
  if (!next) return { next: "各步都已办过", next_en: "every step was taken" };
  const on = addWorkdays(office.pack.calendar, office.today(), next.in);
  return {
    next: `下一步是${next.rung.label}，${on.ok ? `最早${dayWords(on.value)}` : `${next.in}个工作日后`}`,
    next_en: `next is ${stepLabel(ladder, next.rung.step, "en")}, ${on.ok ? `from ${on.value}` : `in ${next.in} working days`}`,
  };
}

function chasingRow(office: Supervisor, actor: string, subject: LateSubject, step: LadderStep, number: string | undefined): Result<Row> {
  const seq = subject.taken.filter((each) => each.step === step).length + 1;
  return checkRow(office.catalogue.tables.get(CHASINGS)!, {
    id: `${subject.kind}/${subject.id}/${step}/${seq}`, org: subject.unit, kind: subject.kind, subject: subject.id, step, seq: String(seq), month: subject.month,
    taken_on: office.today(), taken_at: office.clock().toISOString(), days_late: String(Math.max(0, subject.standing.days)), taken_by: actor, order_number: number ?? null,
  });
}

interface Effect {
  readonly changes: readonly RowChange[];
  readonly notice: Notice;
  readonly number?: string;
  /** what is written beside the notice, in words */
  readonly text?: string;
}
type Make = (tx: Tx, office: Supervisor, actor: string, subject: LateSubject, before: number) => Promise<Result<Effect>>;

const linkOf = ({ kind, id, unit, month }: LateSubject): string => (kind === "order" ? `/orders/${id}` : `/${kind}/${month ?? ""}/${unit}`);
const chased = (kind: "remind" | "urge" | "circular", subject: LateSubject): Notice => ({
  kind, facts: { owed: owedOf(subject), days: subject.standing.days }, to: { org: subject.unit }, link: linkOf(subject), ...(subject.number !== null && { number: subject.number }),
});
const told = (kind: "remind" | "urge"): Make => async (_, __, ___, subject) => ok({ changes: [], notice: { ...chased(kind, subject), due_on: subject.due_on } });

/** What each step does beside being recorded. */
const effects: Readonly<Record<LadderStep, Make>> = {
  remind: told("remind"),
  urge: told("urge"),
  order: async (tx, office, actor, subject) => {
    const drawn = await drawOrder(tx, office, actor, {
      unit: subject.unit, kind: "report", colour: "orange", basis: [{ register: reportTables(office).reports.name, id: subject.id }], ...(subject.month !== null && { month: subject.month }),
      subject: sayOrder(ordersOf(office).says, subject.kind === "review" ? "late_review" : "late_report", { unit: unitName(office, subject.unit), month: monthWords(subject.month ?? "") }),
    });
    if (!drawn.ok) return drawn;
    const { row, change, number, due_on } = drawn.value;
    return ok({ changes: [change], number, text: String(row["demand"]), notice: { kind: "order", to: { org: subject.unit }, number, facts: { subject: String(row["subject"]) }, due_on, link: `/orders/${row.id}` } });
  },
  circular: async (tx, office, _, subject, before) => {
    const made = await problemChange(tx, office, subject, before);
    if (!made.ok) return made;
    return ok({
      changes: made.value.changes, ...(made.value.line !== undefined && { text: made.value.line }),
      notice: chased("circular", subject),
    });
  },
};
