import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { packJsonSchemas } from "../../contract/pack.ts";
import { ok, type Result } from "../../core/index.ts";
import type { Answer, CommandShape, Desk, Input } from "../command.ts";
import { words } from "../words.ts";

export const packsSchemaCommand: CommandShape = {
  name: "packs schema",
  summary: words("写出数据包各文件的 JSON Schema，供编辑器补全和检查", "write the JSON Schema of every file of a pack, for editors"),
  takes: [],
  options: [{ form: "--out <dir>", about: words("目录（默认 packs/schema）", "folder (packs/schema)") }],
  examples: ["dukao packs schema --out packs/schema"],
  work: { kind: "alone", run },
};

async function run({ settings }: Desk, input: Input): Promise<Result<Answer>> {
  const folder = resolve(input.option("out") ?? join(settings.packDir, "..", "schema"));
  await mkdir(folder, { recursive: true });
  const files = Object.entries(packJsonSchemas()).map(([name, schema]) => ({ file: join(folder, `${name}.json`), text: schemaText(schema) }));
  for (const { file, text } of files) await writeFile(file, text);
  return ok({ json: { files: files.map(({ file }) => file) }, text: files.map(({ file }) => file).join("\n") });
}

export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 1)}\n`;
