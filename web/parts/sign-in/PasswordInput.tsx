import { useId, useState } from "react";
import { useWords } from "../../words/useWords.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind: "current-password" | "new-password";
  readonly first?: boolean;
  readonly describedBy?: string;
}

/** A password, hidden unless its owner wants to see what he types; password keepers know it. */
export function PasswordInput({ label, value, onChange, kind, first = false, describedBy }: Props) {
  const say = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="entry">
      <label htmlFor={id}>{label}</label>
      <div className="entry-line">
        <input id={id} type={shown ? "text" : "password"} value={value} autoComplete={kind} required spellCheck={false} autoCapitalize="off" data-first={first}
          aria-describedby={describedBy} onChange={(event) => onChange(event.target.value)} />
        <button type="button" className="action bare" aria-pressed={shown} aria-label={say("sign_in_show")} title={say("sign_in_show")} onClick={() => setShown(!shown)}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
            <path d="M2 10c2-3.4 4.7-5 8-5s6 1.6 8 5c-2 3.4-4.7 5-8 5s-6-1.6-8-5z" /><circle cx="10" cy="10" r="2.5" />{shown ? <path d="M3.5 3.5l13 13" /> : null}
          </svg>
        </button>
      </div>
    </div>
  );
}
