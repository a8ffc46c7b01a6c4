import type { Table } from "../core/index.ts";
import { chasings } from "./tables/chasings.ts";
import { orderReplies } from "./tables/replies.ts";
import { proposals } from "./tables/proposals.ts";
import { reportEvidence } from "./tables/evidence.ts";
import { bulletinBlocks, bulletinComments, bulletinReviews } from "./tables/bulletin-text.ts";
import { reports, reportItems } from "./tables/reports.ts";
import { signatures } from "./tables/signatures.ts";

/**
 * Records of the monthly cycle. They are tables like those of a pack's registers, kept by the same hands: every
 * change is an event in the chain, rows belong to an organisation, lists filter and page, and a metric may count
 * them. They are the office's own working. A pack may not name a register like one of them.
 */
export const cycleTables: readonly Table[] = [
  reports,
  reportItems,
  reportEvidence,
  signatures,
  bulletinBlocks, bulletinReviews, bulletinComments,
  proposals,
  chasings, orderReplies,
].map((each) => ({ ...each, internal: true }));
