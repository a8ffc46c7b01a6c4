import type { Lexeme } from "../lex/lexer.ts";
import type { Comparison, FigureKind } from "../model.ts";

/** Words of change that stand directly before the number. 新增, 提高到 and 增加值 are levels, not changes. */
const UP = "同?增长|(?<!新)增加|上升|提高|提升|(?<!新)增(?!加值)|升|上涨|涨|扩大|改善|增收|增支|净增|加快|多|增多|高|上浮|拉高|增幅|增速|涨幅|升幅|增长率|超|超过|高于|快于|领先|好于|前进|进位|上移";
const DOWN = "下降|减少|降低|(?<!消)减|降|下跌|跌|回落|缩短|缩小|恶化|减收|减支|净减|压减|少|低|下滑|放缓|降幅|跌幅|减幅|下降率|欠|低于|慢于|落后|落后于|收窄|(?<!较)差|后退|退位|下移";
const TAIL = "(?:了|约|近|达到?|幅度?为?|为|:|-)?";
const CHANGE = new RegExp(`(?:${UP}|${DOWN})${TAIL}$`);
const DOWNWARD = new RegExp(`(?:${DOWN})${TAIL}$`);
/** 多, 少, 高 and the like change something only where something is compared. */
const NEEDS_BASIS = /(?:(?<!增)多|(?<!减)少|(?<![提升拉])高|(?<!降)低|超|超过|高于|低于|(?<!较)差|快于|慢于|欠|领先|落后|落后于|好于|加快)(?:了|约|近)?$/;
/** 超时间进度3.3: how far ahead or behind */
const PROGRESS = /[超欠](?:过)?(?:时间|序时|目标|均衡)?进度$/;
/** 同比减少事故84起: the verb takes a noun */
const CHANGED_NOUN = /(?:同比|环比|[较比]\p{Script=Han}{1,8})(?:增加|减少|多|少)(?:了)?\p{Script=Han}{2,4}$/u;
const BASIS = /(?:同比|环比|比上年同期|比去年同期|较上年同期|较去年同期|[比较与](?:上|去|前|历)[年月周季期一]?(?:度|同期|份)?|[比较]\d{1,2}月(?:份|底)?|比同期|较同期|时间进度|序时进度|均衡进度|目标进度|[超欠]进度|[比较][\p{Script=Han}]{1,10}|[高低]于[\p{Script=Han}]{2,10})/u;

/** @param follows whether the figure before in the sentence is a change: 减少事故84起,减少死亡101人 */
export function comparisonOf(clause: string, before: string, follows: boolean): Comparison | undefined {
  const basis = BASIS.exec(clause)?.[0];
  if (PROGRESS.test(before)) return { basis: basis ?? "", direction: /欠(?:\p{Script=Han}{0,2}进度)$/u.test(before) ? "down" : "up" };
  const changed = (basis !== undefined && CHANGED_NOUN.test(before)) || (follows && /^(?:增加|减少)\p{Script=Han}{2,4}$/u.test(before)) || CHANGE.test(before) && (!NEEDS_BASIS.test(before) || basis !== undefined);
  return changed ? { basis: basis ?? "", direction: DOWNWARD.test(before) || /(?:减少|少)了?\p{Script=Han}{2,4}$/u.test(before) ? "down" : "up" } : undefined;
}

/** The kind of a figure by its unit and the words around it; `joined` is the figure it is listed with (A和B). */
export function kindOf(lexeme: Lexeme, before: string, comparison: Comparison | undefined, joined: FigureKind | undefined, after: string): FigureKind {
  if (lexeme.rank) return "rank";
  if (lexeme.measure === "points") return "change";
  const standsAlone = before === "" || /^[和与及、,]+$/.test(before);
  if (lexeme.measure === "share") return comparison || (standsAlone && joined === "change") ? "change" : "rate";
  if (comparison && !/^\p{Script=Han}{0,2}(?:率|值)/u.test(after)) return "change";
  if (standsAlone && joined === "change" && /^(?:[,、;。:)|\n和与及]|$)/.test(after)) return "change";
  switch (lexeme.measure) {
    case "money": return "amount";
    case "count": return "count";
    case "days": return "days";
    case "area": return "area";
    case "concentration": return "concentration";
    case "score": return "score";
    case "none": return /(?:[得评]分|分数|[总均]分|成绩)\p{Script=Han}?:?$/u.test(before) ? "score" : /(?:(?:指数|系数|密度)\p{Script=Han}{0,3}|同期为):?$/u.test(before) ? "other" : "count";
    default: return "other";
  }
}
