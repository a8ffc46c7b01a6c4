import { useEffect, useMemo, useState } from "react";
import type { TextFault } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { useWords } from "../../words/useWords.ts";
import { Board, type MarginNote } from "./board.ts";
import { piecesByCode } from "./pieces.ts";

const RENEW = 15_000;

/** What chips and margins show, kept up to date with the ledger. */
export function useBoard(month: string, faults: readonly TextFault[]): Board {
  const say = useWords();
  const [board] = useState(() => new Board());
  const { data } = useAnswer("textPieces", { month }, {});
  const pieces = useMemo(() => data && piecesByCode(data), [data]);
  const notes = useMemo(() => new Map([...Map.groupBy(faults, (each) => each.block)].map(([block, some]): [string, MarginNote[]] =>
    [block, [{ kind: "fault", count: some.length, text: `✕ ${some.map((each) => each.what).join(" ")}` }]])), [faults]);
  useEffect(() => {
    board.show({ words: { unknown: say("editor_unknown"), absent: say("absent"), changed: say("editor_changed"), was: say("editor_was") } });
  }, [board, say]);
  useEffect(() => {
    if (pieces) board.show({ pieces });
  }, [board, pieces]);
  useEffect(() => board.show({ notes }), [board, notes]);
  return board;
}

export { RENEW };
