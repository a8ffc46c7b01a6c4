import { Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LadderStepName, LateSubject, StepsPreview, StepsTaken } from "../../../contract/index.ts";
import { ask, type Refusal } from "../../data/client.ts";
import { useCommand } from "../../data/commands.ts";
import { Refused } from "../../parts/Refused.tsx";
import { Text } from "../../parts/Text.tsx";
import { Answered } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../../parts/Dialog.tsx";

/** What taking the step would send, word by word, and then the sending of it. */
export function StepDialog({ step, subjects, left, onClose, onDone }: { step: LadderStepName; subjects: readonly Pick<LateSubject, "kind" | "id">[]; left: number; onClose: () => void; onDone?: () => void }) {
  const say = useWords();
  const { lang } = usePlace();
  const [body] = useState(() => ({ step, subjects: subjects.map(({ kind, id }) => ({ kind, id })) }));
  const [done, setDone] = useState<StepsTaken>();
  const take = useCommand("takeSteps", ["supervision", "orders", "order", "noticeCount"], { onSuccess: (taken) => { setDone(taken); onDone?.(); } });
  // once it is taken there is nothing left to preview: the question would be refused
  const open = !take.isPending && !take.isSuccess;
  const preview = useQuery<StepsPreview, Refusal>({
    queryKey: ["previewSteps", {}, { ...body, lang }], queryFn: ({ signal }) => ask("previewSteps", {}, { lang }, signal, body), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, enabled: open,
  });
  const word = say(`step_${step}`);
  return (
    <Dialog title={say("supervision_step_title", { step: word, n: body.subjects.length })} onClose={onClose}>
      <div className="dialog-scroll">
        {done ? (
          <div role="status">
            <p className="ready">{say("supervision_sent", { step: word, n: done.taken })}</p>
            {done.orders.length > 0 ? <><p>{say("supervision_sent_orders")}</p><ul>{done.orders.map((number) => <li key={number}><Link to="/orders" search={{ q: number }}>{number}</Link></li>)}</ul></> : null}
          </div>
        ) : (
          <>
            {left > 0 ? <p className="finding warning">{say("supervision_skipped", { n: left, step: word })}</p> : null}
            <Answered query={preview} lines={3}>{({ previews }) => (
              <>
                <p className="quiet">{say("supervision_preview")}</p>
                <ul className="previews">{previews.map((each) => (
                  <li key={`${each.unit.id} ${each.title}`}>
                    <b>{each.unit.name}</b> <span className="tag accent">{each.label}</span>
                    <div>{each.number ? <Text>{`${each.number}${say("gap")}`}</Text> : null}<Text>{each.title}</Text>{each.due_on ? <span className="quiet small">{say("gap")}{say("supervision_reply_by", { day: each.due_on })}</span> : null}</div>
                    {each.text ? <div className="small"><span className="quiet">{say(step === "circular" ? "supervision_circular_text" : "supervision_demands")}{say("colon")}</span>{each.text}</div> : null}
                  </li>
                ))}</ul>
              </>
            )}</Answered>
            <Refused refusal={take.error} />
          </>
        )}
      </div>
      <div className="dialog-acts">
        <button type="button" className={done ? "action main" : "action"} onClick={onClose}>{say(done ? "close" : "form_cancel")}</button>
        {done ? null : <button type="button" className="action main" disabled={!preview.data || take.isPending} onClick={() => take.mutate({ params: {}, body })}>{say(take.isPending ? "order_sending" : "supervision_send", { step: word })}</button>}
      </div>
    </Dialog>
  );
}
