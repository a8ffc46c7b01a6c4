import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The reader of sheets walks a file from the disk; what was sent (in base64, or as it was kept) lies there while it is read, and no longer. */
export async function withUpload<T>({ name, bytes }: { readonly name: string; readonly bytes: string | Uint8Array }, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "dukao-upload-"));
  try {
    const path = join(folder, /\.(csv|txt)$/i.test(name) ? "upload.csv" : "upload.xlsx");
    await writeFile(path, typeof bytes === "string" ? Buffer.from(bytes, "base64") : bytes);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
