import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });
const known = new Map<string, string>();

/**
 * One traditional character as simplified, 億 as 亿. Character by character on purpose: a phrase table
 * would change lengths, and every mark must find its place in the original.
 */
export function simplified(char: string): string {
  const found = known.get(char);
  if (found !== undefined) return found;
  const made: string = convert(char) ?? char;
  const kept = made.length === char.length ? made : char;
  known.set(char, kept);
  return kept;
}
