import type { Cell } from "../../../core/index.ts";

/**
 * Pieces that every generator of sample rows uses. All of it is deterministic: the same seed draws the
 * same rows on every machine, and amounts are whole hundredths until they are written down.
 */
export type SampleRow = Record<string, Cell>;
export type SampleRows = { readonly table: string; readonly rows: readonly SampleRow[] }[];

/** A seeded source of whole numbers: `draw(n)` is one of 0 … n−1. */
export type Draw = (n: number) => number;

/** Mulberry32 on the FNV-1a hash of the seed text. */
export function drawer(seed: string): Draw {
  let state = 2166136261;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619);
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** One of the list; throws on an empty one. */
export function pick<T>(draw: Draw, from: readonly T[]): T {
  const one = from[draw(from.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

/** The list in another order (Fisher–Yates). */
export function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = draw(i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** "1234.50" → 123450, with as many digits after the point as asked; throws when that would lose a digit. */
export function whole(text: string, decimals = 2): number {
  const [head = "", tail = ""] = text.split(".");
  if (tail.length > decimals || !/^-?\d+$/.test(head + tail)) throw new Error(`"${text}" is no decimal of ${decimals} digits`);
  return Number(head + tail.padEnd(decimals, "0"));
}

/** 123450 → "1234.5": no float comes near the text. */
export function decimal(hundredths: number, decimals = 2): string {
  const digits = String(Math.abs(hundredths)).padStart(decimals + 1, "0");
  const tail = decimals === 0 ? "" : digits.slice(-decimals).replace(/0+$/, "");
  const head = decimals === 0 ? digits : digits.slice(0, -decimals);
  return (hundredths < 0 ? "-" : "") + head + (tail === "" ? "" : `.${tail}`);
}

/** Shares a whole number over the weights without remainder: the parts add up to the total exactly. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const upTo = Math.round((total * before) / sum);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** A total ("227500", in the field's unit) over n rows of differing size (1 : 1+spread), as decimals. */
export function distribute(draw: Draw, total: string, n: number, spread = 4, decimals = 2): string[] {
  const weights = Array.from({ length: n }, () => 100 + draw(100 * spread));
  return share(whole(total, decimals), weights).map((part) => decimal(part, decimals));
}

/** "2016-01" … "2016-10" */
export function months(year: number, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${year}-${two(from + i)}`);
}

/** A cumulative amount that rises month by month to its total in the last one. */
export function rising(draw: Draw, total: string, n: number, decimals = 2): string[] {
  const steps = share(whole(total, decimals), Array.from({ length: n }, (_, i) => 60 + 6 * i + draw(60)));
  let sum = 0;
  return steps.map((step) => decimal((sum += step), decimals));
}

/** "2016-10", 7 → "2016-10-07" */
export const dayIn = (month: string, day: number): string => `${month}-${two(day)}`;

export const two = (n: number): string => String(n).padStart(2, "0");
export const three = (n: number): string => String(n).padStart(3, "0");

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days that month has. */
export function daysOf(month: string): number {
  const [year = 0, of = 0] = month.split("-").map(Number);
  if (of === 2 && (year % 4 === 0) && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return lengths[of - 1] ?? 0;
}

/** Any day of that month. */
export const someDay = (draw: Draw, month: string): string => dayIn(month, 1 + draw(daysOf(month)));

/** A place near the middle of its town, within about two kilometres; in the streets of the city within half a kilometre. */
export function near(draw: Draw, town: string): { readonly longitude: string; readonly latitude: string } {
  const [east, north] = middles[town] ?? middles["zc"] ?? [11785000, 3680000];
  const reach = streets.has(town) ? 4 : 1;
  return { longitude: decimal(east + Math.round((draw(4000) - 2000) / reach), 5), latitude: decimal(north + Math.round((draw(3600) - 1800) / reach), 5) };
}

const streets: ReadonlySet<string> = new Set(["zc-sichoulu", "zc-dajie", "zc-qingnianlu", "zc-yonganjie", "zc-chengbeilu", "zc-kfq", "zc-hmt", "zc-ncy"]);

/** Middles of the towns, in hundred-thousandths of a degree. */
const middles: Record<string, readonly [number, number]> = {
  zc: [11786500, 3680300],
  "zc-beijiao": [11788500, 3688800],
  "zc-nanjiao": [11786000, 3674200],
  "zc-wangcun": [11773500, 3669500],
  "zc-sichoulu": [11787263, 3679475],
  "zc-dajie": [11784832, 3680285],
  "zc-qingnianlu": [11786182, 3681500],
  "zc-yonganjie": [11788342, 3681095],
  "zc-chengbeilu": [11784292, 3683525],
  "zc-kfq": [11791600, 3679000],
  "zc-hmt": [11781100, 3685000],
  "zc-ncy": [11773000, 3667800],
};

/** A duty person: a family name and 某, so that nobody real can be meant. */
const families = "王李张刘陈杨赵孙周徐马朱胡郭高林郑宋韩唐".split("");
export const someone = (draw: Draw): string => `${pick(draw, families)}某`;
