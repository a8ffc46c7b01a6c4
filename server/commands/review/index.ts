export { type Decision, judge, type JudgeAct, type Judged, type Judgement } from "./judge.ts";
export { type QueueLine, reviewDays, reviewQueue } from "./queue.ts";
export { type ReviewedItem, reviewedItems } from "./items.ts";
