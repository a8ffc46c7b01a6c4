import { useState } from "react";
import { useCommand } from "../../data/commands.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { useWords } from "../../words/useWords.ts";
import { FirstPassword } from "./FirstPassword.tsx";
import { type Draft, Particulars } from "./Particulars.tsx";

/** A new account; its first password is shown at the end. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const [username, setUsername] = useState("");
  const [draft, setDraft] = useState<Draft>({ name: "", org: "" });
  const add = useCommand("addAccount", ["accounts"]);
  return (
    <Dialog title={say("admin_add_title")} onClose={onClose}>
      {add.data ? <FirstPassword username={add.data.username} password={add.data.password} note={say("admin_first_role")} onDone={onClose} /> : (
        <form className="entries" onSubmit={(event) => { event.preventDefault(); add.mutate({ params: {}, body: { ...draft, username } }); }}>
          <div className="entry">
            <label htmlFor="new-username">{say("account_username")}</label>
            <input id="new-username" type="text" required maxLength={100} autoComplete="off" autoCapitalize="off" spellCheck={false} data-first aria-describedby="new-username-note" value={username} onChange={(event) => setUsername(event.target.value)} />
            <p id="new-username-note" className="small quiet">{say("admin_username_note")}</p>
          </div>
          <Particulars draft={draft} onChange={setDraft} />
          <Refused refusal={add.error} />
          <div className="dialog-acts">
            <button type="button" className="action" onClick={onClose}>{say("form_cancel")}</button>
            <button type="submit" className="action main" disabled={add.isPending}>{say("admin_add_now")}</button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
