import { useId, useRef, useState } from "react";
import { useWords } from "../words/useWords.ts";
import "./copy.css";

/** Copies a text. Where the browser has no clipboard (plain http) or keeps it shut, the text stands there, chosen, to be taken by hand. */
export function Copy({ word = "copy", text }: { word?: "copy" | "copy_link"; text: () => string }) {
  const say = useWords();
  const id = useId();
  const byHand = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState<string>();
  const copy = async (): Promise<void> => {
    const it = text();
    const done = await navigator.clipboard?.writeText(it).then(() => true, () => false);
    if (!done) {
      setShown(it);
      setTimeout(() => byHand.current?.select());
      return;
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 1800);
  };
  const leave = (event: React.KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // it alone, and not the drawer that it stands in
    event.preventDefault();
    event.stopPropagation();
    setShown(undefined);
  };
  return (
    <span className="copy">
      <button type="button" className="action" onClick={() => void copy()} aria-live="polite">{say(copied ? "copied" : word)}</button>
      {shown === undefined ? null : (
        <span className="copy-hand">
          <label className="small" htmlFor={id}>{say("copy_by_hand")}</label>
          <input id={id} ref={byHand} className="box" readOnly value={shown} onFocus={(event) => event.currentTarget.select()} onBlur={() => setShown(undefined)} onKeyDown={leave} />
        </span>
      )}
    </span>
  );
}
