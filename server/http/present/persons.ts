import type { Language } from "../../../contract/index.ts";
import { type Row, textIn } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { personNames } from "../../postgres/index.ts";

/** How a person is called; who has no name stands for itself. */
export type Called = (id: string) => string;

/** Who acts without an account: nobody but the server, and a script with the office's key. */
const others: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([["system", { zh: "系统", en: "the system" }], ["office", { zh: "督考办", en: "the office" }]]);

/** How the person is called whose id stands in the cell, if anybody's does. */
export function personIn(row: Row | undefined, name: string, called: Called): string | null {
  const id = textIn(row, name);
  return id === null ? null : called(id);
}

/** The one way from the ids that stand in records to the names that people read. */
export async function calledBy({ database: { query }, region }: Pick<Office, "database" | "region">, ids: readonly (string | null | undefined)[], language: Language): Promise<Called> {
  const wanted = [...new Set(ids.filter((each) => typeof each === "string"))];
  const names = await personNames(query, region, wanted);
  return (id) => names.get(id) ?? others.get(id)?.[language] ?? id;
}
