import type { Cell } from "../../../core/index.ts";
import type { SampleRow } from "./draw.ts";

type Fields = Readonly<Record<string, Cell>>;

/** A row that the source document names: its names and amounts are facts; texts state them in our words, dates inside the month are set by us. */
export const fact = (id: string, org: string, fields: Fields): SampleRow => ({ id, org, origin: "document", ...fields });

/** An invented row; together such rows add up to the document's totals. */
export const made = (id: string, org: string, fields: Fields): SampleRow => ({ id, org, origin: "sample", ...fields });

/** Persons are a family name and 某: nobody real can be meant. */
const families = "王李张刘陈杨赵孙周徐马朱胡郭高林郑宋韩唐".split("");
export const somebody = (n: number): string => `${families[n % families.length] ?? "王"}某`;

export const towns = ["zc-beijiao", "zc-nanjiao", "zc-wangcun", "zc-sichoulu", "zc-dajie", "zc-qingnianlu", "zc-yonganjie", "zc-chengbeilu"] as const;
/** Those with villages (镇). */
export const ruralTowns = ["zc-beijiao", "zc-nanjiao", "zc-wangcun"] as const;

/** The last day that the demo office knows of: nothing later is recorded. */
export const LAST_DAY = "2016-10-31";
export const known = (day: string): string | null => (day <= LAST_DAY ? day : null);
export const earlier = (a: string, b: string): string => (a < b ? a : b);
