import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { optionalFiles, packFiles } from "../../contract/pack.ts";
import { type Issue, issue } from "../../core/index.ts";
import { parseSource, type Source } from "./source.ts";

type One = keyof typeof packFiles.one;
type Many = keyof typeof packFiles.many;

export interface PackSources {
  readonly one: { readonly [F in One]?: Source };
  readonly many: { readonly [F in Many]: readonly Source[] };
  /** files of which nothing is known but their name, by what they were to define */
  readonly unread: { readonly [F in Many]: readonly string[] };
  /** faults of the folder, of the encoding and of the YAML */
  readonly issues: readonly Issue[];
}

/** Every YAML file of a pack's folder, in the order of their names. */
export async function readSources(folder: string): Promise<PackSources> {
  const issues: Issue[] = [];
  const one: { [F in One]?: Source } = {};
  const many: { [F in Many]: Source[] } = { laws: [], registers: [], metrics: [] };
  const unread: { [F in Many]: string[] } = { laws: [], registers: [], metrics: [] };
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    return { one, many, unread, issues: [issue("pack.no-folder", { folder }, { file: folder })] };
  }
  for (const kind of Object.keys(packFiles.one) as One[]) {
    const source = await readSource(join(folder, `${kind}.yaml`), issues, optionalFiles.has(kind));
    if (source) one[kind] = source;
  }
  for (const kind of Object.keys(packFiles.many) as Many[]) {
    const names = await readdir(join(folder, kind)).catch(() => []);
    for (const name of names.filter((each) => /\.ya?ml$/.test(each)).toSorted()) {
      const source = await readSource(join(folder, kind, name), issues);
      if (source) many[kind].push(source);
      else unread[kind].push(name.replace(/\.ya?ml$/, ""));
    }
  }
  return { one, many, unread, issues };
}

async function readSource(file: string, issues: Issue[], optional = false): Promise<Source | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && optional) return undefined;
    issues.push(code === "ENOENT" ? issue("pack.missing-file", { file }, { file }) : issue("pack.unreadable-file", { file, detail: message }, { file }));
    return undefined;
  }
  const text = decode(bytes);
  if (text === undefined) {
    issues.push(issue("pack.not-utf8", { file }, { file }));
    return undefined;
  }
  const source = parseSource(file, text);
  if (source.ok) return source.value;
  issues.push(...source.issues);
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
