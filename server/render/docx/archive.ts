import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** ZIP cannot say "no time"; this is its beginning, as local time because that is what it keeps. */
const EPOCH = new Date(1980, 0, 1);

/**
 * The same files with some replaced, in one order, with one time: the bytes depend on nothing but the text.
 * [Content_Types].xml comes first, as readers of the format like it.
 */
export function repack(archive: Uint8Array, replaced: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(archive);
  for (const [name, by] of Object.entries(replaced)) {
    if (!files[name]) throw new Error(`no ${name} in the archive`);
    files[name] = strToU8(by);
  }
  const names = Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const ordered: Zippable = {};
  for (const name of names) ordered[name] = [files[name]!, { mtime: EPOCH, level: 6 }];
  return zipSync(ordered);
}

const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : name.startsWith("_rels/") ? 1 : 2);
