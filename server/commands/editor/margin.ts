import { ok, type Result } from "../../../core/index.ts";
import { blockText } from "../../../documents/index.ts";
import type { Office } from "../../office.ts";
import { composeBulletin } from "../bulletin/index.ts";
import { type BlockFinding, proofBlocks } from "../proof/index.ts";
import { blocksIn, readText } from "./text.ts";

/** What the proofreader says of the text as it stands, each at the block that its writer sees. */
export async function textFindings(office: Office, month: string): Promise<Result<(BlockFinding & { readonly words: string })[]>> {
  const made = await composeBulletin(office, month, "live");
  if (!made.ok) return made;
  const blocks = made.value.bulletin.blocks.map((each) => ({ id: each.id, text: blockText(each), ...(each.kind !== "heading" && each.goal !== undefined && { goal: each.goal }) }));
  const found = await proofBlocks(office, month, blocks);
  if (!found.ok) return found;
  const { doc } = await readText(office.database.query, office.region, month);
  const written = new Set(blocksIn(doc).map(({ id }) => id));
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  // a line break within a figure's words makes a paragraph that the writer has not
  const own = (id: string): string => (written.has(id) ? id : id.replace(/\.p\d+$/, ""));
  return ok(found.value.map((each) => ({ ...each, block: own(each.block), words: texts.get(each.block)!.slice(each.start, each.end) })));
}
