import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";

/** Schema of the register tables; the system's own stand in `dukao`. */
export const LEDGER = "ledger";

/** `projects.investment` is the table `projects__investment`. */
export function sqlName(table: string): string {
  return table.replace(".", "__");
}

/** The register table as a piece of SQL: "ledger"."projects__investment". */
export function ledgerTable(table: string): RawBuilder<unknown> {
  return sql.table(`${LEDGER}.${sqlName(table)}`);
}

/** A name that fits PostgreSQL's 63 bytes; a longer one ends in a hash of the whole. */
export function shortName(name: string): string {
  if (Buffer.byteLength(name) <= 63) return name;
  return `${name.slice(0, 54)}_${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
