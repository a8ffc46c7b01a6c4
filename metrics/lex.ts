import { createToken, Lexer, type IToken, type TokenType } from "chevrotain";

/**
 * The words of the metric language. A keyword is also a name wherever that is unambiguous: a table may
 * have a field `month` or `count`; only the hinges (where, and, in, …) are never names.
 */

/** any word that can name a table or a field */
export const Word = createToken({ name: "WORD", label: "name", pattern: Lexer.NA });
/** any word that can name a metric: no function begins with it */
export const MetricWord = createToken({ name: "METRIC", label: "metric", pattern: Lexer.NA, categories: [Word] });

export const Identifier = createToken({ name: "NAME", pattern: /[a-z][a-z0-9_]*/, label: "name", categories: [MetricWord] });

const keyword = (word: string, categories: TokenType[]): TokenType =>
  createToken({ name: word.toUpperCase(), label: word, pattern: word, longer_alt: Identifier, categories });

const words = <const W extends string>(list: readonly W[], categories: TokenType[]): Record<W, TokenType> =>
  Object.fromEntries(list.map((word) => [word, keyword(word, categories)])) as Record<W, TokenType>;

/** stand between the parts of a condition; never names */
export const hinge = words(["where", "each", "distinct", "of", "and", "or", "not", "in", "by", "is", "parent", "law", "true", "false"], []);
/** begin a factor; may name fields and tables, not metrics */
export const starter = words(["count", "sum", "only", "mean", "latest", "change", "implied", "days", "calendar", "aqi"], [Word]);
/** known by their place alone */
export const soft = words(
  ["on", "as", "at", "least", "plan", "percent", "points", "absolute", "missing", "present", "period", "year_to_date", "year", "month", "end"],
  [MetricWord],
);

export const Text = createToken({ name: "TEXT", pattern: /'(?:[^']|'')*'/, label: "'text'" });
export const DateText = createToken({ name: "DATE", pattern: /\d{4}-\d{2}-\d{2}/, label: "2016-10-31" });
export const NumberText = createToken({ name: "NUMBER", pattern: /\d+(?:\.\d+)?/, label: "number" });
export const Operator = createToken({ name: "COMPARISON", label: "= != < <= > >=", pattern: Lexer.NA });
export const Equals = createToken({ name: "EQUALS", pattern: "=", label: "=", categories: [Operator] });
const Unequal = createToken({ name: "UNEQUAL", pattern: /!=|<=|>=|<|>/, label: "!= < <= > >=", categories: [Operator] });
export const Plus = createToken({ name: "PLUS", pattern: "+", label: "+" });
export const Minus = createToken({ name: "MINUS", pattern: "-", label: "-" });
export const Times = createToken({ name: "TIMES", pattern: "*", label: "*" });
export const Over = createToken({ name: "OVER", pattern: "/", label: "/" });
export const Open = createToken({ name: "OPEN", pattern: "(", label: "(" });
export const Close = createToken({ name: "CLOSE", pattern: ")", label: ")" });
export const Comma = createToken({ name: "COMMA", pattern: ",", label: "," });
export const Dot = createToken({ name: "DOT", pattern: ".", label: "." });
const Space = createToken({ name: "SPACE", pattern: /\s+/, group: Lexer.SKIPPED });

export const tokens: TokenType[] = [
  Space, DateText, NumberText, Text, Equals, Unequal, Plus, Minus, Times, Over, Open, Close, Comma, Dot,
  ...Object.values(hinge), ...Object.values(starter), ...Object.values(soft), Identifier, MetricWord, Word, Operator,
];

const lexer = new Lexer(tokens, { positionTracking: "full", ensureOptimizations: true });

export interface Lexed {
  readonly tokens: IToken[];
  /** the first character that no word begins with */
  readonly stray?: { readonly offset: number; readonly character: string };
}

export function lex(text: string): Lexed {
  const { tokens, errors } = lexer.tokenize(text);
  const [first] = errors;
  if (!first) return { tokens };
  return { tokens, stray: { offset: first.offset, character: String.fromCodePoint(text.codePointAt(first.offset)!) } };
}
