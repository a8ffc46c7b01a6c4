import { useState } from "react";
import type { Proofed } from "../../../contract/index.ts";
import { useOneColumn } from "./useOneColumn.ts";
import { useWords } from "../../words/useWords.ts";
import { Chosen } from "./Chosen.tsx";
import { Findings } from "./Findings.tsx";
import { Compared, Relations } from "./lists.tsx";
import type { Given } from "./given.ts";
import { MarkedText } from "./MarkedText.tsx";
import { Proposals } from "./Proposals.tsx";

/** A figure or a finding that is looked at. */
export interface Choice {
  readonly figure?: number | undefined;
  readonly finding?: number | undefined;
}

/** The text with its marks, and beside it what they mean. */
export function Result({ told, given, busy }: { told: Proofed; given: Given; busy: boolean }) {
  const say = useWords();
  const narrow = useOneColumn();
  const [choice, setChoice] = useState<Choice>({});
  const count = (severity: string): number => told.findings.filter((each) => each.severity === severity).length;
  const toText = (next: Choice): void => {
    setChoice(next);
    const place = next.finding === undefined ? told.figures[next.figure ?? -1] : told.findings[next.finding];
    const at = place && told.marks.find((each) => each.start >= place.start && each.start < place.end);
    const mark = at && document.getElementById(`mark-${at.start}`);
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  };
  const fromText = (next: Choice): void => {
    setChoice(next);
    // where the list stands below the text, going there would lose the place
    if (next.finding !== undefined && !narrow) document.getElementById(`finding-${next.finding}`)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className="proof-grid" aria-busy={busy}>
      <p className="proof-counts" role="status">{say("proof_counts", { figures: told.figures.length, relations: told.relations.length, errors: count("error"), warnings: count("warning"), notes: count("note") })}</p>
      {told.figures.length === 0 ? <p className="panel state small">{say("proof_no_figures")}</p> : null}
      <aside className="proof-side">
        <Chosen told={told} choice={choice} onClose={() => setChoice({})} />
        <Findings told={told} choice={choice} onChoose={toText} />
        {told.against ? <Compared told={told} onChoose={toText} /> : null}
        <Relations told={told} onChoose={toText} />
        {told.against ? <Proposals given={given} month={told.against.month} /> : null}
      </aside>
      <MarkedText told={told} choice={choice} onChoose={fromText} />
    </div>
  );
}
