/* oxlint-disable no-restricted-imports -- part of the build, not of the pages */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { Plugin } from "vite";

const compress = promisify(brotliCompress);
/** Nearly as small as 11, in a tenth of its time. */
const QUALITY = 9;
const LEAST = 1024;

/** Writes a compressed twin beside every text of the build: the server sends it as it is, instead of compressing anew for everybody. */
export function precompress(): Plugin {
  let folder = "";
  return {
    name: "dukao-precompress",
    apply: "build",
    configResolved: ({ root, build }) => { folder = join(root, build.outDir); },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      for (const file of files.filter((each) => /\.(js|css|svg)$/.test(each))) {
        const bytes = await readFile(join(folder, file));
        if (bytes.length >= LEAST) await writeFile(join(folder, `${file}.br`), await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));
      }
    },
  };
}
