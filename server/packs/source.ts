import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { failed, issue, ok, type Result, type Where } from "../../core/index.ts";

export type Path = readonly (string | number)[];

/** One YAML file of a pack: what it says, and where in it each thing is said. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** whether the file says anything at that path */
  has(path: Path): boolean;
  /**
   * File, line and column of a path. A path that leads nowhere is placed at the last step that exists;
   * `offset` counts characters inside the text that stands there. `at: "key"` means the key itself.
   */
  place(path: Path, options?: { readonly offset?: number | undefined; readonly at?: "key" | "value" }): Where;
}

/** Reads the text of a file; the first fault of the YAML is pack.bad-yaml at its place. */
export function parseSource(file: string, given: string): Result<Source> {
  const text = given.replace(/^\uFEFF/, "");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // what comes after the first is mostly its consequence
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) return failed(issue("pack.bad-yaml", { detail: fault.message }, at(file, lines, fault.pos[0])));
  try {
    const value: unknown = document.toJS();
    return ok({
      file,
      value,
      has: (path) => walk(document, path).whole,
      place(path, { offset, at: which = "value" } = {}) {
        const found = walk(document, path);
        if (found.whole && which === "key" && found.key !== undefined) return at(file, lines, found.key);
        return at(file, lines, found.whole && offset !== undefined ? found.start + inside(text, found, offset) : found.start);
      },
    });
  } catch (error) {
    // an alias without an anchor, or too many of them: the library finds these only on the way out
    return failed(issue("pack.bad-yaml", { detail: error instanceof Error ? error.message : String(error) }, { file, line: 1, column: 1 }));
  }
}

function at(file: string, lines: LineCounter, offset: number): Where {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

interface Found {
  /** the whole path was found */
  readonly whole: boolean;
  readonly start: number;
  readonly end: number;
  readonly key?: number;
  /** the text at the path, when text stands there */
  readonly text?: string;
}

function walk(document: Document, path: Path): Found {
  let node: unknown = document.contents;
  let key: number | undefined;
  let [start, end] = rangeOf(node) ?? [0, 0];
  let whole = node !== null;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const next = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : isSeq(node) ? node.items[Number(step)] : undefined;
    if (next === undefined) {
      whole = false;
      break;
    }
    key = isPair(next) ? rangeOf(next.key)?.[0] : undefined;
    node = isPair(next) ? next.value : next;
    const range = rangeOf(node);
    // `name:` with nothing behind it is placed at its key
    [start, end] = range && range[1] > range[0] ? range : [key ?? start, key ?? end];
  }
  const text = whole && isScalar(node) && typeof node.value === "string" ? node.value : undefined;
  return { whole, start, end, ...(key === undefined ? {} : { key }), ...(text === undefined ? {} : { text }) };
}

function rangeOf(node: unknown): [number, number] | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

/**
 * From an offset in a scalar's value to one in the file, which may have quotes, escapes, a block header,
 * indentation and folded lines in between: both are walked side by side, and what the value lacks is passed over.
 */
function inside(file: string, { start, end, text = "" }: Found, offset: number): number {
  const source = file.slice(start, end);
  const escapes = source.startsWith('"');
  const blank = (at: number): boolean => /\s/.test(source[at] ?? "x");
  const escaped = (at: number): boolean => escapes && source[at] === "\\" && !blank(at + 1);
  let at = /^[|>]/.test(source) ? source.indexOf("\n") + 1 : escapes || source.startsWith("'") ? 1 : 0;
  for (let i = 0; i <= Math.min(offset, text.length - 1); i += 1) {
    const wanted = text[i]!;
    const isBlank = /\s/.test(wanted);
    while (at < source.length && !(wanted === source[at] || (isBlank && blank(at)) || escaped(at))) at += 1;
    if (i === offset) break;
    at += escaped(at) ? 2 : 1;
    // a fold or an indentation: one blank of the value for many of the file
    if (isBlank && !/\s/.test(text[i + 1] ?? "x")) while (blank(at)) at += 1;
  }
  return Math.min(at, source.length);
}
