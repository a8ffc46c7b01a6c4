import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { proofAgainst, proofBlocks, proofNarrative, proofText } from "../../commands/proof/index.ts";
import type { Office } from "../../office.ts";
import { readDocument } from "../../proof/index.ts";
import { wireProof } from "../present/proof.ts";
import { type Bound, on } from "../route.ts";

/** Numbers in prose: a document, the blocks of one that is being written, a unit's narrative. */
export function proofRoutes(office: Office): Bound[] {
  return [
    on("proof", "proof", async ({ body, language }) => {
      const text = await textGiven(body);
      if (!text.ok) return text;
      const done = body.month === undefined ? proofText(text.value) : await proofAgainst(office, text.value, { month: body.month, ...(body.org !== undefined && { org: body.org }) });
      return done.ok ? ok(wireProof(office, done.value, language)) : done;
    }),

    on("proofBlocks", "proof", async ({ body: { month, org, blocks } }) => {
      const found = await proofBlocks(office, month, blocks.map(({ id, text, goal }) => ({ id, text, ...(goal !== undefined && { goal }) })), org);
      if (!found.ok) return found;
      const byBlock = Map.groupBy(found.value, (each) => each.block);
      return ok({ month, blocks: [...byBlock].map(([id, findings]) => ({ id, findings: findings.map(({ rule, severity, message, advice, start, end }) => ({ rule, severity, message, advice, start, end })) })) });
    }),

    on("proofNarrative", "proof", async ({ body: { goal, values, ...asked } }) => {
      const found = await proofNarrative(office, { ...asked, ...(goal !== undefined && { goal }), ...(values && { values }) });
      if (!found.ok) return found;
      const { findings, compared } = found.value;
      return ok({ findings: findings.map((each) => ({ ...each, figures: [...each.figures] })), compared: compared.map((each) => ({ ...each })) });
    }),
  ];
}

interface Given {
  readonly text?: string | undefined;
  readonly file?: { readonly name: string; readonly bytes: string } | undefined;
}

/** The words of a request: as they are, or out of the file's bytes. */
export async function textGiven({ text, file }: Given): Promise<Result<string>> {
  if (file) return readDocument(file.name, Buffer.from(file.bytes, "base64"));
  return text === undefined || text.trim() === "" ? failed(issue("proof.nothing-given", {})) : ok(text);
}
