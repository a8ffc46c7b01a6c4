import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { decideProposal, proofAgainst, proofBlocks, proofNarrative, proofText, propose, sha256, type SourceDocument } from "../../commands/proof/index.ts";
import type { Office } from "../../office.ts";
import { readDocument } from "../../proof/index.ts";
import { calledBy } from "../present/persons.ts";
import { decider, wireProposal } from "../present/proposal.ts";
import { wireProof } from "../present/proof.ts";
import { type Bound, on } from "../route.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";

/** Numbers in prose: a document, the blocks of one that is being written, a unit's narrative. */
export function proofRoutes(office: Office, around: Around): Bound[] {
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

    on("proposals", "proof", async ({ body, language }) => {
      const document = await documentGiven(body);
      if (!document.ok) return document;
      const found = await propose(office, document.value, body.month);
      if (!found.ok) return found;
      const { name, sha256: hash } = document.value;
      const called = await calledBy(office, found.value.proposals.map(decider), language);
      return ok({ document: { name, sha256: hash }, month: body.month, proposals: found.value.proposals.map((each) => wireProposal(office, each, language, called)), computed: found.value.computed });
    }),

    on("decideProposal", "write-rows", async ({ body: { text, file, reason, replace, ...decision }, actor, language }) => {
      const document = await documentGiven({ text, file });
      if (!document.ok) return document;
      const done = sealing(around)(await decideProposal(office, actor, document.value, { ...decision, ...(reason !== undefined && { reason }), ...(replace !== undefined && { replace }) }));
      if (!done.ok) return done;
      return ok({ batch: done.value.batch, proposal: wireProposal(office, done.value.proposal, language, await calledBy(office, [decider(done.value.proposal)], language)) });
    }),
  ];
}

const PASTED = "粘贴的文字";

/** A document with its name and the hash that tells it for ever: of the file's bytes, or of the pasted words. */
async function documentGiven(given: Given): Promise<Result<SourceDocument>> {
  const text = await textGiven(given);
  if (!text.ok) return text;
  const read = proofText(text.value);
  if (!read.ok) return read;
  const { file } = given;
  return ok({ name: file?.name ?? PASTED, text: text.value, sha256: sha256(file ? Buffer.from(file.bytes, "base64") : text.value) });
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
