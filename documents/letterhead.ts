import { type Day, dayWords, type Period } from "../core/index.ts";
import type { BulletinFoot, BulletinHead } from "./block.ts";
import { builtinText } from "./builtin.ts";
import { parseInline } from "./inline.ts";
import type { BulletinTemplate } from "./template.ts";
import { titleLines } from "./title.ts";
import { fullWidth } from "./typography.ts";

/** 版头 and 版记: what stands above the text and below it. */
export interface Letterhead {
  readonly head: BulletinHead;
  readonly foot: BulletinFoot;
}

export interface Lettered {
  readonly template: BulletinTemplate;
  /** 成文日期 */
  readonly date: Day;
  /** serial of the 发文字号 in its year; a draft has none yet */
  readonly serial?: number;
}

export function letterhead({ template: { head }, serial, date }: Lettered, title: string): Letterhead {
  const printed = dayWords(date);
  return {
    head: {
      agencyMark: head.agency_mark,
      number: `${head.number.word}〔${date.slice(0, 4)}〕${serial ?? "  "}号`,
      ...(head.urgency === undefined ? {} : { urgency: head.urgency }),
      title: titleLines(fullWidth(title)),
      ...(head.to === undefined ? {} : { to: fullWidth(head.to) }),
    },
    foot: {
      signer: head.signer, sealed: head.sealed ?? true, day: date, date: printed,
      ...(head.note === undefined ? {} : { note: fullWidth(head.note) }),
      ...(head.copies === undefined ? {} : { copies: fullWidth(head.copies) }),
      ...(head.printer === undefined ? {} : { printer: head.printer }),
      printedOn: `${printed}印发`,
    },
  };
}

/** The title of a month's bulletin, where it is told by words and dates alone; undefined where it asks for figures or rows. */
export function plainTitle({ head }: BulletinTemplate, period: Period): string | undefined {
  const { parts, issues } = parseInline(head.title);
  const words = parts.map((part) => (part.kind === "text" ? part.text : part.kind === "builtin" ? builtinText(part.name, period) : undefined));
  return issues.length > 0 || words.includes(undefined) ? undefined : words.join("");
}
