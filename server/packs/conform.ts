import * as z from "zod";
import { packJsonSchemas, type PackFile, packSchemas } from "../../contract/pack.ts";
import { failed, issue, type Issue, ok, type Result, suggestion } from "../../core/index.ts";
import type { Path, Source } from "./source.ts";

export type Content<F extends PackFile> = z.infer<(typeof packSchemas)[F]>;

/** The file's content by its schema, or every departure from it, each at its line. */
export function conform<F extends PackFile>(kind: F, source: Source): Result<Content<F>> {
  const read = packSchemas[kind].safeParse(source.value);
  if (read.success) return ok(read.data as Content<F>);
  return failed(...read.error.issues.flatMap((each) => told(each, [], { kind, source })));
}

interface At {
  readonly kind: PackFile;
  readonly source: Source;
}

type ZodIssue = z.core.$ZodIssue;

function told(found: ZodIssue, above: Path, at: At): Issue[] {
  const path: Path = [...above, ...(found.path as (string | number)[])];
  const key = keyOf(path);
  const where = at.source.place(path);
  switch (found.code) {
    case "unrecognized_keys":
      return found.keys.map((each) =>
        issue("pack.unknown-key", { key: each, known: suggestion(each, keysAt(at, path)) }, at.source.place([...path, each], { at: "key" })));
    case "invalid_type":
      return [at.source.has(path) || path.length === 0 ? issue(expectations[found.expected] ?? "pack.mapping-expected", { key }, where) : issue("pack.missing-name", { key }, where)];
    case "invalid_value":
      return [choose(at, path, found.values.map(String))];
    case "invalid_union":
      // a discriminator that names no branch; without one the first branch tells
      if (found.errors.length === 0) return [choose(at, path, (found as { options?: readonly unknown[] }).options?.map(String) ?? [])];
      return found.errors[0]!.flatMap((each) => told(each, path, at));
    case "invalid_key":
      return [issue("pack.wrong-form", { key: keyOf(above), text: key, example: found.issues[0]?.message ?? "" }, at.source.place(path, { at: "key" }))];
    case "too_small":
    case "too_big":
      return [issue("pack.out-of-range", { key, text: textAt(at, path), limit: found.code === "too_small" ? `≥ ${found.minimum}` : `≤ ${found.maximum}` }, where)];
    default:
      return [issue("pack.wrong-form", { key, text: textAt(at, path), example: found.message }, where)];
  }
}

const expectations: Readonly<Record<string, "pack.text-expected" | "pack.number-expected" | "pack.boolean-expected" | "pack.list-expected" | "pack.mapping-expected">> = {
  string: "pack.text-expected", number: "pack.number-expected", int: "pack.number-expected", boolean: "pack.boolean-expected",
  array: "pack.list-expected", object: "pack.mapping-expected", record: "pack.mapping-expected",
};

function choose(at: At, path: Path, known: readonly string[]): Issue {
  const text = textAt(at, path);
  if (!at.source.has(path)) return issue("pack.missing-name", { key: keyOf(path) }, at.source.place(path));
  return issue("pack.wrong-value", { key: keyOf(path), text, known: known.join("、") }, at.source.place(path));
}

/** "fields[3].unit"; the whole file has no key */
function keyOf(path: Path): string {
  return path.map((step, i) => (typeof step === "number" ? `[${step + 1}]` : i === 0 ? step : `.${step}`)).join("");
}

function textAt({ source }: At, path: Path): string {
  let value: unknown = source.value;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}

type Schema = z.core.JSONSchema.BaseSchema;

/** The keys that the schema knows at a path, over all branches that could stand there. */
function keysAt({ kind }: At, path: Path): string[] {
  let schemas: Schema[] = [packJsonSchemas()[kind] as Schema];
  const branches = (of: Schema): Schema[] => [of, ...((of.oneOf ?? of.anyOf ?? []) as Schema[])];
  for (const step of path) {
    schemas = schemas.flatMap(branches).flatMap((each) => {
      const next = typeof step === "number" ? each.items : each.properties?.[step] ?? each.additionalProperties;
      return typeof next === "object" && !Array.isArray(next) ? [next as Schema] : [];
    });
  }
  return [...new Set(schemas.flatMap(branches).flatMap((each) => Object.keys(each.properties ?? {})))];
}
