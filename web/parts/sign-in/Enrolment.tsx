import { useState } from "react";
import { useCommand } from "../../data/commands.ts";
import { useWords } from "../../words/useWords.ts";
import { Refused } from "../Refused.tsx";
import { PasswordInput } from "./PasswordInput.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

interface Props {
  readonly username: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** what it is called to leave it undone */
  readonly cancel?: string;
}

/** Sets the second step up: the password, a first code, and the recovery codes to be kept. */
export function Enrolment({ username, onDone, onCancel, cancel }: Props) {
  const say = useWords();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = useCommand("beginFactor", []);
  if (codes) return <RecoveryCodes codes={codes} username={username} onDone={onDone} />;
  if (begin.data) return <Scan svg={begin.data.svg} secret={begin.data.secret} onCodes={setCodes} onCancel={onCancel} cancel={cancel} />;
  return <Prove label={say("factor_next")} command={begin} onCancel={onCancel} cancel={cancel} />;
}

interface Proving {
  readonly isPending: boolean;
  readonly error: Parameters<typeof Refused>[0]["refusal"];
  readonly mutate: (sent: { params: Record<never, never>; body: { password: string } }) => void;
}

/** The password once more, before something that takes it. */
export function Prove({ note, label, command, onCancel, cancel }: { note?: string; label: string; command: Proving; onCancel: () => void; cancel?: string | undefined }) {
  const say = useWords();
  const [password, setPassword] = useState("");
  return (
    <form className="entries" onSubmit={(event) => { event.preventDefault(); command.mutate({ params: {}, body: { password } }); }}>
      {note ? <p>{note}</p> : null}
      <PasswordInput label={say("factor_prove")} kind="current-password" value={password} onChange={setPassword} first />
      <Refused refusal={command.error} />
      <div className="acts"><button type="submit" className="action main" disabled={command.isPending}>{label}</button><button type="button" className="action" onClick={onCancel}>{cancel ?? say("form_cancel")}</button></div>
    </form>
  );
}

function Scan({ svg, secret, onCodes, onCancel, cancel }: { svg: string; secret: string; onCodes: (codes: readonly string[]) => void; onCancel: () => void; cancel: string | undefined }) {
  const say = useWords();
  const [code, setCode] = useState("");
  const confirm = useCommand("confirmFactor", ["ownAccount"], { onSuccess: ({ codes }) => onCodes(codes) });
  return (
    <form className="entries" onSubmit={(event) => { event.preventDefault(); confirm.mutate({ params: {}, body: { code: code.trim() } }); }}>
      <p>{say("factor_scan")}</p>
      <img className="qr" alt={say("factor_qr")} src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} />
      <p className="small">{say("factor_secret")} <code>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code></p>
      <div className="entry">
        <label htmlFor="factor-code">{say("factor_code")}</label>
        <input id="factor-code" className="code" type="text" inputMode="numeric" autoComplete="one-time-code" required minLength={6} maxLength={8} value={code} onChange={(event) => setCode(event.target.value)} />
      </div>
      <Refused refusal={confirm.error} />
      <div className="acts"><button type="submit" className="action main" disabled={confirm.isPending}>{say("factor_confirm")}</button><button type="button" className="action" onClick={onCancel}>{cancel ?? say("form_cancel")}</button></div>
    </form>
  );
}
