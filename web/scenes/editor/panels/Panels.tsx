import type { Editor } from "@tiptap/react";
import type { Named } from "../../../../contract/index.ts";
import { useWords } from "../../../words/useWords.ts";
import type { Board } from "../board.ts";
import type { SessionState, TextSession } from "../session.ts";
import { CheckPanel } from "./CheckPanel.tsx";
import { CommentPanel } from "./CommentPanel.tsx";
import { ComparePanel } from "./ComparePanel.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { ProblemPanel } from "./ProblemPanel.tsx";
import { PromisePanel } from "./PromisePanel.tsx";
import { UnitPanel } from "./UnitPanel.tsx";

export type PanelName = "check" | "units" | "problems" | "promises" | "comments" | "compare" | "history";

/** What every panel is given. */
export interface Beside {
  readonly editor: Editor;
  readonly session: TextSession;
  readonly state: SessionState;
  readonly board: Board;
  readonly month: string;
  readonly goals: readonly Named[];
  /** there is an edition of the month */
  readonly frozen: boolean;
  /** may change the text here */
  readonly mayWrite: boolean;
  /** may answer and propose, on a phone as well */
  readonly mayAct: boolean;
  /** the block that the panel was opened for */
  readonly block: string | undefined;
}

const panels: Readonly<Record<PanelName, { body: (beside: Beside) => React.ReactNode; needs: "write" | "act" | "read" }>> = {
  check: { body: CheckPanel, needs: "write" }, units: { body: UnitPanel, needs: "write" }, problems: { body: ProblemPanel, needs: "act" }, promises: { body: PromisePanel, needs: "read" },
  comments: { body: CommentPanel, needs: "read" }, compare: { body: ComparePanel, needs: "read" }, history: { body: HistoryPanel, needs: "read" },
};

/** The panel that an address asks for: #promises */
export const panelNamed = (text: string): PanelName | undefined => (text in panels ? text as PanelName : undefined);

export function Panels({ open, turn, beside }: { open: PanelName; turn: (to: PanelName) => void; beside: Beside }) {
  const say = useWords();
  const names = (Object.keys(panels) as PanelName[]).filter((name) => panels[name].needs === "read" || (panels[name].needs === "act" ? beside.mayAct : beside.mayWrite));
  const shown = names.includes(open) ? open : names[0]!;
  const Body = panels[shown].body;
  const step = (event: React.KeyboardEvent): void => {
    const move = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (move === 0) return;
    const to = names[(names.indexOf(shown) + move + names.length) % names.length]!;
    turn(to);
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <aside id="beside" className="beside no-print" aria-label={say("editor_beside")}>
      <div role="tablist" aria-label={say("editor_beside")} onKeyDown={step}>
        {names.map((name) => (
          <button key={name} id={`tab-${name}`} type="button" role="tab" aria-selected={name === shown} aria-controls="beside-body" tabIndex={name === shown ? 0 : -1} onClick={() => turn(name)}>{say(`editor_panel_${name}`)}</button>
        ))}
      </div>
      <div id="beside-body" role="tabpanel" aria-labelledby={`tab-${shown}`}><Body {...beside} /></div>
    </aside>
  );
}
