import { useState } from "react";
import type { AccountAct, WireAccount } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";
import { FirstPassword } from "./FirstPassword.tsx";
import { type Draft, Particulars } from "./Particulars.tsx";

/** One account: its particulars, and what can be done with it. */
export function AccountDialog({ account, onClose }: { account: WireAccount; onClose: () => void }) {
  const say = useWords();
  const [password, setPassword] = useState<string>();
  return (
    <Dialog title={`${account.name} · ${account.username}`} onClose={onClose}>
      {password === undefined ? (
        <>
          <div className="dialog-scroll">
            <Change account={account} />
            <Acts account={account} onPassword={setPassword} />
          </div>
          <div className="dialog-acts"><button type="button" className="action" onClick={onClose}>{say("close")}</button></div>
        </>
      ) : <FirstPassword username={account.username} password={password} onDone={onClose} />}
    </Dialog>
  );
}

function Change({ account }: { account: WireAccount }) {
  const say = useWords();
  const { name, org, title, mobile, email, subject } = account;
  const [draft, setDraft] = useState<Draft>({ name, org: org.id, title: title ?? "", mobile: mobile ?? "", email: email ?? "", subject: subject ?? "" });
  const change = useCommand("changeAccount", ["accounts"]);
  return (
    <form className="entries" aria-label={say("admin_particulars")} onSubmit={(event) => { event.preventDefault(); change.mutate({ params: { account: account.username }, body: { ...draft, rev: account.rev } }); }}>
      <Particulars draft={draft} settled={!account.credentials.may} onChange={(next) => { change.reset(); setDraft(next); }} />
      <Refused refusal={change.error} />
      <div className="acts"><button type="submit" className="action main" disabled={change.isPending}>{say("admin_save")}</button><span role="status" className="done-line">{change.isSuccess ? say("admin_saved") : ""}</span></div>
    </form>
  );
}

/** What makes sense for an account as it stands. */
const actsFor = ({ state, factor, credentials: { may } }: WireAccount): AccountAct[] => [
  ...(state === "locked" ? ["unlock" as const] : []), ...(may ? ["reset" as const] : []), ...(may && factor ? ["drop-factor" as const] : []), "end-sessions", state === "disabled" ? "enable" : "disable",
];

function Acts({ account, onPassword }: { account: WireAccount; onPassword: (password: string) => void }) {
  const say = useWords();
  const [chosen, setChosen] = useState<AccountAct>();
  const [done, setDone] = useState<AccountAct>();
  const [reason, setReason] = useState("");
  const act = useCommand("accountAct", ["accounts"]);
  const choose = (which: AccountAct | undefined): void => { act.reset(); setDone(undefined); setReason(""); setChosen(which); };
  const perform = (which: AccountAct): void => act.mutate({ params: { account: account.username, act: which }, body: reason.trim() ? { reason } : {} }, {
    onSuccess: ({ password }) => { choose(undefined); setDone(which); if (password !== null) onPassword(password); },
  });
  return (
    <section className="account-acts" aria-labelledby="account-acts">
      <h3 id="account-acts">{say("admin_acts")}</h3>
      <div className="acts">
        {actsFor(account).map((each) => <button key={each} type="button" className="action" aria-expanded={chosen === each} onClick={() => choose(chosen === each ? undefined : each)}>{say(`admin_act_${each}`)}</button>)}
      </div>
      {account.credentials.why_not === null ? null : <p className="small quiet">{account.credentials.why_not}</p>}
      {chosen ? (
        <form className="entries confirm" onSubmit={(event) => { event.preventDefault(); perform(chosen); }}>
          <p>{say(`admin_act_${chosen}_note`)}</p>
          <div className="entry"><label htmlFor="act-reason">{say("admin_reason")}<span className="quiet small">{say("admin_optional")}</span></label><input id="act-reason" type="text" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
          <Refused refusal={act.error} />
          <div className="acts"><button type="submit" className="action main" disabled={act.isPending}>{say("admin_act_now", { act: say(`admin_act_${chosen}`) })}</button><button type="button" className="action" onClick={() => choose(undefined)}>{say("form_cancel")}</button></div>
        </form>
      ) : null}
      <p role="status" className="done-line">{done ? say("admin_act_done", { act: say(`admin_act_${done}`) }) : ""}</p>
    </section>
  );
}
