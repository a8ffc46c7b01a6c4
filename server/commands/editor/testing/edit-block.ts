import * as Y from "yjs";
import type { Office } from "../../../office.ts";
import { unwrap } from "../../../testing/unwrap.ts";
import { FRAGMENT } from "../document.ts";
import { type By, openText, writeText } from "../text.ts";

/** Somebody changes the last words of a block, in a copy of the text of their own, and sends what changed. */
export async function editBlock(office: Office, month: string, block: string, by: By, change: (words: Y.XmlText) => void): Promise<void> {
  const { doc } = unwrap(await openText(office, month, by));
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(own);
  const element = own.getXmlFragment(FRAGMENT).toArray().find((each) => each instanceof Y.XmlElement && each.getAttribute("id") === block) as Y.XmlElement;
  change(element.toArray().findLast((each) => each instanceof Y.XmlText) as Y.XmlText);
  unwrap(await writeText(office, month, Y.encodeStateAsUpdate(own, before), by));
}
