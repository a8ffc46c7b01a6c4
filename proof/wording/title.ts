import { periods, type PeriodMark } from "../lex/period.ts";
import type { WordingRule } from "./rule.ts";

const TITLE = /^[^\n。]{4,80}(?=\n)/;
const OPENING = /现将([^。\n]{2,60}?)(?:通报|公布|报告|公告|汇报)如下/;
/** So far into the text the opening may stand. */
const HEAD = 800;

/** The day that the document bears, in a line of its own at its end: 2016年11月7日. */
const DATE = /^[ \u3000]*(20\d{2})年(\d{1,2})月\d{1,2}日(?:印发)?[ \u3000]*$/gm;

/**
 * 关于10月份…的通报 opens with 现将9月份…通报如下: last month's text was taken over. Yet a circular may be titled by the
 * month it comes out in, and then opens with the month before. An error only where both speak of the same thing and
 * the months cannot stand so, or the document's day says that it came out in another month than its title's.
 */
export const titlePeriod: WordingRule = {
  id: "title-period", severity: "error", source: "标题与正文所述期间一致(GB/T 9704-2012)",
  wrong: ["关于2016年10月份工作进展情况的通报\n现将9月份工作进展情况通报如下:", "2018年第三季度检查情况通报\n各镇:现将2017年第三季度检查情况通报如下:"],
  right: ["关于2016年10月份工作进展情况的通报\n现将10月份工作进展情况通报如下:", "前三季度检查情况通报\n现将1-9月检查情况通报如下:", "关于10月份工作情况的通报\n根据9月份会议要求,现将有关情况通报如下:"],
  find: ({ text }) => {
    const head = text.slice(0, HEAD).replace(/^\s+/, (blank) => " ".repeat(blank.length));
    const title = TITLE.exec(head)?.[0] ?? "";
    const opening = OPENING.exec(head);
    if (!opening || !/通报|情况|报告|简报/.test(title)) return [];
    const at = opening.index + 2;
    const [said] = periods(title);
    const [told] = periods(opening[1]!);
    if (!said || !told || !differ(said, told)) return [];
    const byIssue = isMonthBefore(told, said) && (issued(text) ?? said.month) === said.month;
    const same = subject(title.slice(said.end)) === subject(opening[1]!.slice(told.end));
    return [{ ...(same && !byIssue ? {} : { severity: "warning" as const }), start: at + told.at, end: at + told.end, figures: [], message: `标题写的是“${said.printed}”,正文开头写的是“${told.printed}”。`, advice: "请核对期间。" }];
  },
};

/** 工作进展情况 of 工作进展情况的通报 */
const subject = (words: string): string => words.replace(/的?(?:通报|报告|简报|公告|通知)$/, "");

function differ(a: PeriodMark, b: PeriodMark): boolean {
  return (a.month !== undefined && b.month !== undefined && a.month !== b.month) || (a.year !== undefined && b.year !== undefined && a.year !== b.year);
}

/** Whether the one is the month just before the other, as far as years are told. */
function isMonthBefore(a: PeriodMark, b: PeriodMark): boolean {
  if (a.months !== 1 || b.months !== 1 || a.month! % 12 + 1 !== b.month) return false;
  return a.year === undefined || b.year === undefined || b.year - a.year === (b.month === 1 ? 1 : 0);
}

/** The month in which the document came out, if it bears a day. */
const issued = (text: string): number | undefined => {
  const last = [...text.matchAll(DATE)].at(-1);
  return last && Number(last[2]);
};
