import { useState } from "react";
import type { WireGrant } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";

/** Takes a role back, from today. */
export function WithdrawDialog({ grant, onClose, onDone }: { grant: WireGrant; onClose: () => void; onDone: () => void }) {
  const say = useWords();
  const [reason, setReason] = useState("");
  const withdraw = useCommand("withdrawRole", ["grants", "accounts"], { onSuccess: onDone });
  return (
    <Dialog title={say("admin_withdraw_title")} onClose={onClose}>
      <form className="entries" onSubmit={(event) => { event.preventDefault(); withdraw.mutate({ params: {}, body: { grant: grant.id, ...(reason.trim() ? { reason } : {}) } }); }}>
        <p><Text>{say("admin_withdraw_note", { name: grant.account.name, scope: grant.scope.name, role: grant.role.label })}</Text></p>
        <div className="entry"><label htmlFor="withdraw-reason">{say("admin_reason")}<span className="quiet small">{say("admin_optional")}</span></label><input id="withdraw-reason" type="text" maxLength={500} data-first value={reason} onChange={(event) => setReason(event.target.value)} /></div>
        <Refused refusal={withdraw.error} />
        <div className="dialog-acts">
          <button type="button" className="action" onClick={onClose}>{say("form_cancel")}</button>
          <button type="submit" className="action main" disabled={withdraw.isPending}>{say("admin_withdraw_now")}</button>
        </div>
      </form>
    </Dialog>
  );
}
