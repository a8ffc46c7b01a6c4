import type { ReviewedItem, ReviewPage } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";
import type { Mark } from "./marks.ts";

/** What is said of the item: buttons for whoever decides, the verdict in words for everybody. */
export function Verdict({ item, level, may, mark, onAccept, onReturn, onUndo }: {
  item: ReviewedItem; level: ReviewPage["level"]; may: boolean; mark: Mark | undefined; onAccept: () => void; onReturn: () => void; onUndo: () => void;
}) {
  const say = useWords();
  const kept = item.verdict ? <span className={item.verdict === "returned" ? "tag act" : "tag accent"}>{say(`form_verdict_${item.verdict}`)}</span> : null;
  const reason = mark?.verdict === "return" ? mark.reason : mark ? null : item.reason;
  const about = `${item.title} ${item.label}`;
  return (
    <>
      {may ? (
        <span className="verdict-acts">
          <button type="button" className="action" aria-pressed={mark?.verdict === "accept"} onClick={onAccept}>{mark?.verdict === "accept" ? "✓ " : ""}{say(level === "head" ? "review_pass" : "review_accept")}<span className="unseen"> {about}</span></button>
          <button type="button" className="action" aria-pressed={mark?.verdict === "return"} onClick={onReturn}>{mark?.verdict === "return" ? "✗ " : ""}{say("review_return")}<span className="unseen"> {about}</span></button>
          {mark ? <button type="button" className="action bare" title={say("review_undo")} onClick={onUndo}>↺<span className="unseen">{say("review_undo")} {about}</span></button> : kept}
        </span>
      ) : kept ?? <span className="quiet small">{say("form_waiting")}</span>}
      {reason ? <q className="why">{reason}</q> : null}
    </>
  );
}
