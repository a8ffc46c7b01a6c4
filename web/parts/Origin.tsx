import { useWords } from "../words/useWords.ts";

/** Where a row comes from; only what is invented is marked, and always. */
export function Origin({ of }: { of: string }) {
  const say = useWords();
  return of === "sample" ? <span className="tag origin">{say("origin_sample")}</span> : null;
}
