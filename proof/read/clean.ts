import { simplified } from "./simplify.ts";

/** A text made regular (half width, simplified, no blanks, no ruby), each character knowing where it came from. */
export interface Clean {
  readonly text: string;
  readonly original: string;
  /** at[i]: offset in the original of clean character i; one more entry for the end */
  readonly at: Int32Array;
  /** gap[i] is 1 when blanks stood before clean character i */
  readonly gap: Uint8Array;
}

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/u;
const RUBY = /[(（][\p{Script=Latin}\p{M} ]{1,8}[)）]/uy;
const BLANK = /[^\S\n]|\u{200b}|\u{200c}|\u{200d}|\u{2060}|\u{feff}|\u{ad}/u;
/** Most of a text, and never blank. */
const plainHan = (char: string): boolean => char >= "\u4e00" && char <= "\u9fff";
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";
const OUTLINE = /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．]\s*\D|第[一二三四五六七八九十]{1,3}[章节条,，、])/;

/** Full width and look-alikes to the one form that the grammar knows. */
function regular(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code < 0x80) return char;
  return FORMS[char] ?? (code >= 0x3400 && code <= 0x9fff ? simplified(char) : char);
}

const FORMS: Readonly<Record<string, string>> = {
  "〔": "[", "〕": "]", "【": "[", "】": "]", "﹪": "%", "﹒": ".", "∶": ":", "﹣": "-", "−": "-", "–": "-", "—": "—",
  "～": "~", "〜": "~", "〈": "《", "〉": "》", "「": "“", "」": "”", "『": "“", "』": "”", "＂": "\"", "│": "|", "┃": "|",
  "㎎": "mg", "ｍ": "m", "µ": "μ", "³": "3", "²": "2", "₂": "2", "₃": "3", "₅": "5", "₁": "1", "₀": "0",
};

/** Whether the line break at `i` only wraps a sentence: something unfinished before it, no heading after it. */
function wraps(original: string, i: number): boolean {
  const from = original.lastIndexOf("\n", i - 1) + 1;
  const to = original.indexOf("\n", i + 1);
  const line = original.slice(Math.max(from, i - 400), i).trimEnd();
  const next = original.slice(i + 1, to < 0 ? i + 80 : Math.min(to, i + 80));
  if (next.trim() === "" || OUTLINE.test(next) || line.includes("|") || next.includes("|") || next.includes("\t")) return false;
  return /[,，、(（和与及的]$/.test(line) || (line.length >= 18 && /[\p{Script=Han}\d.]$/u.test(line) && /^[\d%％\p{Script=Han}]/u.test(next) && /[,，、。；;]/.test(line));
}

/** Time linear in the length; a wrapped line looks at most 400 characters back. */
export function clean(original: string): Clean {
  const chars: string[] = [];
  const at: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  const put = (char: string, from: number): void => {
    chars.push(char);
    at.push(from);
    gaps.push(gap);
    gap = 0;
  };
  for (let i = 0; i < original.length; i += 1) {
    const raw = original[i]!;
    if (raw === "\n") {
      if (!wraps(original, i)) put("\n", i);
      else gap = 1;
      continue;
    }
    if (raw === "\t") {
      put("|", i);
      continue;
    }
    if (!plainHan(raw) && BLANK.test(raw)) {
      gap = 1;
      continue;
    }
    if (raw === "(" || raw === "（") {
      RUBY.lastIndex = i;
      const ruby = RUBY.exec(original)?.[0];
      if (ruby && TONED.test(ruby.normalize("NFC")) && chars.length > 0) {
        i += ruby.length - 1;
        continue;
      }
    }
    const char = regular(raw);
    // two numbers that only a blank parts stay apart
    if (gap === 1 && isDigit(char) && isDigit(chars.at(-1))) put(" ", i);
    if (char.length === 1) put(char, i);
    else for (const each of char) put(each, i);
  }
  at.push(original.length);
  return { text: chars.join(""), original, at: Int32Array.from(at), gap: Uint8Array.from(gaps) };
}

/** Where clean [start, end) stands in the original; ruby directly behind the last character is taken along. */
export function originalSpan(of: Clean, start: number, end: number): readonly [number, number] {
  const from = of.at[start]!;
  const last = of.at[end - 1]! + 1;
  RUBY.lastIndex = last;
  const ruby = RUBY.exec(of.original)?.[0];
  return [from, ruby && TONED.test(ruby.normalize("NFC")) ? last + ruby.length : last];
}
