import type { zh } from "./zh.ts";

export type Word = keyof typeof zh;
export type Words = Readonly<Record<Word, string>>;
export type Params = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}`; a name without a value stays visible, so that a slip is seen. `{n:row/rows}` is the first word where
 * there is one of it, else the second: English counts so.
 */
export const fill = (text: string, params: Params = {}): string => text
  .replace(/\{(\w+):([^{}/]*)\/([^{}]*)\}/g, (whole, name: string, one: string, many: string) => (params[name] === undefined ? whole : Number(params[name]) === 1 ? one : many))
  .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
