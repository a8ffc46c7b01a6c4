import { memo, useMemo } from "react";
import type { Proofed } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";
import { type Line, linesOf, type Piece } from "./lines.ts";
import { levelWord, Sign } from "./Sign.tsx";
import type { Choice } from "./Result.tsx";

/** The text as it was read. A mark has a line of its own kind, a sign and the number of its finding; it takes the focus. */
export function MarkedText({ told, choice, onChoose }: { told: Proofed; choice: Choice; onChoose: (choice: Choice) => void }) {
  const lines = useMemo(() => linesOf(told), [told]);
  return (
    <article className="panel marked" lang="zh-CN">
      {lines.map((each) => <Row key={each.start} line={each} told={told} chosen={chosenIn(each, choice)} onChoose={onChoose} />)}
    </article>
  );
}

/** The start of the piece that is looked at, if it stands in that line: other lines need not be drawn again. */
function chosenIn({ pieces }: Line, { figure, finding }: Choice): number | undefined {
  return pieces.find(({ mark }) => mark && (finding === undefined ? figure !== undefined && mark.figures.includes(figure) : mark.findings.includes(finding)))?.start;
}

const Row = memo(({ line, told, chosen, onChoose }: { line: Line; told: Proofed; chosen: number | undefined; onChoose: (choice: Choice) => void }) => (
  <p>{line.pieces.map((each) => (each.mark ? <Marked key={each.start} piece={each} told={told} chosen={chosen === each.start} onChoose={onChoose} /> : each.text))}</p>
));

function Marked({ piece, told, chosen, onChoose }: { piece: Piece; told: Proofed; chosen: boolean; onChoose: (choice: Choice) => void }) {
  const say = useWords();
  const mark = piece.mark!;
  const finding = mark.findings.find((n) => told.findings[n]!.severity === mark.level) ?? mark.findings[0];
  const choose = (): void => onChoose({ figure: mark.figures[0], finding });
  const reason = finding === undefined ? undefined : told.findings[finding]!.message;
  return (
    <mark id={`mark-${piece.start}`} className={`${mark.level}${chosen ? " chosen" : ""}`} role="button" tabIndex={0} title={reason}
      aria-label={`${say(levelWord[mark.level])} ${piece.text}${reason ? ` ${reason}` : ""}`} aria-pressed={chosen}
      onClick={choose} onKeyDown={(event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); } }}>
      {piece.text}{piece.ends.map((n) => <sup key={n}><Sign level={told.findings[n]!.severity} />{n + 1}</sup>)}
    </mark>
  );
}
