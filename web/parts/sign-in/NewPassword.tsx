import { useId, useState } from "react";
import type { Me } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { Answered } from "../states.tsx";
import { Text } from "../Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { PasswordInput } from "./PasswordInput.tsx";
import { Refused } from "../Refused.tsx";
import { metBy, type PasswordRule } from "./rules.ts";
import { useStep } from "./useStep.ts";

/** Another password in place of one's present one, with the rules before the eyes while it is typed. */
export function NewPassword({ username, onDone, first = false }: { username: string; onDone: (me: Me) => void; first?: boolean }) {
  const own = useAnswer("ownAccount", {}, {});
  return <Answered query={own} lines={4}>{({ password }) => <Form username={username} rule={password.rule} onDone={onDone} first={first} />}</Answered>;
}

function Form({ username, rule, onDone, first }: { username: string; rule: PasswordRule; onDone: (me: Me) => void; first: boolean }) {
  const say = useWords();
  const rules = useId();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const unlike = again !== "" && again !== password;
  const change = useStep("changePassword", (me) => {
    for (const clear of [setCurrent, setPassword, setAgain]) clear("");
    onDone(me);
  });
  return (
    <form className="entries" onSubmit={(event) => { event.preventDefault(); if (again === password) change.mutate({ current, password }); }}>
      <input className="unseen" type="text" autoComplete="username" value={username} readOnly tabIndex={-1} aria-hidden="true" />
      <PasswordInput label={say("password_current")} kind="current-password" value={current} onChange={setCurrent} first={first} />
      <Rules id={rules} rule={rule} username={username} password={password} />
      <PasswordInput label={say("password_new")} kind="new-password" value={password} onChange={setPassword} describedBy={rules} />
      <PasswordInput label={say("password_again")} kind="new-password" value={again} onChange={setAgain} />
      <p className="problem-line" role="alert">{unlike ? say("password_unlike") : ""}</p>
      <Refused refusal={change.error} />
      <div><button type="submit" className="action main" disabled={change.isPending || unlike}>{say("password_save")}</button></div>
    </form>
  );
}

function Rules({ id, rule, username, password }: { id: string; rule: PasswordRule; username: string; password: string }) {
  const say = useWords();
  const met = metBy(password, username, rule);
  const { least, most, advised, classes, days, history } = rule;
  const seen = [
    { text: say("password_rule_length", { least, most, advised }), met: met.length },
    ...(classes > 0 ? [{ text: say("password_rule_classes", { n: classes }), met: met.classes }] : []),
    { text: say("password_rule_name"), met: met.name },
  ];
  return (
    <div id={id} className="password-rules small">
      <p>{say("password_rule", { profile: rule.profile })}</p>
      <ul>
        {seen.map((each) => <li key={each.text} className={each.met ? "met" : undefined}><Mark met={each.met} />{each.text}</li>)}
        <li><Mark />{say("password_rule_common")}</li>
        {history > 0 ? <li><Mark />{say("password_rule_history", { n: history })}</li> : null}
        {days > 0 ? <li><Mark />{say("password_rule_days", { n: days })}</li> : null}
      </ul>
      <p className="quiet"><Text>{say("password_rule_source", { source: rule.source })}</Text></p>
    </div>
  );
}

function Mark({ met }: { met?: boolean }) {
  const say = useWords();
  if (met === undefined) return <span className="rule-mark" aria-hidden="true">·</span>;
  return <span className="rule-mark" role="img" aria-label={say(met ? "password_met" : "password_unmet")}>{met ? "✓" : "○"}</span>;
}
