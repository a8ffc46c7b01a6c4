import { createHash } from "node:crypto";
import { type FrozenValue, headLines, type ManifestHead, rowLine, rowsEnd, valueLines } from "../../../cycle/index.ts";
import { editionRows } from "../../postgres/editions/read.ts";
import type { EditionKey } from "../../postgres/editions/store.ts";
import type { Query } from "../../postgres/index.ts";
import { checkpoint } from "./undertaking.ts";

export const hashOfText = (text: string): string => createHash("sha256").update(text).digest("hex");

export interface Sealed {
  readonly hash: string;
  readonly rows: number;
}

/** Hash of the edition's manifest over what is stored of it now: at freezing it becomes the seal, later it must equal it. */
export async function manifestHash(
  query: Query, key: EditionKey, head: Omit<ManifestHead, "region" | "month" | "edition">, values: readonly FrozenValue[],
  tell: (rows: number) => void, signal?: AbortSignal,
): Promise<Sealed> {
  const hash = createHash("sha256");
  for (const line of headLines({ ...head, ...key })) hash.update(line);
  for (const line of valueLines(values)) hash.update(line);
  let rows = 0;
  for await (const page of editionRows(query, key)) {
    hash.update(page.map(rowLine).join(""));
    rows += page.length;
    tell(rows);
    checkpoint(signal);
  }
  hash.update(rowsEnd(rows));
  return { hash: hash.digest("hex"), rows };
}
