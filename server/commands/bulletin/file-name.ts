import type { MonthBulletin } from "./compose.ts";

/** The document by its number, before it has one by its month (the title tells no year); then its title, and of what is not (or not first) issued its state. */
export function fileName({ bulletin, edition }: Pick<MonthBulletin, "bulletin" | "edition">, ending: string): string {
  const state = edition === undefined ? "（草稿）" : edition.issuedAt === undefined ? `（第${edition.number}版，未印发）` : edition.number === 1 ? "" : `（第${edition.number}版）`;
  const first = edition?.issuedAt === undefined ? bulletin.period : bulletin.head.number;
  return `${first} ${bulletin.head.title.join("")}${state}.${ending}`;
}
