import { type SpawnOptions, spawn } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { failed, issue, ok, type Result } from "../../../core/index.ts";

/**
 * Under whom the database programs run. PostgreSQL refuses to run as root, so for root either
 * - user: another account, which then owns the data folder; or
 * - mapped: a user namespace in which root is seen as that account, while files stay root's. This works
 *   below folders that nobody else may enter, such as /root.
 */
export type Identity =
  | { readonly kind: "self" }
  | { readonly kind: "user"; readonly uid: number; readonly gid: number }
  | { readonly kind: "mapped"; readonly uid: number; readonly gid: number };

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** The program as that identity runs it; the process id is the program's own in each case. */
export function asIdentity(identity: Identity, file: string, args: readonly string[], options: SpawnOptions = {}): Command {
  switch (identity.kind) {
    case "self": return { file, args, options };
    case "user": return { file, args, options: { ...options, uid: identity.uid, gid: identity.gid } };
    case "mapped": {
      const map = ["--user", `--map-user=${identity.uid}`, `--map-group=${identity.gid}`, "--"];
      return { file: "unshare", args: [...map, file, ...args], options };
    }
  }
}

/** Who owns the files of a cluster that this identity runs. */
export function ownerOf(identity: Identity): { uid: number; gid: number } | undefined {
  switch (identity.kind) {
    case "self": return undefined;
    case "user": return { uid: identity.uid, gid: identity.gid };
    case "mapped": return { uid: 0, gid: 0 };
  }
}

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

async function accounts(): Promise<Account[]> {
  const text = await readFile("/etc/passwd", "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/**
 * Chooses an identity for a cluster below `folder`, which exists. A present cluster keeps its owner where
 * that works, so that files change hands as rarely as can be.
 */
export async function chooseIdentity(folder: string, cluster: string, postgres: string): Promise<Result<Identity>> {
  if (process.getuid?.() !== 0) return ok({ kind: "self" });
  const known = await accounts();
  const owner = await stat(cluster).then((found) => found.uid, () => undefined);
  const wanted = [known.find((each) => each.uid === owner && each.uid !== 0), ...["postgres", "nobody"].map((name) => known.find((each) => each.name === name))];
  const candidates: Identity[] = [];
  for (const account of wanted) if (account) candidates.push({ kind: "user", uid: account.uid, gid: account.gid });
  const shown = known.find((each) => each.name === "postgres" || each.name === "nobody") ?? known.find((each) => each.uid !== 0);
  if (shown) candidates.push({ kind: "mapped", uid: shown.uid, gid: shown.gid });
  if (owner === 0) candidates.reverse();
  for (const identity of candidates) if (await canRun(identity, folder, postgres)) return ok(identity);
  return failed(issue("postgres.no-user", { folder }));
}

/** Whether it can enter the folder and start the program; asked by doing it, since modes and ACLs are many. */
async function canRun(identity: Identity, folder: string, postgres: string): Promise<boolean> {
  const script = 'cd "$1" && exec "$2" --version';
  const { file, args, options } = asIdentity(identity, "/bin/sh", ["-c", script, "sh", folder, postgres], { stdio: "ignore" });
  return new Promise((done) => {
    const child = spawn(file, args, { ...options, cwd: "/" });
    child.on("error", () => done(false));
    child.on("exit", (code) => done(code === 0));
  });
}
