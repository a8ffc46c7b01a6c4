import { Decimal } from "../../core/index.ts";
import { CLASS_BOUND, notFigureAt } from "./not-figures.ts";
import { type Measure, powers, unitAt, type UnitMatch } from "./units.ts";

/** A number with its unit, as it stands. Positions are in the clean text. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  /** the digits as printed, without separators: "30.90" */
  readonly digits: string;
  readonly value: Decimal;
  readonly decimals: number;
  readonly prefix: string;
  readonly base: string;
  readonly measure: Measure | "none";
  /** of the printed number, in base units: 1e8 for 亿元 */
  readonly scale: Decimal;
  readonly rank: boolean;
  readonly approximate: boolean;
  readonly limit: boolean;
}

/** Longer runs of digits are codes, and are stepped over whole. */
const LONGEST = 15;
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d{1,8})?/y;
const ROUGH = /(?:余|多|来)(?=[\p{Script=Han}%])/uy;
const BEFORE_ROUGH = /(?:(?<![履签合契预节制])约|(?<![最附靠])近|逾|大约|将近|接近|超过|突破|多达|达到?近)$/;
const BEFORE_LIMIT = /(?:至少|不少于|不低于|不超过|不高于|不得低于|不得超过|最多|至多|控制在|低于|高于|超过)$/;
const AFTER_LIMIT = /^(?:及|或|\(含\))?以[上下内]/;
const AFTER_ROUGH = /^(?:左右|上下|以上|余)/;
/** A bare number is a figure only behind a noun that announces one: 受伤人数为0, 得分98.5. */
const ANNOUNCED = /(?:[数量]|总[数量计]|合计|共计|得分|评分|分数|总分|均分|成绩|指数|[分值]|系数|密度)(?:为|达到?|是|:|约|共|均为|分别为|平均为)?$|(?:上年|去年|上月)同期为$/;
const RANKED = /(?:排名|排|位列|名列|位居|居|列|并列|倒数|位次|名次|排序)[\p{Script=Han}]{0,6}第?$/u;
const RANKED_NUMBER = /(?:全[省市国区县州]|并列|排名|位列|名列|位居|居|列|倒数|排[\p{Script=Han}]{0,4})第$/u;

/** 80亿目标任务, 投资8000万: money that lost its 元. */
const MONEY_BEFORE = /(?:资金|投资|产值|收入|支出|税收?|贷款|金额|补助|补贴|总额)[为达到共约计]{0,3}(?:[\d.万亿、]{0,12})$/;
const MONEY_AFTER = /^(?:目标任务|投资|资金|产值|贷款)/;

/** How far the lexer came, and the figure when there was one. */
interface Step {
  readonly end: number;
  readonly lexeme?: Lexeme;
}

/** 第4(全省并列第87): an ordinal that nothing follows is a place. */
const RANK_ALONE = /^(?:[(,;。、)\n]|$)/;

/** 分别为47、55和55微克/立方米: the unit stands once, behind the last. */
const SHARED = /(?:\d{1,9}(?:\.\d{1,6})?)((?:(?:、|,|和|及|与)\d{1,9}(?:\.\d{1,6})?){1,24})/y;
const VALUES_FOLLOW = /(?:分别|依次)\p{Script=Han}{0,8}(?:[\d.、和及与]{0,80})$/u;

/** Where the unit stands that a bare number shares with the list it is in. */
function sharedUnit(text: string, at: number): UnitMatch | undefined {
  SHARED.lastIndex = at;
  const list = SHARED.exec(text);
  return list && VALUES_FOLLOW.test(text.slice(Math.max(0, at - 96), at)) ? unitAt(text, at + list[0].length) : undefined;
}

/** Every number of the text that is a figure. Linear: each character is passed once, each rule looks at a bounded stretch. */
export function lex(text: string, gap: Uint8Array): Lexeme[] {
  const found: Lexeme[] = [];
  const quoted = titles(text);
  const digit = /\d/g;
  for (let hit = digit.exec(text); hit; hit = digit.exec(text)) {
    const run = runEnd(text, hit.index);
    const step: Step = run - hit.index > LONGEST || quoted(hit.index) ? { end: run } : lexemeAt(text, hit.index, gap[hit.index] === 1);
    if (step.lexeme) found.push(step.lexeme);
    digit.lastIndex = Math.max(step.end, hit.index + 1);
  }
  return found;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end;
}

/** Inside 《》 and short “” nothing is counted. Spans come in order, so one pointer serves all questions. */
function titles(text: string): (at: number) => boolean {
  const spans = [...text.matchAll(/《[^《》\n]{0,120}》|“[^“”\n]{0,24}”|https?:[!-~]{1,200}/g)].map((each) => [each.index, each.index + each[0].length] as const);
  let i = 0;
  return (at) => {
    while (i < spans.length && spans[i]![1] <= at) i += 1;
    return i < spans.length && spans[i]![0] <= at;
  };
}

function lexemeAt(text: string, at: number, apart: boolean): Step {
  const other = notFigureAt(text, at);
  // "APP 3个": a blank after letters and a measure word behind it make a figure of what looked like a code
  if (other && !(apart && other.rule.is === "code with letters" && unitAt(text, other.end))) return { end: other.end };
  NUMBER.lastIndex = at;
  const printed = NUMBER.exec(text)![0];
  let end = at + printed.length;
  if (text[end] === "." && /\d/.test(text[end + 1] ?? "")) return { end: runEnd(text, end + 1) };
  const before = text.slice(Math.max(0, at - 12), at);
  ROUGH.lastIndex = end;
  const rough = ROUGH.exec(text)?.[0] ?? "";
  const own = unitAt(text, end + rough.length);
  const shared = own ? undefined : sharedUnit(text, at);
  const unit = own ?? (shared && { ...shared, end });
  // 100多万元
  const ranked = text.startsWith("第", at - 1);
  const isRank = unit ? /^[位名]$/.test(unit.prefix + unit.base) && (ranked || RANKED.test(before)) : RANKED_NUMBER.test(before) || (ranked && RANK_ALONE.test(text.slice(end, end + 2)));
  if (ranked && !isRank) return { end };
  if (!unit && !isRank && !ANNOUNCED.test(before)) return { end };
  if (unit) end = unit.end;
  const after = text.slice(end, end + 8);
  if (unit && unit.measure !== "share" && CLASS_BOUND.test(after)) return { end };
  const digits = printed.replaceAll(",", "");
  const negative = (text[at - 1] === "-" && /[\p{Script=Han}:为(]/u.test(text[at - 2] ?? "")) || text[at - 1] === "负";
  const lexeme: Lexeme = {
    start: at, end, digits: negative ? `-${digits}` : digits, value: new Decimal(negative ? `-${digits}` : digits),
    decimals: digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0,
    prefix: unit?.prefix ?? "", base: unit?.base ?? "", measure: unit?.base === "" && (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after)) ? "money" : unit?.measure ?? "none",
    scale: new Decimal(powers[unit?.prefix ?? ""] ?? "1"), rank: isRank,
    approximate: rough !== "" || BEFORE_ROUGH.test(before) || AFTER_ROUGH.test(after),
    limit: BEFORE_LIMIT.test(before) || AFTER_LIMIT.test(after),
  };
  return { end, lexeme };
}
