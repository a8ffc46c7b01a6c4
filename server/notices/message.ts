import type { StoredNotice } from "../postgres/index.ts";
import { noticeKinds, type NoticeKind } from "./kinds.ts";

/** A message carries number, title, due date and link, and nothing else: no person is named outside the house. */
export interface Line extends Pick<StoredNotice, "kind" | "number" | "due_on" | "link"> {
  readonly title: string;
}

const line = ({ kind, number, title, due_on, link }: Line, base: string): string => [
  `【${noticeKinds[kind as NoticeKind]?.zh ?? kind}】${number === null ? "" : `${number} `}${title}`, ...(due_on === null ? [] : [`期限：${due_on}`]), ...(base === "" ? [] : [`${base}${link}`]),
].join("\n");

export interface Message {
  readonly subject: string;
  readonly text: string;
  /** how many of the notices it holds, from the first on */
  readonly count: number;
}

const bytes = (text: string): number => Buffer.byteLength(text);

/** As many of the notices as fit into one message: several become a digest. */
export function messageOf(notices: readonly Line[], base: string, most: number): Message {
  const [first] = notices;
  if (!first) throw new Error("a message needs a notice");
  const lines: string[] = [];
  const whole = (some: readonly string[]): string => (some.length === 1 ? `督考 ${some[0]}` : `督考 通知${some.length}条\n${some.map((each, i) => `${i + 1}. ${each}`).join("\n")}`);
  for (const each of notices) {
    if (bytes(whole([...lines, line(each, base)])) > most) break;
    lines.push(line(each, base));
  }
  if (lines.length === 0) lines.push(cut(line(first, ""), most - 16));
  return { subject: lines.length === 1 ? `督考：${first.title}` : `督考：通知${lines.length}条`, text: whole(lines), count: lines.length };
}

/** Cut between characters, with a mark that it was. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const each of text) {
    if (bytes(kept) + bytes(each) > most - 3) return `${kept}…`;
    kept += each;
  }
  return kept;
}
