import { useEffect, useRef } from "react";
import { Copy } from "../../parts/Copy.tsx";
import { useWords } from "../../words/useWords.ts";

/** A first password, this once. */
export function FirstPassword({ username, password, note, onDone }: { username: string; password: string; note?: string; onDone: () => void }) {
  const say = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="entries">
      <h3 ref={head} tabIndex={-1}>{say("admin_first_title")}</h3>
      <p>{say("admin_first_note")}</p>
      <dl className="first-password">
        <div><dt>{say("account_username")}</dt><dd><code>{username}</code></dd></div>
        <div><dt>{say("admin_first_title")}</dt><dd><code>{password}</code> <Copy text={() => password} /></dd></div>
      </dl>
      {note ? <p>{note}</p> : null}
      <div className="dialog-acts"><button type="button" className="action main" onClick={onDone}>{say("admin_done")}</button></div>
    </div>
  );
}
