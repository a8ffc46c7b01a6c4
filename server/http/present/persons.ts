import type { Language } from "../../../contract/index.ts";
import { type Row, textIn } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { officeName } from "../../packs/index.ts";
import { personNames } from "../../postgres/index.ts";

/** How a person is called; who has no name stands for itself. */
export type Called = (id: string) => string;

/** Who acts without an account: nobody but the server, and a script with the office's key. */
const others: Readonly<Record<string, (pack: Pick<Office["pack"], "office" | "organisations">, language: Language) => string>> = {
  system: (_, language) => (language === "en" ? "the system" : "系统"), office: officeName,
};

/** How the person is called whose id stands in the cell, if anybody's does. */
export function personIn(row: Row | undefined, name: string, called: Called): string | null {
  const id = textIn(row, name);
  return id === null ? null : called(id);
}

/** The one way from the ids that stand in records to the names that people read. */
export async function calledBy({ database: { query }, region, pack }: Pick<Office, "database" | "region"> & { readonly pack: Pick<Office["pack"], "office" | "organisations"> }, ids: readonly (string | null | undefined)[], language: Language): Promise<Called> {
  const wanted = [...new Set(ids.filter((each) => typeof each === "string"))];
  const names = await personNames(query, region, wanted);
  return (id) => names.get(id) ?? others[id]?.(pack, language) ?? id;
}
