import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { API } from "typescript/unstable/sync";
import { expect, test } from "vitest";
import { zh } from "./zh.ts";

const root = join(import.meta.dirname, "../..");
const pages = readdirSync(join(root, "web"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^words\/(zh|en)\b/.test(file))
  .map((file) => join(root, "web", file)).map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** A name of a word that is put together: `state_${each.state}`. */
const PATTERN = /`([a-z_]*_)?\$\{([^}]*)\}(_[a-z_]*)?`/g;

/** Names of words that some page says: those in quotes, and those that a pattern can make of the types that it is made of. */
function saidNames(known: readonly string[]): Set<string> {
  const said = new Set(pages.flatMap(({ text }) => [...text.matchAll(/"([\w-]+)"/g)].map(([, name]) => name!)));
  const api = new API({ cwd: root });
  try {
    const { checker } = api.updateSnapshot({ openProjects: [join(root, "tsconfig.json")] }).getProjects()[0]!;
    for (const { file, text } of pages) {
      for (const { 0: whole, 1: before = "", 2: made = "", 3: after = "", index } of text.matchAll(PATTERN)) {
        if (before + after === "") continue;
        const ends = [...made.matchAll(/[A-Za-z_][\w.]*/g)].map((each) => index + whole.indexOf("${") + 2 + each.index + each[0].length - 1);
        const types = checker.getTypeAtPosition(file, ends).flatMap((type) => (type === undefined ? [] : type.isUnionType() ? [...type.getTypes()] : [type]));
        const values = types.map((type) => (type.isStringLiteralType() ? type.value : undefined));
        for (const value of [...values, ...[...made.matchAll(/"([\w-]+)"/g)].map((each) => each[1])]) if (value !== undefined) said.add(before + value + after);
        // of a plain text nobody knows what it may be
        if (types.some((type) => type.isIntrinsicType() && type.intrinsicName === "string")) for (const name of known) if (name.startsWith(before) && name.endsWith(after)) said.add(name);
      }
    }
  } finally {
    api.close();
  }
  return said;
}

test("every word is said somewhere: by its name, or by one that a pattern can make", { timeout: 120_000 }, () => {
  const words = Object.keys(zh);
  // how a rate stands to time is said by the sign itself
  const bySign = ["ahead", "behind", "even"];
  const said = saidNames(words);
  expect(words.filter((word) => !said.has(word) && !bySign.includes(word))).toEqual([]);
});
