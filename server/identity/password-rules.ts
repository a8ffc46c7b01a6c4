import { readFileSync } from "node:fs";
import { issue, type Issue } from "../../core/index.ts";
import type { Profile } from "./policy.ts";

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u];

/** The words that most bad passwords are made of, one a line. */
const common: ReadonlySet<string> = new Set(readFileSync(new URL("common-passwords.txt", import.meta.url), "utf8").split(/\s+/).filter((each) => each !== "" && !each.startsWith("#")));

/** a→@ and the like undone, then what people put before and behind a word taken off. */
function plain(password: string): string[] {
  const lower = password.toLowerCase();
  const read = lower.replace(/@/g, "a").replace(/0/g, "o").replace(/[1!]/g, "i").replace(/3/g, "e").replace(/[5$]/g, "s");
  const bare = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return [lower, lower.replace(/[^\p{L}\p{Nd}]/gu, ""), bare(lower), bare(read)];
}

/** One sign over and over, or a run of the keyboard's digits. */
const monotonous = (password: string): boolean => new Set(password).size <= 3 || /^(\d{1,4})\1+$/.test(password) || "01234567890123456789".includes(password) || "98765432109876543210".includes(password);

/** What is wrong with a new password, everything at once; whether it was used before is the caller's to see. */
export function passwordIssues(password: string, username: string, { password: rule }: Profile): Issue[] {
  const length = [...password].length;
  const found = classes.filter((each) => each.test(password)).length;
  const issues: Issue[] = [];
  if (length < rule.least) issues.push(issue("access.password-short", { least: rule.least }));
  if (length > rule.most) issues.push(issue("access.password-long", { most: rule.most }));
  if (found < rule.classes) issues.push(issue("access.password-classes", { classes: rule.classes }));
  if (monotonous(password) || plain(password).some((each) => common.has(each))) issues.push(issue("access.password-common", {}));
  if (username.length > 2 && password.toLowerCase().includes(username)) issues.push(issue("access.password-personal", {}));
  return issues;
}
