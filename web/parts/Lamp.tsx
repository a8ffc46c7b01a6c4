import type { Lamp as Lit } from "../../contract/index.ts";
import { useWords } from "../words/useWords.ts";

type Level = Lit["level"];

/** Each level has its own shape, so that the lamp reads without colour. */
const shapes: Readonly<Record<Level, React.ReactNode>> = {
  green: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  yellow: <path d="M6 .9 11.6 11H.4z" fill="currentColor" />,
  red: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  grey: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.6" />,
};

/** `label` stands for the usual word, where the lamp tells something else than progress. */
export function Lamp({ level, title, label }: { level: Level; title?: string; label?: string }) {
  const say = useWords();
  return (
    <span className={`lamp ${level}`} title={title}>
      <svg viewBox="0 0 12 12" aria-hidden="true">{shapes[level]}</svg>
      {label ?? say(`lamp_${level}`)}
    </span>
  );
}
