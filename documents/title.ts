/** Width in Han characters: what is half-width counts half. */
export function hanWidth(text: string): number {
  let width = 0;
  for (const each of text) width += /[\u0020-\u00ff]/.test(each) ? 0.5 : 1;
  return width;
}

/** Line of 2号 characters that the 版心 holds: 156 mm / 22 pt. */
export const TITLE_WIDTH = 20;

/**
 * Breaks a title into as few lines as hold it, between words, in the form of a trapezoid (GB/T 9704-2012
 * 7.3.1: 梯形或菱形). `|` marks the permitted breaks; without a mark they lie between words, and never
 * inside 《》 or “”.
 */
export function titleLines(title: string, width = TITLE_WIDTH): string[] {
  const pieces = title.includes("|") ? title.split("|").filter((each) => each !== "") : words(title);
  const whole = pieces.join("");
  if (hanWidth(whole) <= width) return [whole];
  for (let count = Math.ceil(hanWidth(whole) / width); count <= pieces.length; count += 1) {
    const best = breaks(pieces, count, width).sort((a, b) => badness(a) - badness(b))[0];
    if (best) return best;
  }
  return pieces;
}

function breaks(pieces: readonly string[], count: number, width: number): string[][] {
  if (count === 1) {
    const line = pieces.join("");
    return hanWidth(line) <= width ? [[line]] : [];
  }
  const found: string[][] = [];
  for (let taken = 1; taken <= pieces.length - count + 1; taken += 1) {
    const line = pieces.slice(0, taken).join("");
    if (hanWidth(line) > width) break;
    for (const rest of breaks(pieces.slice(taken), count - 1, width)) found.push([line, ...rest]);
  }
  return found;
}

/** Steps of two characters or more in one direction (or out and back in) look right; stumps and equal lines do not. */
function badness(lines: readonly string[]): number {
  const widths = lines.map(hanWidth);
  const steps = widths.slice(1).map((each, i) => each - widths[i]!);
  const turns = steps.slice(1).filter((each, i) => Math.sign(each) !== Math.sign(steps[i]!));
  const hourglass = steps.length > 1 && steps[0]! < 0 && steps.at(-1)! > 0;
  const uneven = steps.reduce((sum, each) => sum + (Math.abs(each) < 2 ? 6 : Math.abs(each) - 2), 0);
  return uneven + (turns.length > 1 || hourglass ? 50 : 0);
}

function words(title: string): string[] {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const pieces: string[] = [];
  let depth = 0;
  let glue = true;
  for (const { segment } of segmenter.segment(title)) {
    const opens = /[《“(〔]/.test(segment);
    const closes = /[》”)〕]/.test(segment);
    const tail = closes || segment === "的" || segment === "了";
    if (glue || depth > 0 || tail) pieces.push((pieces.pop() ?? "") + segment);
    else pieces.push(segment);
    if (opens) depth += 1;
    if (closes) depth = Math.max(0, depth - 1);
    glue = /^[\d.]+$/.test(segment);
  }
  return pieces;
}
