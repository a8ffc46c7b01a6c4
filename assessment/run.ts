import type { LampLevel } from "./lamp.ts";

/** The unbroken run at the end of a line of months: what level it is at, since when and for how many months. */
export interface Run {
  readonly level: LampLevel;
  readonly since: string;
  readonly months: number;
}

export function runOf(line: readonly { readonly month: string; readonly level: LampLevel }[]): Run | undefined {
  const now = line.at(-1);
  if (!now) return undefined;
  const broken = line.findLastIndex(({ level }) => level !== now.level);
  return { level: now.level, since: line[broken + 1]!.month, months: line.length - 1 - broken };
}
