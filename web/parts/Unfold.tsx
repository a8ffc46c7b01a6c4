import { useWords } from "../words/useWords.ts";
import type { First } from "./useFirst.ts";

/** The button under a list that is shown in part. */
export function Unfold({ of, total, word = "expand_rows" }: { of: First; total: number; word?: "expand_rows" | "expand_items" }) {
  const say = useWords();
  if (!of.folds) return null;
  return <button type="button" className="unfold" aria-expanded={of.open} onClick={of.turn}>{of.open ? say("fold") : say(word, { n: total })}</button>;
}
