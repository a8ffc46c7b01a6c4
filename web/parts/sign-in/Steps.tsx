import { useEffect, useRef, useState } from "react";
import type { Me } from "../../../contract/index.ts";
import { askOnce } from "../../data/client.ts";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { Enrolment } from "./Enrolment.tsx";
import { NewPassword } from "./NewPassword.tsx";
import { PasswordInput } from "./PasswordInput.tsx";
import { Refused } from "../Refused.tsx";
import { useStep } from "./useStep.ts";
import "./sign-in.css";

interface Props {
  /** who has come in half already */
  readonly begun?: Me | undefined;
  /** whose session is over: nobody else's name is asked */
  readonly as?: string;
  /** a name to fill in, with the number of the click that chose it */
  readonly filled?: { readonly username: string; readonly click: number } | undefined;
  readonly onDone: (me: Me) => void;
  /** told whether it has gone beyond name and password */
  readonly onHalf?: (half: boolean) => void;
}

/** Name and password, then whatever else is asked before one is in: the second step, a password of one's own, a second step where it is required. */
export function Steps({ begun, as, filled, onDone, onHalf }: Props) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [me, setMe] = useState(begun);
  const [waited, setWaited] = useState(false);
  const take = (next: Me): void => (next.due === null ? onDone(next) : setMe(next));
  const step = me?.due ?? "credentials";
  const { lang } = usePlace();
  /** Somebody else, or the same person from the beginning: the half that was done counts for nothing. */
  const anew = (late: boolean): void => {
    void askOnce("signOut", {}, { lang }).catch(() => undefined);
    setWaited(late);
    setMe(undefined);
  };
  useEffect(() => {
    onHalf?.(step !== "credentials");
    box.current?.querySelector<HTMLInputElement>("[data-first=true]")?.focus();
  }, [step, onHalf]);
  return (
    <div ref={box} className="steps">
      {step === "credentials" ? (
        <>
          {waited ? <p role="status">{say("sign_in_waited")}</p> : null}
          <Credentials as={as} filled={filled} onDone={take} />
        </>
      ) : null}
      {step === "second-factor" ? <Code name={me?.name ?? ""} onDone={take} onAnew={anew} /> : null}
      {step === "enrolment" && me ? (
        <section className="entries" aria-labelledby="enrolment">
          <h2 id="enrolment">{say("sign_in_enrol_title")}</h2>
          <p className="quiet">{say("sign_in_enrol_note")}</p>
          <Enrolment username={me.id} onDone={() => void askOnce("me", {}, { lang }).then(take)} onCancel={() => anew(false)} cancel={say("sign_in_anew")} />
        </section>
      ) : null}
      {step === "password" && me ? (
        <section className="entries" aria-labelledby="first-password">
          <h2 id="first-password">{say("sign_in_first_title")}</h2>
          <p className="quiet">{say("sign_in_first_note")}</p>
          <NewPassword username={me.id} onDone={take} first />
          <div><button type="button" className="action bare" onClick={() => anew(false)}>{say("sign_in_anew")}</button></div>
        </section>
      ) : null}
    </div>
  );
}

function Credentials({ as, filled, onDone }: Pick<Props, "filled" | "onDone"> & { as: string | undefined }) {
  const say = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [username, setUsername] = useState(as ?? "");
  const [password, setPassword] = useState("");
  const signIn = useStep("signIn", onDone);
  const [taken, setTaken] = useState(filled?.click);
  if (filled && filled.click !== taken) {
    setTaken(filled.click);
    setUsername(filled.username);
  }
  useEffect(() => { if (filled) form.current?.querySelector<HTMLInputElement>("input[autocomplete=current-password]")?.focus(); }, [filled]);
  return (
    <form ref={form} className="entries" onSubmit={(event) => { event.preventDefault(); signIn.mutate({ username, password }); }}>
      <div className="entry">
        <label htmlFor="sign-in-name">{say("sign_in_username")}</label>
        <input id="sign-in-name" type="text" name="username" autoComplete="username" autoCapitalize="off" spellCheck={false} required readOnly={as !== undefined}
          data-first={as === undefined} value={username} onChange={(event) => setUsername(event.target.value)} />
      </div>
      <PasswordInput label={say("sign_in_password")} kind="current-password" value={password} onChange={setPassword} first={as !== undefined} />
      <Refused refusal={signIn.error} />
      <button type="submit" className="action main wide" disabled={signIn.isPending}>{say(signIn.isPending ? "sign_in_working" : "sign_in_now")}</button>
    </form>
  );
}

function Code({ name, onDone, onAnew }: { name: string; onDone: (me: Me) => void; onAnew: (late: boolean) => void }) {
  const say = useWords();
  const [code, setCode] = useState("");
  const pass = useStep("passFactor", onDone);
  const late = pass.error?.issues[0]?.code === "access.not-signed-in";
  useEffect(() => { if (late) onAnew(true); }, [late, onAnew]);
  return (
    <form className="entries" aria-labelledby="second-step" onSubmit={(event) => { event.preventDefault(); pass.mutate({ code: code.trim() }); }}>
      <h2 id="second-step">{say("sign_in_code_title")}</h2>
      <p className="quiet">{name ? `${say("sign_in_hello", { name })} ` : ""}{say("sign_in_code_note")}</p>
      <div className="entry">
        <label htmlFor="sign-in-code">{say("sign_in_code")}</label>
        <input id="sign-in-code" className="code" type="text" autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} required minLength={6} maxLength={40} data-first value={code} onChange={(event) => setCode(event.target.value)} />
      </div>
      <Refused refusal={pass.error} />
      <button type="submit" className="action main wide" disabled={pass.isPending}>{say("sign_in_code_now")}</button>
      <div><button type="button" className="action bare" onClick={() => onAnew(false)}>{say("sign_in_anew")}</button></div>
    </form>
  );
}
