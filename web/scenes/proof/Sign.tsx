import type { Proofed } from "../../../contract/index.ts";
import type { Word } from "../../words/words.ts";

type Level = Proofed["marks"][number]["level"];

export const levelWord: Readonly<Record<Level, Word>> = { error: "proof_error", warning: "proof_warning", note: "proof_hint", figure: "proof_figure" };

/** A shape for each level, so that no colour is needed: a cross, a triangle, a ring. */
const shapes: Readonly<Record<Level, React.ReactNode>> = {
  error: <path d="M2 2 10 10 M10 2 2 10" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  warning: <path d="M6 1.2 11.2 10.8H.8Z" fill="currentColor" />,
  note: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  figure: <path d="M1 9.5H11" stroke="currentColor" strokeWidth="2" />,
};

export function Sign({ level }: { level: Level }) {
  return <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">{shapes[level]}</svg>;
}
