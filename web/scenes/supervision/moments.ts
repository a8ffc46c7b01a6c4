import type { OrderDetail } from "../../../contract/index.ts";

/** Something that happened about an order, in the order of its days. */
export type Moment =
  | { readonly kind: "issued"; readonly on: string; readonly by: string | null }
  | { readonly kind: "step"; readonly on: string; readonly by: string; readonly label: string; readonly number: string | null }
  /** named in the circular, where no record of the step says by whom */
  | { readonly kind: "escalated"; readonly on: string; readonly by: null }
  | { readonly kind: "reply"; readonly on: string; readonly by: string; readonly seq: number; readonly text: string; readonly files: OrderDetail["files"] }
  | { readonly kind: "returned"; readonly on: string; readonly by: string | null; readonly reason: string | null }
  | { readonly kind: "closed"; readonly on: string; readonly by: string | null; readonly reason: string | null };

/** On one day: what led to it, the issue, then replies and what was said of them, the close last. */
const rank: Readonly<Record<Moment["kind"], number>> = { step: 0, issued: 1, escalated: 2, reply: 3, returned: 4, closed: 5 };

export function momentsOf(order: Pick<OrderDetail, "issued_on" | "drawn_by" | "taken" | "replies" | "files" | "escalated_on" | "closed_on" | "closed_by" | "number">): Moment[] {
  const replies = order.replies.flatMap((reply, i): Moment[] => [
    { kind: "reply", on: reply.on, by: reply.by, seq: reply.seq, text: reply.text, files: filesOf(order, reply.seq) },
    // the day of a return is not told; it stands right after its reply
    ...(reply.verdict === "returned" ? [{ kind: "returned" as const, on: order.replies[i]!.on, by: reply.verdict_by, reason: reply.verdict_reason }] : []),
  ]);
  const moments: Moment[] = [
    // the step that drew this very order up is the issue itself
    ...order.taken.filter(({ number, step }) => step !== "order" || number !== order.number).map(({ on, by, label, number }): Moment => ({ kind: "step", on, by, label, number })),
    { kind: "issued", on: order.issued_on, by: order.drawn_by }, ...replies,
    ...(order.escalated_on === null || order.taken.some(({ step }) => step === "circular") ? [] : [{ kind: "escalated" as const, on: order.escalated_on, by: null }]),
    ...(order.closed_on === null ? [] : [{ kind: "closed" as const, on: order.closed_on, by: order.closed_by, reason: order.replies.findLast(({ verdict }) => verdict === "closed")?.verdict_reason ?? null }]),
  ];
  const at = new Map(moments.map((each, i) => [each, i]));
  const settled = (each: Moment): boolean => each.kind === "reply" || each.kind === "returned";
  return moments.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : settled(a) && settled(b) ? at.get(a)! - at.get(b)! : rank[a.kind] - rank[b.kind] || at.get(a)! - at.get(b)!));
}

/** Files of a later reply carry its number in front. */
function filesOf({ files, replies }: Pick<OrderDetail, "files" | "replies">, seq: number): OrderDetail["files"] {
  const numbered = (file: string): number => Number(/^(\d+)-/.exec(file)?.[1] ?? 1);
  const known = new Set(replies.map((each) => each.seq));
  const own = ({ file }: { file: string }): number => (known.has(numbered(file)) ? numbered(file) : 1);
  return files.filter((each) => own(each) === seq).map((each) => (seq > 1 ? { ...each, file: each.file.replace(/^\d+-/, "") } : each));
}
