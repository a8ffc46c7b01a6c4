import { useState } from "react";
import type { WireAccount } from "../../../contract/index.ts";
import { actions, unitRoles } from "../../../access/index.ts";
import { useCommand } from "../../data/commands.ts";
import { useAnswer, useProgramme } from "../../data/queries.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { UnitOptions } from "../../parts/UnitOptions.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Choice } from "./Picks.tsx";

const OFFERED = 8;

/** A role for somebody: whose, which, where, and from when until when. */
export function GrantDialog({ roles, onClose, onDone }: { roles: readonly Choice[]; onClose: () => void; onDone: () => void }) {
  const say = useWords();
  const root = useProgramme().data?.root ?? "";
  const [account, setAccount] = useState<WireAccount>();
  const [role, setRole] = useState("");
  const [scope, setScope] = useState<string>();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [called, setCalled] = useState("");
  const [reason, setReason] = useState("");
  const grant = useCommand("grantRole", ["grants", "accounts"], { onSuccess: onDone });
  // a unit's roles reach as far as the unit; the others the whole programme
  const whole = role !== "" && !(unitRoles as readonly string[]).includes(role);
  const usual = whole ? root : role === "" ? "" : account?.org.id ?? "";
  // whose rows are found by the name that registers have for a person
  const named = (actions["read-agenda"].roles as readonly string[]).includes(role);
  const reach = scope ?? usual;
  const send = (): void => {
    if (account) grant.mutate({ params: {}, body: { account: account.username, role, scope: reach, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(named && called.trim() ? { known_as: called } : {}), ...(reason.trim() ? { reason } : {}) } });
  };
  return (
    <Dialog title={say("admin_grant_title")} onClose={onClose}>
      <form className="entries" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <div className="dialog-scroll">
        <Whom account={account} onChoose={(chosen) => { setAccount(chosen); setScope(undefined); }} />
        <div className="pairs">
          <div className="entry">
            <label htmlFor="grant-role">{say("admin_role")}</label>
            <select id="grant-role" required value={role} onChange={(event) => { setRole(event.target.value); setScope(undefined); }}>
              <option value="" disabled>{say("admin_choose")}</option>
              {roles.map((each) => <option key={each.value} value={each.value}>{each.label}</option>)}
            </select>
          </div>
          <div className="entry">
            <label htmlFor="grant-scope">{say("admin_grant_scope")}</label>
            <select id="grant-scope" required value={reach} onChange={(event) => setScope(event.target.value)}><option value="" disabled>{say("admin_choose")}</option><UnitOptions root={whole ? "alone" : true} /></select>
          </div>
          <div className="entry"><label htmlFor="grant-from">{say("admin_grant_from")}</label><input id="grant-from" type="date" value={from} aria-describedby="grant-from-note" onChange={(event) => setFrom(event.target.value)} /><p id="grant-from-note" className="small quiet">{say("admin_grant_from_note")}</p></div>
          <div className="entry"><label htmlFor="grant-to">{say("admin_grant_to")}</label><input id="grant-to" type="date" value={to} aria-describedby="grant-to-note" onChange={(event) => setTo(event.target.value)} /><p id="grant-to-note" className="small quiet">{say("admin_grant_to_note")}</p></div>
        </div>
        {named ? <div className="entry"><label htmlFor="grant-called">{say("admin_known_as")}<span className="quiet small">{say("admin_optional")}</span></label><input id="grant-called" type="text" maxLength={100} value={called} aria-describedby="grant-called-note" onChange={(event) => setCalled(event.target.value)} /><p id="grant-called-note" className="small quiet">{say("admin_known_as_note")}</p></div> : null}
        <div className="entry"><label htmlFor="grant-reason">{say("admin_reason")}<span className="quiet small">{say("admin_optional")}</span></label><input id="grant-reason" type="text" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></div>
        </div>
        <Refused refusal={grant.error} />
        <div className="dialog-acts">
          <button type="button" className="action" onClick={onClose}>{say("form_cancel")}</button>
          <button type="submit" className="action main" disabled={grant.isPending || !account}>{say("admin_grant_now")}</button>
        </div>
      </form>
    </Dialog>
  );
}

function Whom({ account, onChoose }: { account: WireAccount | undefined; onChoose: (account: WireAccount) => void }) {
  const say = useWords();
  const [q, setQ] = useState("");
  const found = useAnswer("accounts", {}, { q, size: OFFERED }, { keep: true }).data?.accounts ?? [];
  return (
    <fieldset className="whom">
      <legend>{say("admin_grant_account")}</legend>
      <SearchBox label={say("admin_grant_find")} value={q} onSearch={setQ} />
      <div className="whom-list">
        {found.length === 0 ? <p className="small quiet">{say("admin_none")}</p> : null}
        {found.map((each) => (
          <label key={each.username}>
            <input type="radio" name="whom" checked={account?.username === each.username} onChange={() => onChoose(each)} />
            <b>{each.name}</b> <code className="small quiet">{each.username}</code> <span className="small quiet">{each.org.name}{each.roles.length > 0 ? ` · ${each.roles.map(({ label }) => label).join(say("between"))}` : ""}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
