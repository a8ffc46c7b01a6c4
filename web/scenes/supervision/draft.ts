import type { LateSubject, OrderDetail } from "../../../contract/index.ts";
import { many, one } from "../../place/search.ts";

/** What an order that is to be drawn up begins with; stands in the address, so that any page may link to it. */
export interface Prefill {
  readonly unit?: string | undefined;
  readonly subject?: string | undefined;
  readonly kind?: OrderKind | undefined;
  readonly goal?: string | undefined;
  readonly period?: string | undefined;
  /** register/id */
  readonly basis?: string[] | undefined;
}

export const orderKinds = ["report", "problem", "commitment", "row", "other"] as const;
export type OrderKind = (typeof orderKinds)[number];
export type Grade = OrderDetail["colour"];

export function readPrefill(search: Record<string, unknown>): Prefill {
  const basis = many(search["basis"]).filter((each) => each.includes("/"));
  return {
    unit: one(search["unit"]), subject: one(search["subject"]), goal: one(search["goal"]), period: one(search["period"]), basis: basis.length > 0 ? basis : undefined,
    kind: orderKinds.find((each) => each === one(search["kind"])),
  };
}

/** From what one unit has not given. */
export function draftOf(subjects: readonly Pick<LateSubject, "kind" | "register" | "id" | "unit" | "month" | "subject">[]): Prefill {
  const [first] = subjects;
  if (!first) return {};
  return {
    unit: first.unit.id, kind: first.kind === "order" ? "other" : "report", subject: first.subject, period: first.month ?? undefined,
    basis: subjects.map(({ register, id }) => `${register}/${id}`),
  };
}

export function basisOf(text: string): { register: string; id: string } {
  const cut = text.indexOf("/");
  return { register: text.slice(0, cut), id: text.slice(cut + 1) };
}
