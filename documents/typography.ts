import type { Run } from "./block.ts";

const FULL: Readonly<Record<string, string>> = {
  ",": "\uff0c", ";": "\uff1b", ":": "\uff1a", "!": "\uff01", "?": "\uff1f", "(": "\uff08", ")": "\uff09",
};
const latin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9/]/.test(char);
const wide = (char: string | undefined): boolean => char !== undefined && char > "\u02ff";

/**
 * Half-width punctuation in Chinese text becomes full-width: there it is a slip of the input method, and half a
 * character puts the 28-character line out of step. Between two Latin letters or digits (10:30, 1,000) it
 * stays, and so do brackets that touch no Han character; a closing bracket follows its opening one.
 */
export function fullWidth(text: string): string {
  const chars = [...text];
  if (!chars.some(wide)) return text;
  const open: boolean[] = [];
  return chars.map((char, i) => {
    const full = FULL[char];
    if (full === undefined) return char;
    const before = chars[i - 1];
    const after = chars[i + 1];
    let turned = char === "(" || char === ")" ? wide(before) || wide(after) : !(latin(before) && latin(after));
    if (char === "(") open.push(turned);
    if (char === ")") turned = open.pop() ?? turned;
    return turned ? full : char;
  }).join("");
}

/** The same for runs: what stands on the other side of a figure counts too; figures are left as they are. */
export function typeset(runs: readonly Run[]): Run[] {
  const whole = fullWidth(runs.map((each) => each.text).join(""));
  let at = 0;
  return runs.map((run) => {
    const text = whole.slice(at, at + run.text.length);
    at += run.text.length;
    return run.kind === "text" ? { ...run, text } : run;
  });
}
