import type { UseQueryResult } from "@tanstack/react-query";
import type { Editor } from "@tiptap/react";
import { useEffect, useMemo, useReducer, useState } from "react";
import type { AnswerOf, TextComment, TextFault, TextFinding } from "../../../contract/index.ts";
import type { Refusal } from "../../data/client.ts";
import { useAnswer } from "../../data/queries.ts";
import { useLater } from "../../parts/useLater.ts";
import { useWords } from "../../words/useWords.ts";
import { Board, type Mark, type MarginNote, markKey } from "./board.ts";
import { type DateNames, piecesByCode } from "./pieces.ts";
import { chipsByBlock } from "./place.ts";

const NONE: readonly never[] = [];

/** What chips and margins show, kept up to date with the ledger. */
export function useBoard(month: string, faults: readonly TextFault[], proofs: boolean): Board {
  const say = useWords();
  const [board] = useState(() => new Board());
  const { data: told } = useAnswer("textPieces", { month }, {});
  const { data: reviews } = useAnswer("textReviews", { month }, {});
  const { data: comments } = useAnswer("textComments", { month }, {});
  const { data: findings } = useFindings(month, proofs);
  const pieces = useMemo(() => told && piecesByCode(told, dateNames(say)), [told, say]);
  const marks = useMemo(() => new Map((reviews?.marks ?? NONE).map((each): [string, Mark] => [markKey(each.block, each.code), each])), [reviews]);
  const notes = useMemo(() => {
    const made = new Map<string, MarginNote[]>();
    const add = (block: string, note: MarginNote): void => void made.set(block, [...made.get(block) ?? [], note]);
    for (const [block, some] of by<TextFault>(faults)) add(block, { kind: "fault", count: some.length, text: `✕ ${some.map((each) => each.what).join(" ")}` });
    for (const [block, some] of by<TextFinding>((findings?.findings ?? NONE).filter((each) => each.severity !== "note"))) add(block, { kind: "proof", count: some.length, text: `${some.some((each) => each.severity === "error") ? "◆" : "◇"} ${say("editor_proof_n", { n: some.length })}` });
    for (const [block, some] of by<TextComment>((comments?.comments ?? NONE).filter((each) => each.thread === null && each.resolved === null))) add(block, { kind: "comment", count: some.length, text: `✎ ${say("editor_comment_n", { n: some.length })}` });
    return made;
  }, [faults, findings, comments, say]);
  useEffect(() => {
    board.show({ words: { unknown: say("editor_unknown"), absent: say("absent"), pending: say("pending"), changed: say("editor_changed"), was: say("editor_was"), table: say("editor_table"), metric: say("table_metric"), unit: say("table_unit"), month, ofUnit: (unit) => say("in_brackets", { what: say("table_metric"), note: unit }) } });
  }, [board, say, month]);
  useEffect(() => {
    if (pieces) board.show({ pieces });
  }, [board, pieces]);
  useEffect(() => board.show({ marks }), [board, marks]);
  useEffect(() => board.show({ notes }), [board, notes]);
  return board;
}

/** The proofreader takes its time: it is asked when somebody wants to hear it, and not before the text can be used. */
export function useFindings(month: string, wanted = true): UseQueryResult<AnswerOf<"textFindings">, Refusal> {
  const later = useLater();
  return useAnswer("textFindings", { month }, {}, { enabled: wanted && later });
}

const dateNames = (say: ReturnType<typeof useWords>): DateNames => ({
  month: say("editor_date_month"), month_end: say("editor_date_month_end"), year: say("editor_date_year"),
  next_month: say("editor_date_next_month"), next_year: say("editor_date_next_year"), last_month: say("editor_date_last_month"),
});

const by = <T extends { readonly block: string }>(some: readonly T[]): Map<string, T[]> => Map.groupBy(some, (each) => each.block);

export interface Changed { readonly block: string; readonly code: string; readonly label: string; readonly before: string; readonly after: string }

/** Figures that say something else than when their block was reviewed, in the order of the text; and those never reviewed. */
export function useChanged(editor: Editor, board: Board): { changed: Changed[]; unseen: number } {
  const [, again] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const deaf = board.listen(again);
    editor.on("update", again);
    return () => {
      deaf();
      editor.off("update", again);
    };
  }, [editor, board]);
  let unseen = 0;
  const changed = [...chipsByBlock(editor)].flatMap(([block, codes]) => codes.flatMap((code): Changed[] => {
    const was = board.changed(block, code);
    if (!board.marks.has(markKey(block, code))) unseen += 1;
    const piece = board.piece(code);
    return was && piece ? [{ block, code, label: piece.label, before: was.printed, after: piece.text }] : [];
  }));
  return { changed, unseen };
}
