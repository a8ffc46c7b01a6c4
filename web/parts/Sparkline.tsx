import type { Series } from "../../contract/index.ts";
import { shortMonth } from "../words/format.ts";
import { usePlace } from "../place/usePlace.ts";
import { useWords } from "../words/useWords.ts";

const W = 64;
const H = 26;

/** A small line of one series; drawn by hand because ten chart engines on one page are nine too many. */
export function Sparkline({ of, invert = false }: { of: Series; invert?: boolean }) {
  const say = useWords();
  const { lang } = usePlace();
  const values = of.points.map((each) => (each.number === null ? null : Number(each.number)));
  const known = values.filter((each) => each !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const span = Math.max(...known) - low || 1;
  const x = (i: number): number => 3 + (i * (W - 6)) / Math.max(1, values.length - 1);
  const y = (v: number): number => {
    const share = (v - low) / span;
    return 4 + (invert ? share : 1 - share) * (H - 8);
  };
  let path = "";
  let pen = false;
  values.forEach((value, i) => {
    if (value === null) { pen = false; return; }
    path += `${pen ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = true;
  });
  const last = values.findLastIndex((each) => each !== null);
  const told = of.points.filter((each) => each.number !== null).map((each) => `${shortMonth(each.month, lang)} ${each.text}`).join(say("between"));
  return (
    <svg className="spark" width={W} height={H} viewBox={`0 0 ${W} ${H}`} role="img" aria-label={`${of.label} ${told}`}>
      <title>{told}</title>
      <path d={path} fill="none" stroke="#7f94a9" strokeWidth="1.3" strokeLinejoin="round" />
      <circle cx={x(last)} cy={y(values[last]!)} r="2.3" fill="#1d4673" />
    </svg>
  );
}
