/** A stretch that both texts have, or only one of them; `at` counts what stands before it. */
export interface Stretch { readonly kind: "same" | "gone" | "new"; readonly text: string; readonly at: number }

/** Longer texts are shown whole, one after the other: the table grows with the product of their lengths. */
const LONGEST = 2_500;

/** What one text has and the other has not, by character; digits of one number stay together. */
export function difference(before: string, after: string): Stretch[] {
  let at = 0;
  return stretches(before, after).map((each) => {
    at += each.text.length;
    return { ...each, at: at - each.text.length };
  });
}

type Piece = Omit<Stretch, "at">;

function stretches(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const [a, b] = [tokens(before), tokens(after)];
  if (a.length > LONGEST || b.length > LONGEST) return whole(before, after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1; }
  const [x, y] = [a.slice(start, endA), b.slice(start, endB)];
  const width = y.length + 1;
  const longest = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let j = y.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = x[i] === y[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const made: { kind: Stretch["kind"]; text: string }[] = [];
  const add = (kind: Stretch["kind"], text: string): void => {
    if (text === "") return;
    const last = made.at(-1);
    if (last?.kind === kind) last.text += text;
    else made.push({ kind, text });
  };
  add("same", a.slice(0, start).join(""));
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) { add("same", x[i]!); i += 1; j += 1; }
    else if (j >= y.length || (i < x.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) { add("gone", x[i]!); i += 1; }
    else { add("new", y[j]!); j += 1; }
  }
  add("same", a.slice(endA).join(""));
  return made;
}

const tokens = (text: string): string[] => text.match(/\d+(?:\.\d+)?%?|[^\d]|\d/gsu) ?? [];
const whole = (before: string, after: string): Piece[] => [
  ...(before === "" ? [] : [{ kind: "gone", text: before } as const]), ...(after === "" ? [] : [{ kind: "new", text: after } as const]),
];
