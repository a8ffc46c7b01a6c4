import type { Language } from "../words.ts";

/** The long commands name their stages in Chinese. */
const names: readonly (readonly [zh: string, en: string])[] = [
  ["计算数值", "computing values"], ["登记台账行", "recording rows"], ["生成封存摘要", "sealing"], ["封存完成", "frozen"],
  ["核对封存摘要", "checking the seal"], ["核对行的历史", "checking the rows' history"], ["核对历史链", "checking the chain"],
  ["重算数值", "recomputing values"], ["核对台账现状", "checking the rows as they stand"], ["核验完成", "verified"],
];

export function stageName(label: string, language: Language): string {
  const found = language === "en" ? names.find(([zh]) => label.startsWith(zh)) : undefined;
  return found ? found[1] + label.slice(found[0].length).replace(":", ": ") : label;
}
