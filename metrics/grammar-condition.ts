import { EmbeddedActionsParser } from "chevrotain";
import type { Comparison, Condition, Guard, Literal, Name, Path, Span } from "./ast.ts";
import { cover, nameOf, spanOf, together, unquoted } from "./spans.ts";
import { Close, Comma, DateText, Dot, hinge, MetricWord, Minus, NumberText, Open, Operator, soft, Text, tokens, Word } from "./lex.ts";

/**
 * The grammar of conditions on rows and of guards on metrics. While chevrotain records a grammar its
 * actions run on empty tokens, so they must not look inside what a rule returns.
 */
export class ConditionGrammar extends EmbeddedActionsParser {
  constructor() {
    super(tokens, { maxLookahead: 3, recoveryEnabled: false });
  }

  condition = this.RULE("condition", (): Condition => {
    const parts = [this.SUBRULE(this.conjunction)];
    this.MANY(() => {
      this.CONSUME(hinge.or);
      parts.push(this.SUBRULE2(this.conjunction));
    });
    return together("or", parts);
  });

  conjunction = this.RULE("conjunction", (): Condition => {
    const parts = [this.SUBRULE(this.test)];
    this.MANY(() => {
      this.CONSUME(hinge.and);
      parts.push(this.SUBRULE2(this.test));
    });
    return together("and", parts);
  });

  test = this.RULE("test", (): Condition => this.OR<Condition>([
    { ALT: () => {
      const first = this.CONSUME(hinge.not);
      const part = this.SUBRULE(this.test);
      return { kind: "not", part, span: cover({ span: spanOf(first, first) }, part) };
    } },
    { ALT: () => {
      this.CONSUME(Open);
      const inner = this.SUBRULE(this.condition);
      this.CONSUME(Close);
      return inner;
    } },
    { ALT: () => this.SUBRULE(this.pathTest) },
  ]));

  pathTest = this.RULE("pathTest", (): Condition => {
    const path = this.SUBRULE(this.path);
    const span = (): Span => cover(path, { span: spanOf(this.LA(0), this.LA(0)) });
    let made: Condition = { kind: "true", path, span: path.span };
    this.OPTION(() => {
      made = this.OR<Condition>([
        { ALT: () => {
          const op = this.CONSUME(Operator).image as Comparison;
          return this.OR4<Condition>([
            { ALT: () => {
              const literal = this.SUBRULE(this.literal);
              return { kind: "compare", path, op, literal, span: span() };
            } },
            { ALT: () => {
              const other = this.SUBRULE2(this.path);
              return { kind: "fields", path, op, other, span: span() };
            } },
          ]);
        } },
        { ALT: () => {
          this.CONSUME(hinge.in);
          return this.OR2<Condition>([
            { ALT: () => {
              this.CONSUME(soft.period);
              return { kind: "within", path, window: "period", span: span() };
            } },
            { ALT: () => {
              this.CONSUME(soft.year_to_date);
              return { kind: "within", path, window: "year-to-date", span: span() };
            } },
            { ALT: () => {
              const literals: Literal[] = [];
              this.CONSUME(Open);
              this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => { literals.push(this.SUBRULE2(this.literal)); } });
              this.CONSUME(Close);
              return { kind: "one-of", path, literals, span: span() };
            } },
          ]);
        } },
        { ALT: () => {
          this.CONSUME(hinge.by);
          this.CONSUME(soft.end);
          return { kind: "by-end", path, span: span() };
        } },
        { ALT: () => {
          this.CONSUME(hinge.is);
          const what = this.OR3([{ ALT: () => this.CONSUME(soft.missing) }, { ALT: () => this.CONSUME(soft.present) }]);
          return { kind: what.image as "missing" | "present", path, span: span() };
        } },
      ]);
    });
    return made;
  });

  path = this.RULE("path", (): Path => this.OR<Path>([
    { ALT: () => {
      const first = this.CONSUME(hinge.parent);
      this.CONSUME(Dot);
      const field = this.CONSUME(Word);
      return { from: "parent", field: field.image, span: spanOf(first, field) };
    } },
    { ALT: () => {
      const field = this.CONSUME2(Word);
      return { from: "row", field: field.image, span: spanOf(field, field) };
    } },
  ]));

  literal = this.RULE("literal", (): Literal => this.OR<Literal>([
    { ALT: () => {
      const token = this.CONSUME(Text);
      return { kind: "text", value: unquoted(token), span: spanOf(token, token) };
    } },
    { ALT: () => {
      const minus = this.OPTION(() => this.CONSUME(Minus));
      const token = this.CONSUME(NumberText);
      return { kind: "number", value: (minus ? "-" : "") + token.image, span: spanOf(minus ?? token, token) };
    } },
    { ALT: () => {
      const token = this.CONSUME(DateText);
      return { kind: "date", value: token.image, span: spanOf(token, token) };
    } },
    { ALT: () => {
      const token = this.CONSUME(hinge.true);
      return { kind: "boolean", value: true, span: spanOf(token, token) };
    } },
    { ALT: () => {
      const token = this.CONSUME(hinge.false);
      return { kind: "boolean", value: false, span: spanOf(token, token) };
    } },
    { ALT: () => {
      const first = this.CONSUME(hinge.law);
      const law = nameOf(this.CONSUME(Word));
      const number = nameOf(this.CONSUME2(Word));
      return { kind: "law", law, number, span: spanOf(first, this.LA(0)) };
    } },
  ]));

  guard = this.RULE("guard", (): Guard => {
    const parts = [this.SUBRULE(this.guards)];
    this.MANY(() => {
      this.CONSUME(hinge.or);
      parts.push(this.SUBRULE2(this.guards));
    });
    return together("or", parts);
  });

  guards = this.RULE("guards", (): Guard => {
    const parts = [this.SUBRULE(this.comparison)];
    this.MANY(() => {
      this.CONSUME(hinge.and);
      parts.push(this.SUBRULE2(this.comparison));
    });
    return together("and", parts);
  });

  comparison = this.RULE("comparison", (): Guard => this.OR<Guard>([
    { ALT: () => {
      this.CONSUME(Open);
      const inner = this.SUBRULE(this.guard);
      this.CONSUME(Close);
      return inner;
    } },
    { ALT: () => {
      const left = this.SUBRULE(this.metric);
      const op = this.CONSUME(Operator).image as Comparison;
      const right = this.OR2<Name | { number: string; span: Span }>([
        { ALT: () => this.SUBRULE2(this.metric) },
        { ALT: () => {
          const minus = this.OPTION(() => this.CONSUME(Minus));
          const token = this.CONSUME(NumberText);
          return { number: (minus ? "-" : "") + token.image, span: spanOf(minus ?? token, token) };
        } },
      ]);
      return { kind: "compare", left, op, right, span: cover(left, right) };
    } },
  ]));

  metric = this.RULE("metric", (): Name => nameOf(this.CONSUME(MetricWord)));
}
