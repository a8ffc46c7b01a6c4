import { createHash } from "node:crypto";
import { ok, type Result } from "../../../core/index.ts";
import type { Bulletin } from "../../../documents/index.ts";
import { renderDocx } from "../../render/docx/index.ts";
import { pdfRenderer } from "../../render/pdf.ts";

/** Rendered files by what is in them: the same bulletin is rendered once, and who asks meanwhile waits for that one. */
export interface BulletinFiles {
  docx(bulletin: Bulletin): Promise<Uint8Array>;
  /** fails with documents.no-pdf where LibreOffice is not installed */
  pdf(bulletin: Bulletin): Promise<Result<Uint8Array>>;
  /** whether this machine can make PDF */
  ablePdf(): Promise<boolean>;
}

/** Some tens of kilobytes each. */
const KEPT = 32;

export function bulletinFiles(): BulletinFiles {
  const renderer = pdfRenderer();
  const documents = new Kept<Uint8Array>();
  const pdfs = new Kept<Result<Uint8Array>>();
  const docx = (bulletin: Bulletin): Promise<Uint8Array> => documents.get(hashOf(bulletin), () => renderDocx(bulletin), () => true);
  return {
    docx,
    pdf: (bulletin) => pdfs.get(hashOf(bulletin), async () => {
      const rendered = await renderer.render(await docx(bulletin));
      return rendered.ok ? ok(rendered.value.bytes) : rendered;
    }, (result) => result.ok),
    ablePdf: async () => (await renderer.soffice()) !== undefined,
  };
}

const hashOf = (bulletin: Bulletin): string => createHash("sha256").update(JSON.stringify(bulletin)).digest("hex");

/** The newest results by key. What failed is not kept. */
class Kept<T> {
  readonly #made = new Map<string, Promise<T>>();

  get(key: string, make: () => Promise<T>, worth: (value: T) => boolean): Promise<T> {
    const known = this.#made.get(key);
    if (known) return known;
    const making = make();
    this.#made.set(key, making);
    const drop = (): void => void this.#made.delete(key);
    making.then((value) => (worth(value) ? undefined : drop()), drop);
    const [oldest] = this.#made.keys();
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest);
    return making;
  }
}
