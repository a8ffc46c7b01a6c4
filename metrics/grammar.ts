import type { IToken } from "chevrotain";
import type { Aggregate, AggregateKind, Comparison, Condition, Expression, Name } from "./ast.ts";
import { ConditionGrammar } from "./grammar-condition.ts";
import { cover, dotted, nameOf, spanOf, unquoted } from "./spans.ts";
import { Close, Comma, Dot, Equals, hinge, Minus, NumberText, Open, Operator, Over, Plus, soft, starter, Text, Times, Word } from "./lex.ts";

type Arithmetic = Extract<Expression, { kind: "arithmetic" }>["op"];

/** The whole grammar, written as it reads in README.md. */
export class Grammar extends ConditionGrammar {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  formula = this.RULE("formula", (): Expression => {
    let left = this.SUBRULE(this.term);
    this.MANY(() => {
      const op = this.OR([{ ALT: () => this.CONSUME(Plus) }, { ALT: () => this.CONSUME(Minus) }]);
      left = joined(op, left, this.SUBRULE2(this.term));
    });
    return left;
  });

  term = this.RULE("term", (): Expression => {
    let left = this.SUBRULE(this.factor);
    this.MANY(() => {
      const op = this.OR([{ ALT: () => this.CONSUME(Times) }, { ALT: () => this.CONSUME(Over) }]);
      left = joined(op, left, this.SUBRULE2(this.factor));
    });
    return left;
  });

  factor = this.RULE("factor", (): Expression => this.OR<Expression>([
    { ALT: () => this.SUBRULE(this.number) },
    { ALT: () => this.SUBRULE(this.count) },
    { ALT: () => this.SUBRULE(this.sum) },
    { ALT: () => this.SUBRULE(this.mean) },
    { ALT: () => this.SUBRULE(this.change) },
    { ALT: () => this.SUBRULE(this.impliedPlan) },
    { ALT: () => this.SUBRULE(this.days) },
    { ALT: () => this.SUBRULE(this.calendarDays) },
    { ALT: () => this.SUBRULE(this.aqi) },
    { ALT: () => {
      const name = this.SUBRULE(this.metric);
      return { kind: "metric", name: name.text, span: name.span };
    } },
    { ALT: () => {
      this.CONSUME(Open);
      const inner = this.SUBRULE(this.formula);
      this.CONSUME(Close);
      return inner;
    } },
  ]));

  number = this.RULE("number", (): Expression => {
    const value = this.CONSUME(NumberText);
    let unit: IToken | undefined;
    this.OPTION(() => { unit = this.CONSUME(Text); });
    return { kind: "number", value: value.image, ...(unit ? { unit: unquoted(unit) } : {}), span: spanOf(value, unit ?? value) };
  });

  count = this.RULE("count", (): Expression => {
    const first = this.CONSUME(starter.count);
    return this.OR<Expression>([
      { ALT: () => {
        this.CONSUME(hinge.distinct);
        const { table, field } = this.SUBRULE(this.tableField);
        const where = this.OPTION(() => this.SUBRULE(this.where));
        return aggregate("count-distinct", first, this.LA(0), { table, field, where });
      } },
      { ALT: () => {
        const table = this.SUBRULE(this.table);
        const where = this.OPTION2(() => this.SUBRULE2(this.where));
        return aggregate("count", first, this.LA(0), { table, where });
      } },
    ]);
  });

  sum = this.RULE("sum", (): Expression => {
    const first = this.OR([
      { ALT: () => this.CONSUME(starter.sum) },
      { ALT: () => this.CONSUME(starter.only) },
      { ALT: () => this.CONSUME(starter.latest) },
    ]);
    const { table, field } = this.SUBRULE(this.tableField);
    const where = this.OPTION(() => this.SUBRULE(this.where));
    return aggregate(first.image as AggregateKind, first, this.LA(0), { table, field, where });
  });

