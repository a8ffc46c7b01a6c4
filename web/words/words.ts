import type { zh } from "./zh.ts";

export type Word = keyof typeof zh;
export type Words = Readonly<Record<Word, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}`; a name without a value stays visible, so that a slip is seen. */
export const fill = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
