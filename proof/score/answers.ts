import type { Figure, Proof, Relation } from "../model.ts";

/** Answers made by hand for one document. */
export interface Answers {
  readonly figures: readonly { readonly text: string; readonly value: number; readonly unit: string; readonly kind: string }[];
  readonly relations: readonly { readonly kind: string; readonly expression: string; readonly holds: boolean | string | null; readonly mode: string }[];
}

export interface Score {
  readonly figures: Share;
  readonly text: Share;
  /** the strings overlap by most of their length: how far off the inexact ones are */
  readonly near: Share;
  readonly value: Share;
  readonly unit: Share;
  readonly kind: Share;
  /** of the hand-made relations that hold or fail, found with the same verdict */
  readonly relations: Share;
  readonly verdicts: Share;
  readonly accusations: Share;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** hits of all: recall counts answers, precision counts what was found. */
export interface Share {
  readonly recall: readonly [number, number];
  readonly precision: readonly [number, number];
}

type FigureAnswer = Answers["figures"][number];
const plain = (text: string): string => text.normalize("NFKC").replace(/\s|\([\p{Script=Latin}\p{M} ]+\)/gu, "");

/** The same figure: the number and unit agree and one string holds the other. */
function sameFigure(answer: FigureAnswer, found: Figure): boolean {
  const [a, b] = [plain(answer.text), plain(found.text)];
  return answer.value === found.value && (a.includes(b) || b.includes(a));
}

const NEAR = 0.6;

/** One string holds the other, and is not much longer. */
function nearly(answer: FigureAnswer, found: Figure): boolean {
  const [a, b] = [plain(answer.text).length, plain(found.text).length];
  return sameFigure(answer, found) && Math.min(a, b) / Math.max(a, b) >= NEAR;
}

export function score(answers: Answers, found: Proof): Score {
  const by = (same: (a: FigureAnswer, f: Figure) => boolean): Share => ({
    recall: [answers.figures.filter((a) => found.figures.some((f) => same(a, f))).length, answers.figures.length],
    precision: [found.figures.filter((f) => answers.figures.some((a) => same(a, f))).length, found.figures.length],
  });
  const whole = (a: FigureAnswer, f: Figure): boolean => sameFigure(a, f) && plain(a.unit) === plain(f.unit) && a.kind === f.kind;
  const decided = answers.relations.filter((each) => typeof each.holds === "boolean");
  const same = (a: Answers["relations"][number]): Relation[] => found.relations.filter((r) => expressionKey(a.expression) === expressionKey(r.expression));
  const accused = found.relations.filter((each) => each.holds === false);
  const rightly = accused.filter((r) => decided.some((a) => a.holds === false && expressionKey(a.expression) === expressionKey(r.expression)));
  const foundAt = decided.filter((a) => same(a).length > 0);
  const right = decided.filter((a) => same(a).some((r) => r.holds === a.holds));
  return {
    figures: by(whole),
    text: by((a, f) => plain(a.text) === plain(f.text)), near: by(nearly), value: by(sameFigure),
    unit: by((a, f) => sameFigure(a, f) && plain(a.unit) === plain(f.unit)), kind: by((a, f) => sameFigure(a, f) && a.kind === f.kind),
    relations: { recall: [foundAt.length, decided.length], precision: [found.relations.filter((r) => answers.relations.some((a) => expressionKey(a.expression) === expressionKey(r.expression))).length, found.relations.length] },
    verdicts: { recall: [right.length, decided.length], precision: [right.length, foundAt.length] },
    accusations: { recall: [rightly.length, decided.filter((a) => a.holds === false).length], precision: [rightly.length, accused.length] },
    missed: [
      ...answers.figures.filter((a) => !found.figures.some((f) => whole(a, f))).map((a) => `figure ${a.text} ${a.value} ${a.unit} ${a.kind}`),
      ...decided.filter((a) => !same(a).some((r) => r.holds === a.holds)).map((a) => `relation ${a.expression} ${a.holds} ${a.mode}${same(a).length > 0 ? " (found, other verdict)" : ""}`),
    ],
    extra: [
      ...found.figures.filter((f) => !answers.figures.some((a) => whole(a, f))).map((f) => `figure ${f.text} ${f.value} ${f.unit} ${f.kind}`),
      ...accused.filter((r) => !rightly.includes(r)).map((r) => `accused ${r.expression} ${r.mode}: ${r.note}`),
    ],
  };
}

/** Expressions agree whatever the order of addends, trailing zeros, blanks and marks of roughness. */
export function expressionKey(expression: string): string {
  return expression.replace(/[\s~]/g, "").split(/(<=|=)/).map((side) => {
    const regular = side.replace(/\d+\.\d+/g, (n) => n.replace(/\.?0+$/, ""));
    return /^[\d.+*%/]+$/.test(regular) && regular.includes("+") ? regular.split("+").sort().join("+") : regular;
  }).join("");
}
