import { type Choice, failed, fieldOf, issue, ok, type Result, type Table } from "../../../core/index.ts";
import type { Orders } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { officeRegister } from "../overview/asks.ts";

export type Supervisor = Pick<Office, "database" | "region" | "pack" | "catalogue" | "organisations" | "clock" | "today" | "newId">;

/** Records that every programme keeps; the register of orders is the pack's own. */
export const CHASINGS = "chasings";
export const REPLIES = "order_replies";

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "review.no-orders": Record<never, never>;
    "review.unknown-order": { id: string };
    "review.unknown-subject": { id: string };
    "review.not-late": { unit: string; title: string };
    "review.too-early": { unit: string; step: string; after: number; days: number };
    "review.taken-today": { unit: string; step: string; taken: string; next: string; next_en: string };
    "review.out-of-order": { unit: string; step: string; next: string; next_en: string };
    "review.already-ordered": { unit: string; number: string };
    "review.basis-stands": { number: string; what: string; what_en: string };
    "review.no-basis": { register: string; id: string };
    "review.unknown-unit": { unit: string };
    "review.text-missing": { what: string; what_en: string };
  }
}

/** The register that holds orders; a programme without it has none. */
export function ordersTable(office: Pick<Supervisor, "pack" | "catalogue">): Result<Table> {
  const found = officeRegister(office, "orders");
  return found ? ok(found.table) : failed(issue("review.no-orders", {}));
}

/** What the pack calls the grades (督查级别) of its orders, in its order. */
export function gradesOf(office: Pick<Supervisor, "pack" | "catalogue">): readonly Choice[] {
  const table = ordersTable(office);
  return (table.ok ? fieldOf(table.value, "colour")?.choices : undefined) ?? [];
}

/** Number word, days and texts of orders: a pack that names a register for them has these too. */
export function ordersOf({ pack }: Pick<Supervisor, "pack">): Orders {
  const { orders } = pack.reporting;
  if (!orders) throw new Error(`${pack.id} has a register of orders and no words for them`);
  return orders;
}