  mean = this.RULE("mean", (): Expression => {
    const first = this.CONSUME(starter.mean);
    return this.OR<Expression>([
      { ALT: () => {
        this.CONSUME(hinge.of);
        const of = this.SUBRULE(this.metric);
        const atLeast = this.OPTION(() => {
          this.CONSUME(soft.at);
          this.CONSUME(soft.least);
          return this.SUBRULE(this.literal);
        });
        return { kind: "mean-of-days", of, ...(atLeast ? { atLeast } : {}), span: spanOf(first, this.LA(0)) };
      } },
      { ALT: () => {
        const { table, field } = this.SUBRULE(this.tableField);
        const each = this.OPTION2(() => {
          this.CONSUME(hinge.each);
          return nameOf(this.CONSUME(Word));
        });
        const where = this.OPTION3(() => this.SUBRULE(this.where));
        return aggregate("mean", first, this.LA(0), { table, field, each, where });
      } },
    ]);
  });

  change = this.RULE("change", (): Expression => {
    const first = this.CONSUME(starter.change);
    const of = this.SUBRULE(this.metric);
    this.CONSUME(soft.on);
    const on = this.OR([{ ALT: () => this.CONSUME(soft.year) }, { ALT: () => this.CONSUME(soft.month) }]);
    this.CONSUME(soft.as);
    const as = this.OR2([
      { ALT: () => this.CONSUME(soft.percent) },
      { ALT: () => this.CONSUME(soft.points) },
      { ALT: () => this.CONSUME(soft.absolute) },
    ]);
    return { kind: "change", of, on: on.image as "year" | "month", as: as.image as "percent" | "points" | "absolute", span: spanOf(first, as) };
  });

  impliedPlan = this.RULE("impliedPlan", (): Expression => {
    const first = this.CONSUME(starter.implied);
    this.CONSUME(soft.plan);
    this.CONSUME(hinge.of);
    const of = this.SUBRULE(this.metric);
    this.CONSUME(soft.at);
    const at = this.SUBRULE2(this.metric);
    return { kind: "implied-plan", of, at, span: spanOf(first, this.LA(0)) };
  });

  days = this.RULE("days", (): Expression => {
    const first = this.CONSUME(starter.days);
    const of = this.SUBRULE(this.metric);
    const op = this.CONSUME(Operator).image as Comparison;
    const literal = this.SUBRULE(this.literal);
    return { kind: "days", of, op, literal, span: spanOf(first, this.LA(0)) };
  });

  calendarDays = this.RULE("calendarDays", (): Expression =>
    ({ kind: "calendar-days", span: spanOf(this.CONSUME(starter.calendar), this.CONSUME(starter.days)) }));

  aqi = this.RULE("aqi", (): Expression => {
    const first = this.CONSUME(starter.aqi);
    const law = nameOf(this.CONSUME(Word));
    const parts: { row: Name; metric: Name }[] = [];
    this.CONSUME(Open);
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => {
      const row = nameOf(this.CONSUME2(Word));
      this.CONSUME(Equals);
      parts.push({ row, metric: this.SUBRULE(this.metric) });
    } });
    return { kind: "aqi", law, parts, span: spanOf(first, this.CONSUME(Close)) };
  });

  /** a table: `projects`, `projects.investment` */
  table = this.RULE("table", (): Name => {
    const first = this.CONSUME(Word);
    const child = this.OPTION(() => {
      this.CONSUME(Dot);
      return this.CONSUME2(Word);
    });
    return dotted(child ? [first, child] : [first]);
  });

  /** a field with its table: `projects.annual_plan`, `projects.investment.amount` */
  tableField = this.RULE("tableField", (): { table: Name; field: Name } => {
    const parts = [this.CONSUME(Word)];
    this.CONSUME(Dot);
    parts.push(this.CONSUME2(Word));
    this.OPTION(() => {
      this.CONSUME2(Dot);
      parts.push(this.CONSUME3(Word));
    });
    return { table: dotted(parts.slice(0, -1)), field: nameOf(parts.at(-1)!) };
  });

  where = this.RULE("where", (): Condition => {
    this.CONSUME(hinge.where);
    return this.SUBRULE(this.condition);
  });
}

function joined(op: IToken, left: Expression, right: Expression): Expression {
  return { kind: "arithmetic", op: op.image as Arithmetic, left, right, span: cover(left, right) };
}

type Parts = { [K in "table" | "field" | "each"]?: Name | undefined } & { where?: Condition | undefined };

function aggregate(kind: AggregateKind, first: IToken, last: IToken, { table, field, each, where }: Parts): Aggregate {
  return {
    kind: "aggregate", aggregate: kind, table: table!,
    ...(field ? { field } : {}), ...(each ? { each } : {}), ...(where ? { where } : {}),
    span: spanOf(first, last),
  };
}
