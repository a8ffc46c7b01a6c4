import { failed, issue, ok, type Result, type Table } from "../../../core/index.ts";
import type { Office } from "../../office.ts";

export type Supervisor = Pick<Office, "database" | "region" | "pack" | "catalogue" | "organisations" | "clock" | "today" | "newId">;

/** The register that holds orders; a programme without it has none. */
export const ORDERS = "supervision_orders";
export const CHASINGS = "chasings";
export const REPLIES = "order_replies";

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "review.no-orders": { register: string };
    "review.unknown-order": { id: string };
    "review.unknown-subject": { id: string };
    "review.not-late": { unit: string; title: string };
    "review.too-early": { unit: string; step: string; after: number; days: number };
    "review.taken-today": { unit: string; step: string };
    "review.already-ordered": { unit: string; number: string };
    "review.no-basis": { register: string; id: string };
    "review.unknown-unit": { unit: string };
    "review.text-missing": { what: string; what_en: string };
  }
}

export function ordersTable({ catalogue }: Pick<Supervisor, "catalogue">): Result<Table> {
  const table = catalogue.tables.get(ORDERS);
  return table ? ok(table) : failed(issue("review.no-orders", { register: ORDERS }));
}
