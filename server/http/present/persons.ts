import type { Language } from "../../../contract/index.ts";
import type { Office } from "../../office.ts";
import { personNames } from "../../postgres/index.ts";

/** How a person is called; who has no name stands for itself. */
export type Called = (id: string) => string;

const SYSTEM: Readonly<Record<Language, string>> = { zh: "系统", en: "the system" };

export async function calledBy({ database: { query }, region }: Office, ids: readonly (string | null | undefined)[], language: Language): Promise<Called> {
  const wanted = [...new Set(ids.filter((each) => typeof each === "string"))];
  const names = await personNames(query, region, wanted);
  return (id) => names.get(id) ?? (id === "system" ? SYSTEM[language] : id);
}
