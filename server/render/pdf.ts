import { spawn } from "node:child_process";
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { failed, issue, ok, type Result } from "../../core/index.ts";
import type * as _ from "../../documents/index.ts";
import { embeddedFonts, fontconfig } from "./pdf-fonts.ts";
import { profileSettings } from "./pdf-profile.ts";

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** PostScript names of the fonts inside: what the text is really set in */
  readonly fonts: readonly string[];
}

export interface PdfOptions {
  /** path of soffice; the usual places are tried without it */
  readonly soffice?: string;
  readonly timeoutMs?: number;
}

export interface PdfRenderer {
  /** path of LibreOffice, or undefined where it is not installed */
  soffice(): Promise<string | undefined>;
  /** fails with documents.no-pdf (not installed) or documents.pdf-failed (timeout, abort, LibreOffice's own word) */
  render(docx: Uint8Array, signal?: AbortSignal): Promise<Result<RenderedPdf>>;
}

const PLACES = [
  "/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/**
 * .docx → PDF through LibreOffice, one at a time, each in a directory and profile of its own that is gone
 * afterwards: LibreOffice shares its profile badly and keeps locks when it is killed. About 2 s and 200 MB.
 */
export function pdfRenderer({ soffice, timeoutMs = 60_000 }: PdfOptions = {}): PdfRenderer {
  let before: Promise<unknown> = Promise.resolve();
  const find = async (): Promise<string | undefined> => {
    for (const place of soffice === undefined ? PLACES : [soffice]) {
      if (await access(place, constants.X_OK).then(() => true, () => false)) return place;
    }
    return undefined;
  };
  return {
    soffice: find,
    async render(docx, signal) {
      const program = await find();
      if (program === undefined) return failed(issue("documents.no-pdf", { reason: "LibreOffice" }));
      const turn = before.then(() => convert(program, docx, timeoutMs, signal));
      before = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function convert(program: string, docx: Uint8Array, timeoutMs: number, signal?: AbortSignal): Promise<Result<RenderedPdf>> {
  const home = await mkdtemp(join(tmpdir(), "dukao-pdf-"));
  try {
    await writeFile(join(home, "bulletin.docx"), docx);
    await writeFile(join(home, "fonts.conf"), fontconfig(join(home, "cache")));
    await mkdir(join(home, "profile", "user"), { recursive: true });
    await writeFile(join(home, "profile", "user", "registrymodifications.xcu"), profileSettings);
    const trouble = await run(program, home, timeoutMs, signal);
    const bytes = await readFile(join(home, "bulletin.pdf")).catch(() => undefined);
    if (bytes === undefined) return failed(issue("documents.pdf-failed", { reason: trouble ?? "no output" }));
    return ok({ bytes, fonts: embeddedFonts(bytes) });
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Ends with a word for what went wrong, or undefined. The whole process group is killed: soffice is a script around the real one. */
function run(program: string, home: string, timeoutMs: number, signal?: AbortSignal): Promise<string | undefined> {
  const profile = pathToFileURL(join(home, "profile")).href;
  const args = ["--headless", "--norestore", "--nolockcheck", "--nodefault", `-env:UserInstallation=${profile}`, "--convert-to", "pdf:writer_pdf_Export", "--outdir", home, join(home, "bulletin.docx")];
  const env = { HOME: home, PATH: "/usr/local/bin:/usr/bin:/bin", LANG: "C.UTF-8", FONTCONFIG_FILE: join(home, "fonts.conf") };
  // given up before its turn, or while its files were written
  if (signal?.aborted) return Promise.resolve("aborted");
  return new Promise((settle) => {
    const child = spawn(program, args, { cwd: home, env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    let killed: string | undefined;
    const kill = (why: string): void => {
      killed = why;
      if (child.pid !== undefined) try { process.kill(-child.pid, "SIGKILL"); } catch { /* it has ended by itself */ }
    };
    const onAbort = (): void => kill("aborted");
    const timer = setTimeout(() => kill(`no answer in ${timeoutMs / 1000} s`), timeoutMs);
    signal?.addEventListener("abort", onAbort, { once: true });
    const end = (trouble: string | undefined): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      settle(trouble);
    };
    child.stderr.on("data", (piece: Buffer) => { told = (told + piece.toString()).slice(-500); });
    child.on("error", (error) => end(error.message));
    child.on("close", (code) => end(killed ?? (code === 0 ? undefined : told.trim() || `exit ${code}`)));
  });
}
