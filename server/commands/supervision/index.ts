export { type Basis, drawOrder, type OrderDraft } from "./draw.ts";
export { type LateSubject, lateSubjects, subjectOf, type Taken, takenOf } from "./late.ts";
export { closeOrder, findOrder, issueOrder, type ProofFile, repliesTo, replyToOrder, returnReply } from "./orders.ts";
export { type StepsTaken, type Subject, takeSteps } from "./steps.ts";
export { CHASINGS, nameOf, ORDERS, ordersTable, REPLIES, type Supervisor } from "./tables.ts";
