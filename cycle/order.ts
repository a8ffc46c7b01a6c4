import { type Cell, type Day, failed, issue, ok, type Result } from "../core/index.ts";

/**
 * A supervision order (督办单), a row of the register that the pack names for them. Its state is read from its days:
 *
 *     issued 待反馈 ──reply──▶ replied 待销号 ──close──▶ closed 已销号
 *        ▲                        │
 *        └── return 退回 ◀────────┘        escalate 升级: named in the circular; it is still to be replied to
 */
export const orderStates = ["issued", "returned", "escalated", "replied", "closed"] as const;
export type OrderState = (typeof orderStates)[number];
export type OrderCommandKind = "reply" | "return" | "escalate" | "close";

export type OrderCommand =
  | { readonly kind: "reply"; readonly text: string }
  /** the reply does not do; it is due again on `due_on`, never before the day that it was given first */
  | { readonly kind: "return"; readonly reason: string; readonly due_on: Day }
  | { readonly kind: "escalate" }
  | { readonly kind: "close" };

type Cells = Readonly<Record<string, Cell | undefined>>;

declare module "../core/issue.ts" {
  interface IssueParams {
    "review.order-not-permitted": { number: string; state: string; state_en: string; command: string; command_en: string };
    "review.own-reply": { number: string };
  }
}

export function orderState(order: Cells): OrderState {
  const has = (name: string): boolean => typeof order[name] === "string";
  if (has("closed_on")) return "closed";
  if (has("replied_on")) return "replied";
  if (has("escalated_on")) return "escalated";
  return has("returned_on") ? "returned" : "issued";
}

const permitted: Readonly<Record<OrderState, readonly OrderCommandKind[]>> = {
  issued: ["reply", "escalate"], returned: ["reply", "escalate"], escalated: ["reply"], replied: ["return", "close", "escalate"], closed: [],
};
export const orderPermits = (order: Cells): readonly OrderCommandKind[] =>
  permitted[orderState(order)].filter((each) => each !== "escalate" || typeof order["escalated_on"] !== "string");

/** Who does it on which day; `replier` wrote the newest reply. Nobody checks off (销号) what they reported done themselves. */
export interface OrderAct {
  readonly on: Day;
  readonly by: string;
  readonly replier?: string | undefined;
}

/** Cells that the command sets in the order's row, or why it may not be given now. */
export function decideOrder(order: Cells, command: OrderCommand, { on, by, replier }: OrderAct): Result<Readonly<Record<string, Cell>>> {
  const number = String(order["number"] ?? "");
  if (!orderPermits(order).includes(command.kind)) {
    const [state, word] = [orderStateWords[orderState(order)], orderCommandWords[command.kind]];
    return failed(issue("review.order-not-permitted", { number, state: state.zh, state_en: state.en, command: word.zh, command_en: word.en }));
  }
  switch (command.kind) {
    case "reply": return ok({ replied_on: on, reply: command.text, returned_on: null, return_reason: null });
    case "return": return ok({ replied_on: null, returned_on: on, return_reason: command.reason, due_on: later(order["due_on"], command.due_on) });
    case "escalate": return ok({ escalated_on: on, colour: "red" });
    case "close": return replier === by ? failed(issue("review.own-reply", { number })) : ok({ closed_on: on, closed_by: by });
  }
}

const later = (given: Cell | undefined, again: Day): Day => (typeof given === "string" && given > again ? given : again);

export const orderStateWords: Readonly<Record<OrderState, { readonly zh: string; readonly en: string }>> = {
  issued: { zh: "待反馈", en: "to be replied to" }, returned: { zh: "退回重报", en: "reply returned" }, escalated: { zh: "已列入通报", en: "named in the circular" },
  replied: { zh: "待销号", en: "replied to" }, closed: { zh: "已销号", en: "closed" },
};
export const orderCommandWords: Readonly<Record<OrderCommandKind, { readonly zh: string; readonly en: string }>> = {
  reply: { zh: "反馈", en: "reply" }, return: { zh: "退回", en: "return the reply" }, escalate: { zh: "升级通报", en: "escalate" }, close: { zh: "销号", en: "close" },
};

/** 周督字〔2016〕38号: full year in hexagonal brackets, no 第, no zero in front (GB/T 9704-2012 7.2.5). */
export const orderNumber = (word: string, year: number, serial: number): string => `${word}〔${year}〕${serial}号`;
