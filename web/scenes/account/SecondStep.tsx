import { useState } from "react";
import type { OwnAccount } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Enrolment, Prove } from "../../parts/sign-in/Enrolment.tsx";
import { useWords } from "../../words/useWords.ts";

type Stage = "rest" | "begin" | "drop";

/** How few recovery codes are too few. */
const FEW = 3;

/** The second step of signing in: switched on with a first code, off with the password. */
export function SecondStep({ account }: { account: OwnAccount }) {
  const say = useWords();
  const [stage, setStage] = useState<Stage>("rest");
  const rest = (): void => setStage("rest");
  const drop = useCommand("dropFactor", ["ownAccount"], { onSuccess: rest });
  return (
    <section className="panel" aria-labelledby="account-factor">
      <div className="panel-head"><h2 id="account-factor">{say("factor_title")}</h2><span className={account.factor ? "tag accent" : "tag"}>{say(account.factor ? "factor_on" : "factor_off")}</span></div>
      <div className="panel-body entries">
        {stage === "rest" ? (
          <>
            <p>{say("factor_note")}</p>
            {account.factor ? <p className="quiet">{say("factor_left", { n: account.recovery_left })}{account.recovery_left <= FEW ? ` ${say("factor_left_few")}` : ""}</p> : null}
            <div className="acts">
              <button type="button" className={account.factor ? "action" : "action main"} onClick={() => setStage("begin")}>{say(account.factor ? "factor_again" : "factor_begin")}</button>
              {account.factor ? <button type="button" className="action" onClick={() => setStage("drop")}>{say("factor_drop")}</button> : null}
            </div>
          </>
        ) : null}
        {stage === "begin" ? <Enrolment username={account.username} onDone={rest} onCancel={rest} /> : null}
        {stage === "drop" ? <Prove note={say("factor_drop_note")} label={say("factor_drop")} command={drop} onCancel={rest} /> : null}
      </div>
    </section>
  );
}
