import type { WorkLamp } from "../../contract/index.ts";
import { useWords } from "../words/useWords.ts";
import { Dated } from "./Dated.tsx";

/** Why a work's lamp is not green: those of its reasons that decide it. */
export function Why({ of }: { of: WorkLamp }) {
  const say = useWords();
  const deciding = of.level === "green" ? [] : of.reasons.filter(({ level }) => level === of.level);
  if (deciding.length === 0) return null;
  return <span className="small quiet why"><Dated>{deciding.map(({ text }) => text).join(say("semicolon"))}</Dated></span>;
}
