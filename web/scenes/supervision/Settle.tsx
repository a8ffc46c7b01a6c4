import { useState } from "react";
import type { OrderDetail } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Refused } from "../../parts/Refused.tsx";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../../parts/Dialog.tsx";

const renewed = ["order", "orders", "supervision", "noticeCount"] as const;
const DAYS = 3;

/** The office closes a replied order, or returns the reply with a reason and a new day. */
export function Settle({ order }: { order: OrderDetail }) {
  const say = useWords();
  const [returning, setReturning] = useState(false);
  const [sure, setSure] = useState(false);
  const [reason, setReason] = useState("");
  const [why, setWhy] = useState("");
  const [days, setDays] = useState(String(DAYS));
  const back = useCommand("returnReply", renewed);
  const close = useCommand("closeOrder", renewed);
  const params = { id: order.id };
  const last = order.replies.at(-1);
  const standing = order.basis.filter(({ stands }) => stands !== null);
  const lacks = standing.length > 0 && why.trim() === "";
  const refused = back.error ?? close.error;
  return (
    <section className="panel order-act">
      <h2>{say("order_settle")}</h2>
      {last ? <p className="reply-text">{last.text}</p> : null}
      {standing.length > 0 ? <Standing of={standing} /> : null}
      {returning ? (
        <form className="order-return" onSubmit={(event) => { event.preventDefault(); back.mutate({ params, body: { reason: reason.trim(), days: Number(days) || DAYS } }); }}>
          <label>{say("order_return_reason")}<textarea className="box" rows={2} maxLength={500} value={reason} autoFocus onChange={(event) => setReason(event.target.value)} /></label>
          <label>{say("order_return_days")}<input className="box" type="number" min={1} max={60} value={days} onChange={(event) => setDays(event.target.value)} /></label>
          <span className="acts">
            <button type="submit" className="action main" disabled={reason.trim() === "" || back.isPending}>{say(back.isPending ? "order_sending" : "order_return")}</button>
            <button type="button" className="action" onClick={() => setReturning(false)}>{say("form_cancel")}</button>
          </span>
        </form>
      ) : (
        <span className="acts">
          {order.may.close ? <button type="button" className="action main" disabled={close.isPending} onClick={() => setSure(true)}>{say("order_close")}</button> : null}
          {order.may.return ? <button type="button" className="action" onClick={() => setReturning(true)}>{say("order_return")}</button> : null}
          <span className="small quiet">{say("order_close_note")}</span>
        </span>
      )}
      <Refused refusal={refused} />
      {sure ? (
        <Dialog title={say("order_close")} onClose={() => setSure(false)}>
          {standing.length > 0 ? (
            <>
              <Standing of={standing} />
              <label className="dialog-field">{say("order_close_reason")}<textarea className="box" rows={2} maxLength={500} value={why} data-first="true" onChange={(event) => setWhy(event.target.value)} /></label>
            </>
          ) : <p><Text>{say("order_close_sure", { number: order.number })}</Text></p>}
          <div className="dialog-acts">
            <button type="button" className="action" onClick={() => setSure(false)}>{say("form_cancel")}</button>
            {lacks ? <span className="small quiet">{say("order_lacks", { what: say("order_close_reason") })}</span> : null}
            <button type="button" className="action main" data-first={standing.length === 0} disabled={lacks} onClick={() => { setSure(false); close.mutate({ params, body: why.trim() === "" ? {} : { reason: why.trim() } }); }}>{say("order_close")}</button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

/** What the order rests on and is still as it was: a reply that says otherwise is wrong, or early. */
function Standing({ of }: { of: OrderDetail["basis"] }) {
  const say = useWords();
  return <p className="finding warning">{say("order_basis_stands", { what: of.map(({ register, label, title, stands }) => `${register === "reports" ? label : `${label} ${title}`}${say("colon")}${stands}`).join(say("between")) })}</p>;
}
