import { type IToken, type TokenType, tokenMatcher } from "chevrotain";
import { failed, issue, type Issue, nearest, ok, type Result } from "../core/index.ts";
import type { Condition, Expression, Guard } from "./ast.ts";
import { Grammar } from "./grammar.ts";
import "./issues.ts";
import { hinge, lex, soft, starter, Word } from "./lex.ts";

const grammar = new Grammar();

type Start = "formula" | "condition" | "guard";

/** The tree of a formula; on failure one issue, with its offset. */
export const parseFormula = (text: string): Result<Expression> => parse("formula", text);
/** The tree of a bare where-condition, as a bulletin's gather has it. */
export const parseCondition = (text: string): Result<Condition> => parse("condition", text);
/** The tree of a condition on metrics, as a phrase's `when` has it. */
export const parseGuard = (text: string): Result<Guard> => parse("guard", text);

function parse<T>(start: Start, text: string): Result<T> {
  const { tokens, stray } = lex(text);
  if (stray) return failed(issue("metric.stray-character", { character: stray.character }, { offset: stray.offset }));
  grammar.input = tokens;
  const tree = grammar[start]();
  const [error] = grammar.errors;
  if (!error) return ok(tree as T);
  return failed(unexpected(start, text, tokens, indexAt(tokens, error.token)));
}

/** chevrotain reports the end of the text as a token that is not in the list. */
function indexAt(tokens: readonly IToken[], token: IToken): number {
  const at = tokens.indexOf(token);
  return at === -1 ? tokens.length : at;
}

/** Says what could have stood there, and guesses the keyword when a word is nearly one. */
function unexpected(start: Start, text: string, tokens: readonly IToken[], at: number): Issue {
  const found = tokens[at];
  const before = tokens[at - 1];
  const read = tokens.slice(0, at);
  const possible = grammar.computeContentAssist(start, read).map((each) => each.nextTokenType);
  const keywords = possible.map((each) => each.LABEL!).filter((label) => label in keyword);
  const meant = found && isName(found) ? nearest(found.image, keywords) : undefined;
  if (found && meant) return misspelt(found, meant);
  // "cuont projects" reads as a metric "cuont" with a stray word behind it
  const begun = found && before && isName(before) && isName(found) ? nearest(before.image, Object.keys(starter)) : undefined;
  if (before && begun && begun !== before.image) return misspelt(before, begun);
  return issue("metric.unexpected", { found: found?.image ?? END, expected: labels(possible, isWhole(start, read)) }, { offset: found?.startOffset ?? text.length });
}

/** how messages write the end of the text */
const END = "⏎";
const keyword: Readonly<Record<string, TokenType>> = { ...hinge, ...starter, ...soft };
const isName = (token: IToken): boolean => tokenMatcher(token, Word);
const misspelt = (token: IToken, near: string): Issue => issue("metric.misspelt", { word: token.image, near }, { offset: token.startOffset });

const labels = (possible: readonly TokenType[], mayEnd: boolean): string =>
  [...new Set(possible.map((each) => each.LABEL!)), ...(mayEnd ? [END] : [])].join("  ");

function isWhole(start: Start, tokens: IToken[]): boolean {
  grammar.input = tokens;
  grammar[start]();
  return grammar.errors.length === 0;
}
