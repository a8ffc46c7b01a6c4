import { type Issue, issue, type Where, within } from "../../core/index.ts";
import type { Path, Source } from "./source.ts";

/** A definition and where in which file it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly source: Source;
  readonly path: Path;
}

export const placed = <T>(source: Source, path: Path, values: readonly T[]): Placed<T>[] =>
  values.map((value, i) => ({ value, source, path: [...path, i] }));

/** An issue about a placed definition, at one of its parts. */
export function about(of: Placed<unknown>, part: Path, found: Issue): Issue {
  return { ...found, where: { ...found.where, ...of.source.place([...of.path, ...part]) } } as Issue;
}

/** The first of each id; every further one is pack.duplicate-id. */
export function distinct<T extends { readonly id: string }>(kind: string, all: readonly Placed<T>[], issues: Issue[]): Placed<T>[] {
  const first = new Map<string, Placed<T>>();
  for (const each of all) {
    const known = first.get(each.value.id);
    if (known) issues.push(about(each, ["id"], issue("pack.duplicate-id", { kind, id: each.value.id, first: fileLine(known.source.place([...known.path, "id"])) })));
    else first.set(each.value.id, each);
  }
  return [...first.values()];
}

export const fileLine = ({ file, line }: Where): string => `${file}:${line}`;

/** What `Pack.locate` and the rooms' issues speak of: ["registers", "projects", "fields", 3, "unit"]. */
export class Places {
  readonly #files = new Map<string, Source>();
  readonly #definitions = new Map<string, Placed<unknown>>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  addFile(kind: string, source: Source): void {
    this.#files.set(kind, source);
  }

  add(kind: string, all: readonly Placed<{ readonly id: string }>[]): void {
    for (const each of all) this.#definitions.set(`${kind} ${each.value.id}`, each);
  }

  locate(path: Path, offset?: number): Where {
    const [kind, id, ...part] = path;
    const definition = this.#definitions.get(`${kind} ${id}`);
    if (definition) return definition.source.place([...definition.path, ...part], { offset });
    return this.#files.get(String(kind))?.place(path.slice(1), { offset }) ?? { file: this.#folder };
  }

  /** The room's issue with file, line and column instead of its path; `above` is put before its path. */
  resolve(found: Issue, above: Path = []): Issue {
    const { path = [], offset, ...where } = within({ path: above }, found).where;
    return { ...found, where: { ...where, ...this.locate(path, offset) } } as Issue;
  }
}
