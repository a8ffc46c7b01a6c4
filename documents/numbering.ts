const HAN = "零一二三四五六七八九";

/** 一 to 九十九, as headings count. */
export function han(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no heading number ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (tens > 1 ? HAN[tens]! : "") + (tens > 0 ? "十" : "") + (ones > 0 ? HAN[ones]! : "");
}

/** Numbers of the levels of a text: 一、 and, with two levels only, 1. (GB/T 9704-2012 7.3.3). */
export const sectionNumber = (n: number): string => `${han(n)}、`;
export const itemNumber = (n: number): string => `${n}.`;
