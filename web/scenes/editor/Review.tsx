import type { Editor } from "@tiptap/react";
import { useCommand } from "../../data/commands.ts";
import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Board } from "./board.ts";
import { chipsByBlock, currentBlock } from "./place.ts";

/** Marks the figures of a block, or of all, as looked at: from then on they show when they change. */
export function Review({ editor, board, month }: { editor: Editor; board: Board; month: string }) {
  const say = useWords();
  const send = useCommand("reviewText", ["textReviews"]);
  const review = (only?: string): void => {
    const marks = [...chipsByBlock(editor)].filter(([block]) => only === undefined || block === only).flatMap(([block, codes]) =>
      [...new Set(codes)].flatMap((code) => {
        const piece = board.piece(code);
        return piece ? [{ block, code, printed: piece.text }] : [];
      }));
    if (marks.length > 0) send.mutate({ params: { month }, body: { marks } });
  };
  return (
    <>
      <button type="button" className="action" disabled={send.isPending} onMouseDown={(event) => event.preventDefault()} onClick={() => review(currentBlock(editor))}>{say("editor_review_block")}</button>
      <button type="button" className="action" disabled={send.isPending} onMouseDown={(event) => event.preventDefault()} onClick={() => review()}>{say("editor_review_all")}</button>
      <span role="status" className="small quiet">{send.data ? say("editor_reviewed", { n: send.data.marks }) : ""}</span>
      <Refused refusal={send.error} />
    </>
  );
}
