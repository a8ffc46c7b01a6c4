import { useState } from "react";
import type { OwnAccount } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { PasswordInput } from "../../parts/sign-in/PasswordInput.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

type Stage = { readonly kind: "rest" } | { readonly kind: "prove"; readonly what: "begin" | "drop" } | { readonly kind: "scan" } | { readonly kind: "codes"; readonly codes: readonly string[] };

/** How few recovery codes are too few. */
const FEW = 3;

/** The second step of signing in: switched on with a first code, off with the password. */
export function SecondStep({ account }: { account: OwnAccount }) {
  const say = useWords();
  const [stage, setStage] = useState<Stage>({ kind: "rest" });
  const rest = (): void => setStage({ kind: "rest" });
  const begin = useCommand("beginFactor", [], { onSuccess: () => setStage({ kind: "scan" }) });
  const drop = useCommand("dropFactor", ["ownAccount"], { onSuccess: rest });
  return (
    <section className="panel" aria-labelledby="account-factor">
      <div className="panel-head"><h2 id="account-factor">{say("factor_title")}</h2><span className={account.factor ? "tag accent" : "tag"}>{say(account.factor ? "factor_on" : "factor_off")}</span></div>
      <div className="panel-body entries">
        {stage.kind === "rest" ? (
          <>
            <p>{say("factor_note")}</p>
            {account.factor ? <p className="quiet">{say("factor_left", { n: account.recovery_left })}{account.recovery_left <= FEW ? ` ${say("factor_left_few")}` : ""}</p> : null}
            <div className="acts">
              <button type="button" className={account.factor ? "action" : "action main"} onClick={() => setStage({ kind: "prove", what: "begin" })}>{say(account.factor ? "factor_again" : "factor_begin")}</button>
              {account.factor ? <button type="button" className="action" onClick={() => setStage({ kind: "prove", what: "drop" })}>{say("factor_drop")}</button> : null}
            </div>
          </>
        ) : null}
        {stage.kind === "prove" ? (
          <Prove note={stage.what === "drop" ? say("factor_drop_note") : undefined} label={say(stage.what === "drop" ? "factor_drop" : "factor_next")} command={stage.what === "drop" ? drop : begin} onCancel={rest} />
        ) : null}
        {stage.kind === "scan" && begin.data ? <Scan svg={begin.data.svg} secret={begin.data.secret} onCodes={(codes) => setStage({ kind: "codes", codes })} onCancel={rest} /> : null}
        {stage.kind === "codes" ? <RecoveryCodes codes={stage.codes} username={account.username} onDone={rest} /> : null}
      </div>
    </section>
  );
}

interface Proving {
  readonly isPending: boolean;
  readonly error: Parameters<typeof Refused>[0]["refusal"];
  readonly mutate: (sent: { params: Record<never, never>; body: { password: string } }) => void;
}

function Prove({ note, label, command, onCancel }: { note: string | undefined; label: string; command: Proving; onCancel: () => void }) {
  const say = useWords();
  const [password, setPassword] = useState("");
  return (
    <form className="entries" onSubmit={(event) => { event.preventDefault(); command.mutate({ params: {}, body: { password } }); }}>
      {note ? <p>{note}</p> : null}
      <PasswordInput label={say("factor_prove")} kind="current-password" value={password} onChange={setPassword} />
      <Refused refusal={command.error} />
      <div className="acts"><button type="submit" className="action main" disabled={command.isPending}>{label}</button><button type="button" className="action" onClick={onCancel}>{say("form_cancel")}</button></div>
    </form>
  );
}

function Scan({ svg, secret, onCodes, onCancel }: { svg: string; secret: string; onCodes: (codes: readonly string[]) => void; onCancel: () => void }) {
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
      <div className="acts"><button type="submit" className="action main" disabled={confirm.isPending}>{say("factor_confirm")}</button><button type="button" className="action" onClick={onCancel}>{say("form_cancel")}</button></div>
    </form>
  );
}
