export { basisOf, type OrderBasis } from "./basis.ts";
export { type Basis, drawOrder, type OrderDraft } from "./draw.ts";
export { chasings, ladderFor, type LateSubject, lateSubjects, owedOf, owes, subjectOf, type Taken, takenOf } from "./late.ts";
export { closeOrder, findOrder, issueOrder, type ProofFile, putProof, repliesTo, replyToOrder, returnReply } from "./orders.ts";
export { lateKeys, type Sieved, sieve } from "./sieve.ts";
export { previewSteps, type StepPreview, type StepsTaken, stepsOpen, type Subject, takeSteps } from "./steps.ts";
export { CHASINGS, gradesOf, ordersTable, REPLIES, type Supervisor } from "./tables.ts";
export { listOrders, openCount, orderDue, type OrdersWanted } from "./list.ts";
export { orderDocument } from "./document.ts";
