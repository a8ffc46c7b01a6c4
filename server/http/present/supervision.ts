import { allow, type Actor } from "../../../access/index.ts";
import type { Language, LateSubject as WireSubject, OrderDetail, OrderLine } from "../../../contract/index.ts";
import { type Row, textIn } from "../../../core/index.ts";
import { dueLevel, type LadderStep, orderPermits, orderState, orderStateWords, stepLabel } from "../../../cycle/index.ts";
import { gradesOf, type LateSubject, orderDue, owedOf, stepsOpen, type Taken } from "../../commands/supervision/index.ts";
import { sayOwed } from "../../notices/told.ts";
import type { Office } from "../../office.ts";
import type { Stored } from "../../postgres/index.ts";
import { column, dayCell, type FileColumn, numberCell, textCell } from "./list-file.ts";
import { type Called, personIn } from "./persons.ts";
import { labelOf, nameOf, orgNamed } from "./shape.ts";

const takenShape = ({ pack }: Office, language: Language, called: Called) => ({ step, on, by, number }: Taken) => ({ step, label: stepLabel(pack.reporting.ladder, step, language), on, by: called(by), number });

export function wireSubject(office: Office, subject: LateSubject, language: Language, called: Called): WireSubject {
  const { ladder } = office.pack.reporting;
  const { kind, register, id, unit, month, number, due_on, standing: { days, due, next }, taken, escalated_on } = subject;
  return {
    kind, register, id, unit: orgNamed(office.organisations, unit, language), title: sayOwed(owedOf(subject), { office, language }), subject: subject.title, month, number, due_on, days, lamp: dueLevel(days, false),
    due: due ? { step: due.step, label: stepLabel(ladder, due.step, language), does: doesOf(due, language) } : null, next: next ? { step: next.rung.step, label: stepLabel(ladder, next.rung.step, language), in: next.in } : null,
    may: stepsOpen(office, subject), taken: taken.map(takenShape(office, language, called)), escalated_on,
  };
}

export function wireOrder(office: Office, row: Row, language: Language): OrderLine {
  const state = orderState(row);
  const colour = textIn(row, "colour") ?? "blue";
  const grade = gradesOf(office).find(({ value }) => value === colour);
  return {
    id: row.id, number: textIn(row, "number") ?? row.id, unit: orgNamed(office.organisations, row.org, language), subject: textIn(row, "subject") ?? "", colour: colour as OrderLine["colour"], colour_label: grade ? labelOf(grade, language) : colour,
    state, state_label: orderStateWords[state][language], issued_on: textIn(row, "issued_on") ?? "", due_on: textIn(row, "due_on") ?? "", ...orderDue(office, row),
  };
}

/** What a step is for, in the pack's words. */
export const doesOf = ({ does, does_en }: { readonly does: string; readonly does_en?: string }, language: Language): string => (language === "en" ? does_en ?? does : does);

/** What is late as a file: a line each, with the steps that were taken. */
export function lateColumns(office: Office, language: Language): FileColumn<LateSubject>[] {
  const { ladder } = office.pack.reporting;
  const label = (step: LadderStep): string => stepLabel(ladder, step, language);
  const kinds = language === "en" ? { report: "monthly report", review: "review by the unit's head", order: "supervision order" } : { report: "月度报送", review: "单位审核", order: "督办单" };
  const steps = ({ taken, escalated_on }: LateSubject): string[] => [
    ...taken.map(({ step, on }) => `${label(step)} ${on}`),
    ...(escalated_on === null || taken.some(({ step }) => step === "circular") ? [] : [`${label("circular")} ${escalated_on}`]),
  ];
  return [
    column("单位", "Unit", ({ unit }) => textCell(orgNamed(office.organisations, unit, language).name)), column("类别", "Kind", ({ kind }) => textCell(kinds[kind])),
    column("文号", "Number", ({ number }) => textCell(number)), column("事项", "What", (subject) => textCell(sayOwed(owedOf(subject), { office, language }))), column("月份", "Month", ({ month }) => textCell(month)),
    column("期限", "Due", ({ due_on }) => dayCell(due_on)), column("逾期工作日", "Working days late", ({ standing: { days } }) => numberCell(days)),
    column("今天应办", "Due today", ({ standing: { due } }) => textCell(due ? label(due.step) : null)),
    column("已办", "Steps taken", (subject) => textCell(steps(subject).join(language === "en" ? "; " : "；"))),
  ];
}

/** What stands around an order: replies, steps, files, the rows that it rests on. */
export interface OrderAround {
  readonly replies: readonly Stored[];
  readonly taken: readonly Taken[];
  readonly files: readonly Stored[];
  readonly basis: OrderDetail["basis"];
  readonly steps: readonly string[];
}

export function wireOrderDetail(office: Office, row: Row, around: OrderAround, actor: Actor, language: Language, called: Called): OrderDetail {
  const goal = office.pack.goals.find(({ id }) => id === row["goal"]);
  const permits = orderPermits(row);
  const answers = allow(actor, "answer-order", { org: row.org }).allowed;
  const urges = allow(actor, "urge").allowed;
  return {
    ...wireOrder(office, row, language), goal: goal ? { id: goal.id, name: nameOf(goal, language) } : null, kind: textIn(row, "kind") as OrderDetail["kind"], month: textIn(row, "month"), demand: textIn(row, "demand"),
    drawn_by: personIn(row, "drawn_by", called), basis: around.basis, return_reason: textIn(row, "return_reason"), escalated_on: textIn(row, "escalated_on"), closed_on: textIn(row, "closed_on"), closed_by: personIn(row, "closed_by", called),
    replies: around.replies.length > 0 ? around.replies.map(({ row: reply }) => ({
      seq: Number(reply["seq"]), text: textIn(reply, "text") ?? "", by: personIn(reply, "replied_by", called) ?? "", on: textIn(reply, "replied_on") ?? "", at: textIn(reply, "replied_at"),
      verdict: textIn(reply, "verdict") as "returned" | null, verdict_reason: textIn(reply, "verdict_reason"), verdict_by: personIn(reply, "verdict_by", called),
    })) : textIn(row, "reply") !== null && textIn(row, "replied_on") !== null
      // orders of before replies were kept as rows of their own
      ? [{ seq: 1, text: textIn(row, "reply")!, by: orgNamed(office.organisations, row.org, language).name, on: textIn(row, "replied_on")!, at: null, verdict: textIn(row, "closed_on") === null ? null : "closed", verdict_reason: null, verdict_by: null }] : [],
    files: around.files.map(({ row: file }) => ({ file: textIn(file, "file") ?? "", sha256: textIn(file, "sha256") })),
    taken: around.taken.map(takenShape(office, language, called)),
    may: {
      reply: answers && permits.includes("reply"), return: urges && permits.includes("return"), close: urges && permits.includes("close"),
      escalate: urges && around.steps.includes("circular"), urge: urges && around.steps.includes("urge"),
    },
  };
}

/** Everybody who is named about an order. */
export const peopleAround = (row: Row, { replies, taken }: OrderAround): (string | null)[] => [
  textIn(row, "drawn_by"), textIn(row, "closed_by"), ...taken.map(({ by }) => by), ...replies.flatMap(({ row: reply }) => [textIn(reply, "replied_by"), textIn(reply, "verdict_by")]),
];
