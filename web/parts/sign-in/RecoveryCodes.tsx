import { useEffect, useRef } from "react";
import { useWords } from "../../words/useWords.ts";

/** The recovery codes, this once: to be taken along as a file, or written down. */
export function RecoveryCodes({ codes, username, onDone }: { codes: readonly string[]; username: string; onDone: () => void }) {
  const say = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const text = `${say("product")} ${username}\n${codes.join("\n")}\n`;
  return (
    <div className="entries">
      <h3 ref={head} tabIndex={-1}>{say("factor_codes_title")}</h3>
      <p>{say("factor_codes_note")}</p>
      <ul className="codes">{codes.map((each) => <li key={each}><code>{each}</code></li>)}</ul>
      <div className="acts">
        <a className="action main" href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={`${say("factor_codes_name")}-${username}.txt`}>{say("factor_codes_file")}</a>
        <button type="button" className="action" onClick={onDone}>{say("factor_codes_done")}</button>
      </div>
    </div>
  );
}
