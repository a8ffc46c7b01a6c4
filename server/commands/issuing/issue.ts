import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { chainOf, type EditionRecord, handOf } from "../../../cycle/index.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { Office } from "../../office.ts";
import { insertArchive, missingArchive } from "../../postgres/issuing/archive.ts";
import { inside, inTransaction, type Query, tellLive } from "../../postgres/index.ts";
import { type BulletinFiles, composeBulletin, fileName } from "../bulletin/index.ts";
import { issueMonth, type Undertaking } from "../cycle/index.ts";
import { signaturesOf, stepsOf } from "./signatures.ts";
import { unansweredCommitments, unansweredInEdition } from "./unanswered.ts";

/** What stands between the edition and its issue; nothing when it may go out. */
export async function gates(office: Office, query: Query, edition: EditionRecord): Promise<Result<void>> {
  const { month, number, manifestHash } = edition;
  const signatures = (await signaturesOf(office, query, month)).filter((each) => each.edition === number);
  const chain = chainOf(await stepsOf(query, edition), signatures, manifestHash);
  const unanswered = await unansweredCommitments(office, query, month);
  const before = unanswered.length > 0 ? 0 : await unansweredInEdition(office, query, edition);
  const issues = [
    ...(chain.kind === "returned" ? [issue("issuing.was-returned", { month, edition: number, by: handOf(chain.by) })] : []),
    ...(chain.kind === "waiting" ? [issue("issuing.not-signed", { month, edition: number, step: chain.next.label })] : []),
    ...(unanswered.length > 0 ? [issue("issuing.unanswered", { month, count: unanswered.length, first: unanswered[0]!.title })] : []),
    ...(before > 0 ? [issue("issuing.answered-since", { month, edition: number, count: before })] : []),
  ];
  return issues.length > 0 ? failed(...issues) : ok(undefined);
}

/**
 * Issues (印发) a signed edition and archives its .docx with its hash, in one transaction: there is no issued
 * bulletin without the file that went out. The PDF follows as a job, since LibreOffice takes its seconds.
 */
export async function issueBulletin(office: Office, files: Pick<BulletinFiles, "docx">, month: string, by: Undertaking): Promise<Result<EditionRecord>> {
  return issueMonth(office, month, by, {
    day: office.today(),
    before: (tx, edition) => gates(office, tx, edition),
    after: async (tx, edition) => {
      const made = await composeBulletin(inside(office, tx), month, edition.number);
      if (!made.ok) return made;
      const key = { region: office.region, month, edition: edition.number };
      await insertArchive(tx, key, { format: "docx", name: fileName(made.value, "docx"), bytes: await files.docx(made.value.bulletin), at: by.at });
      await enqueue(tx, "archive-pdfs", {});
      await tellLive(tx, office.region, { kind: "month", month });
      return ok(undefined);
    },
  });
}

/** Archives the PDFs that are missing, also those of months that were issued before PDF could be made here. Answers how many. */
export async function archivePdfs(office: Office, files: BulletinFiles): Promise<Result<number>> {
  const { database, region } = office;
  if (!(await files.ablePdf())) return ok(0);
  let made = 0;
  for (const { month, edition } of await missingArchive(database.query, region, "pdf")) {
    const composed = await composeBulletin(office, month, edition);
    if (!composed.ok) return composed;
    const rendered = await files.pdf(composed.value.bulletin);
    if (!rendered.ok) return rendered;
    const kept = await inTransaction(database, async (tx) => {
      await insertArchive(tx, { region, month, edition }, { format: "pdf", name: fileName(composed.value, "pdf"), bytes: rendered.value, at: office.clock().toISOString() });
      return ok(undefined);
    });
    if (!kept.ok) return kept;
    made += 1;
  }
  return ok(made);
}
