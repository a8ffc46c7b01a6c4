import { useCallback } from "react";
import { type Language, usePlace } from "../place/usePlace.ts";
import { en } from "./en.ts";
import { fill, type Params, type Word, type Words } from "./words.ts";
import { zh } from "./zh.ts";

const tables: Readonly<Record<Language, Words>> = { zh, en };

export type Say = (word: Word, params?: Params) => string;

export function useWords(): Say {
  const { lang } = usePlace();
  return useCallback((word, params) => fill(tables[lang][word], params), [lang]);
}
