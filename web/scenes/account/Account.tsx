import { useState } from "react";
import type { OwnAccount } from "../../../contract/index.ts";
import { useAnswer, useMe } from "../../data/queries.ts";
import { NewPassword } from "../../parts/sign-in/NewPassword.tsx";
import { Answered } from "../../parts/states.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { SecondStep } from "./SecondStep.tsx";
import { Sessions } from "./Sessions.tsx";
import "../../parts/sign-in/sign-in.css";
import "./account.css";

/** One's own account: who one is here, password, second step, and where one is signed in. */
export function Account() {
  const say = useWords();
  const own = useAnswer("ownAccount", {}, {});
  return (
    <div className="account">
      <div className="page-head"><h1>{say("account_title")}</h1></div>
      <Answered query={own}>{(account) => (
        <div className="account-parts">
          <div className="account-column">
            <Who account={account} />
            {account.password.has ? <SecondStep account={account} /> : null}
          </div>
          <Password account={account} onChanged={() => void own.refetch()} />
          <Sessions account={account} />
        </div>
      )}</Answered>
    </div>
  );
}

function Who({ account }: { account: OwnAccount }) {
  const say = useWords();
  const roles = useMe().data?.roles ?? [];
  return (
    <section className="panel" aria-labelledby="account-who">
      <div className="panel-head"><h2 id="account-who">{say("account_who")}</h2></div>
      <div className="panel-body">
        <dl className="facts">
          <div><dt>{say("account_username")}</dt><dd>{account.username}</dd></div>
          <div><dt>{say("account_name")}</dt><dd>{account.name}</dd></div>
          <div><dt>{say("account_org")}</dt><dd>{account.org?.name ?? say("not_stated")}</dd></div>
          {account.title ? <div><dt>{say("account_post")}</dt><dd>{account.title}</dd></div> : null}
          <div><dt>{say("account_roles")}</dt><dd>{roles.length === 0 ? say("account_roles_none") : roles.map(({ role, label, org }) => <div key={`${role} ${org?.id}`}>{label}{org ? <span className="quiet"> · {org.name}</span> : null}</div>)}</dd></div>
        </dl>
        <p className="small quiet">{say("account_keep_note")}</p>
      </div>
    </section>
  );
}

function Password({ account: { username, password }, onChanged }: { account: OwnAccount; onChanged: () => void }) {
  const say = useWords();
  const [changed, setChanged] = useState(false);
  return (
    <section className="panel" aria-labelledby="account-password">
      <div className="panel-head"><h2 id="account-password">{say("account_password")}</h2></div>
      <div className="panel-body">
        {password.has ? (
          <>
            <p className="facts-line quiet"><span>{say("account_changed", { when: instantText(password.changed_at) })}</span><span>{password.days_left === null ? say("account_days_none") : say("account_days", { n: password.days_left })}</span></p>
            <p role="status" className="done-line">{changed ? say("password_saved") : ""}</p>
            <NewPassword username={username} onDone={() => { setChanged(true); onChanged(); }} />
          </>
        ) : <p>{say("account_no_password")}</p>}
      </div>
    </section>
  );
}
