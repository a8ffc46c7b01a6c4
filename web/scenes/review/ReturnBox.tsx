import { useEffect, useRef, useState } from "react";
import { useWords } from "../../words/useWords.ts";

/** Why an item goes back: one of the ready-made reasons by a click, or one's own words. */
export function ReturnBox({ title, reasons, given, onReason, onCancel }: { title: string; reasons: readonly string[]; given: string; onReason: (reason: string) => void; onCancel: () => void }) {
  const say = useWords();
  const [text, setText] = useState(given);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const ready = text.trim() !== "";
  return (
    <form className="return-box" onSubmit={(event) => { event.preventDefault(); if (ready) onReason(text.trim()); }}
      onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); onCancel(); } }}>
      <label><b>{say("review_reason")}</b><input ref={input} className="box" value={text} maxLength={500} placeholder={say("review_reason_hint")} aria-label={`${say("review_reason")} ${title}`} onChange={(event) => setText(event.target.value)} /></label>
      <span className="ready-reasons">{reasons.map((each) => <button key={each} type="button" className="tag" onClick={() => onReason(each)}>{each}</button>)}</span>
      <span className="acts">
        <button type="submit" className="action main" disabled={!ready}>{say("review_reason_set")}</button>
        <button type="button" className="action" onClick={onCancel}>{say("form_cancel")}</button>
      </span>
    </form>
  );
}
