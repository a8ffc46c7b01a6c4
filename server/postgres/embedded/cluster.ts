import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { asIdentity, type Identity, ownerOf } from "./identity.ts";

/** The only database account inside an embedded cluster; the socket's folder is what keeps others out. */
export const SUPERUSER = "dukao";

/** A socket's path may hold 107 bytes; the name inside the folder takes 18 of them. */
const LONGEST_SOCKET_FOLDER = 82;

/** Makes the cluster if there is none. It appears whole or not at all, so that a kill leaves no half of one. */
export async function makeCluster(cluster: string, initdb: string, identity: Identity): Promise<Result<void>> {
  if (await readVersion(cluster)) {
    await giveTo(identity, cluster);
    return ok(undefined);
  }
  const fresh = `${cluster}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await giveTo(identity, fresh);
  const args = [
    "-D", fresh, "-U", SUPERUSER, "--auth-local=trust", "--auth-host=reject", "--encoding=UTF8",
    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums",
  ];
  const made = await run(asIdentity(identity, initdb, args));
  if (made.code !== 0) {
    await rm(fresh, { recursive: true, force: true });
    return failed(issue("postgres.start-failed", { folder: cluster, log: lastLines(made.output) }));
  }
  try {
    await rename(fresh, cluster);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // another process made it in the meantime
    if (!(await readVersion(cluster))) throw error;
  }
  return ok(undefined);
}

/** "18", or undefined where no cluster is. */
export async function readVersion(cluster: string): Promise<string | undefined> {
  return readFile(join(cluster, "PG_VERSION"), "utf8").then((text) => text.trim(), () => undefined);
}

/** The folder of the socket: the data folder, or a short one for it below the system's temporary folder. */
export async function socketFolder(dataDir: string, identity: Identity): Promise<string> {
  if (Buffer.byteLength(dataDir) <= LONGEST_SOCKET_FOLDER) {
    const inside = join(dataDir, "run");
    if (Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER) return makePrivate(inside, identity);
  }
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return makePrivate(join(tmpdir(), `dukao-${name}`), identity);
}

async function makePrivate(folder: string, identity: Identity): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = ownerOf(identity);
  if (owner) await chown(folder, owner.uid, owner.gid);
  await chmod(folder, 0o700);
  return folder;
}

/**
 * PostgreSQL starts only on files of its own account. The folder itself changes hands last, so that its
 * owner tells whether all is done; where it is, nothing is touched, since a server may be at work in it.
 */
async function giveTo(identity: Identity, folder: string): Promise<void> {
  const owner = ownerOf(identity);
  if (!owner || (await stat(folder)).uid === owner.uid) return;
  const inside = (await readdir(folder)).map((name) => join(folder, name));
  if (inside.length > 0) await promisify(execFile)("chown", ["-R", "--no-dereference", `${owner.uid}:${owner.gid}`, ...inside]);
  await chown(folder, owner.uid, owner.gid);
}

async function run({ file, args, options }: ReturnType<typeof asIdentity>): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    let output = "";
    const child = spawn(file, args, { ...options, cwd: "/", stdio: ["ignore", "pipe", "pipe"], env: { LC_ALL: "C", PATH: "/usr/bin:/bin" } });
    child.stdout?.on("data", (part: Buffer) => (output += part.toString()));
    child.stderr?.on("data", (part: Buffer) => (output += part.toString()));
    child.on("error", (error) => done({ code: null, output: error.message }));
    child.on("close", (code) => done({ code, output }));
  });
}

export function lastLines(text: string): string {
  return text.trimEnd().split("\n").slice(-4).join(" | ");
}
