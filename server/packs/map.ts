import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type PackMap, packMap } from "../../contract/pack/map.ts";
import { failed, type Issue, issue, ok, type Organisation, type Result, suggestion } from "../../core/index.ts";

/** The pack's schematic map, if it has one; every unit that it draws must be there. */
export async function readMap(folder: string, organisations: readonly Organisation[]): Promise<Result<PackMap | undefined>> {
  const file = join(folder, "map.geojson");
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : ""));
  if (text === undefined) return ok(undefined);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return failed(issue("pack.bad-map", { detail: (error as Error).message }, { file }));
  }
  const read = packMap.safeParse(content);
  if (!read.success) {
    const [first] = read.error.issues;
    return failed(issue("pack.bad-map", { detail: `${first?.path.join(".")}: ${first?.message}` }, { file }));
  }
  const known = new Set(organisations.map((each) => each.id));
  const strangers = read.data.features.flatMap(({ properties: { org: id } }): Issue[] =>
    (known.has(id) ? [] : [issue("pack.unknown-organisation", { id, near: suggestion(id, known) }, { file })]));
  return strangers.length > 0 ? failed(...strangers) : ok(read.data);
}
