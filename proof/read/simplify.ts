import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });
const known = new Map<string, string>();

/**
 * One traditional character as simplified, 億 as 亿. Character by character on purpose: a phrase table
 * would change lengths, and every mark must find its place in the original.
 */
export function simplified(char: string): string {
  let found = known.get(char);
  if (found === undefined) {
    const made = convert(char);
    found = made.length === char.length ? made : char;
    known.set(char, found);
  }
  return found;
}
