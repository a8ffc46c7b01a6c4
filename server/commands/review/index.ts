export { type Decision, judge, type JudgeAct, type Judged, type Judgement } from "./judge.ts";
export { type QueueLine, reviewQueue } from "./queue.ts";
export { checkedByAnother, ownParts } from "./own.ts";
export { queueKeys, type SiftedQueue, siftQueue } from "./sift.ts";
export { type ReviewedItem, reviewedItems } from "./items.ts";
