import { address } from "../../../contract/api/paths.ts";
import type { OrderDetail } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";
import { type Moment, momentsOf } from "./moments.ts";

/** What happened about the order, oldest first. */
export function Timeline({ order }: { order: OrderDetail }) {
  const say = useWords();
  const title = (each: Moment): string => {
    switch (each.kind) {
      case "issued": return say("order_at_issued");
      case "step": return say("order_at_step", { label: each.label });
      case "reply": return say("order_at_reply", { n: each.seq });
      case "escalated": return say("order_escalate");
      case "returned": return say("order_at_returned");
      case "closed": return say("order_at_closed");
    }
  };
  return (
    <section className="panel">
      <header className="panel-head"><h2>{say("order_timeline")}</h2></header>
      <ol className="moments">
        {momentsOf(order).map((each, i) => (
          // moments of one order keep their places
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className={each.kind}>
            <span className="whole small quiet">{each.on}</span>
            <div>
              <b>{title(each)}</b>{each.by || each.kind === "escalated" || each.kind === "issued" ? <span className="small quiet">{say("gap")}{each.by ?? say("order_by_unknown")}</span> : null}{each.kind === "step" && each.number && each.number !== order.number ? <span className="small">{say("gap")}{each.number}</span> : null}
              {each.kind === "reply" ? <p className="reply-text">{each.text}</p> : null}
              {each.kind === "reply" && each.files.length > 0 ? <p className="files">{each.files.map((file) => (file.sha256 ? <a key={file.sha256} href={address("orderProof", { id: order.id, sha256: file.sha256 })} download={file.file}>{file.file}</a> : <span key={file.file}>{file.file}</span>))}</p> : null}
              {(each.kind === "returned" || each.kind === "closed") && each.reason ? <q className="why">{each.reason}</q> : null}
            </div>
          </li>
        ))}
        {order.closed_on === null ? <li className="ahead"><span className="whole small quiet">{order.due_on}</span><div className="quiet">{say("order_at_due")}</div></li> : null}
      </ol>
    </section>
  );
}
