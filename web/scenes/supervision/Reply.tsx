import { useState } from "react";
import type { OrderDetail } from "../../../contract/index.ts";
import { sendForm } from "../../data/client.ts";
import { useCommand } from "../../data/commands.ts";
import { useKeeper } from "../../data/kept.ts";
import { Files, type Kept } from "../../parts/Files.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { draftName, type Drafted, readDraft, unsent } from "./reply.ts";

/** The unit's reply with its proof. What is typed and attached stays with its writer in this browser until it is sent. */
export function Reply({ order }: { order: OrderDetail }) {
  const say = useWords();
  const { lang } = usePlace();
  const keeper = useKeeper();
  const name = draftName(order);
  const [{ text, files }, setDraft] = useState(() => readDraft(keeper.read(name)));
  const params = { id: order.id };
  const reply = useCommand("replyToOrder", ["order", "orders", "supervision", "noticeCount"], { onSuccess: () => keeper.write(name, undefined) });
  const turn = (to: (before: Drafted) => Drafted): void => setDraft((before) => {
    const after = to(before);
    keeper.write(name, after.text === "" && after.files.length === 0 ? undefined : JSON.stringify(after));
    return after;
  });
  const attach = async (form: FormData): Promise<void> => {
    const { file, sha256, size } = await sendForm("orderFile", params, { lang }, form);
    turn((before) => ({ ...before, files: [...before.files.filter((each) => each.sha256 !== sha256), { name: file, sha256, size }] }));
  };
  const detach = (of: Kept): void => turn((before) => ({ ...before, files: before.files.filter((each) => each.sha256 !== of.sha256) }));
  return (
    <form className="panel order-act" onSubmit={(event) => { event.preventDefault(); reply.mutate({ params, body: { text: text.trim(), files: files.map((each) => ({ file: each.name, sha256: each.sha256 })) } }); }}>
      <h2>{say("order_reply")}</h2>
      {order.return_reason ? <p className="finding error">{say("order_at_returned")}{say("colon")}{order.return_reason}</p> : null}
      <label>{say("order_reply_text")}<textarea className="box" rows={5} maxLength={5_000} value={text} placeholder={say("order_reply_hint")} onChange={(event) => turn((before) => ({ ...before, text: event.target.value }))} /></label>
      <Files label={say("order_reply_files")} note={say("order_file_note")} files={files} send={attach} remove={detach} />
      <Refused refusal={reply.error} />
      <span className="acts">
        <button type="submit" className="action main" disabled={text.trim() === "" || reply.isPending}>{say(reply.isPending ? "order_sending" : "order_reply_send")}</button>
        {text.trim() === "" ? <span className="small quiet">{say("order_lacks", { what: say("order_reply_text") })}</span> : null}
      </span>
    </form>
  );
}

/** What was written for a round that is over: its writer may take the words from it, and drop it. */
export function Unsent({ order }: { order: OrderDetail }) {
  const say = useWords();
  const keeper = useKeeper();
  const [, setDropped] = useState(0);
  const drop = (name: string): void => {
    keeper.write(name, undefined);
    setDropped((before) => before + 1);
  };
  return unsent(order, keeper.under(`reply ${order.id} `)).map((name) => {
    const { text, files } = readDraft(keeper.read(name));
    return (
      <section key={name} className="panel order-act">
        <h2>{say("order_unsent")}</h2>
        <p className="small quiet">{say("order_unsent_note")}</p>
        <p className="demand">{text}</p>
        {files.map((each) => <p key={each.sha256} className="small">{each.name}</p>)}
        <button type="button" className="action" onClick={() => drop(name)}>{say("order_unsent_drop")}</button>
      </section>
    );
  });
}
