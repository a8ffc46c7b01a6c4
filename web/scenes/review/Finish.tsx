import { useState } from "react";
import type { ReviewedItem, ReviewPage, RouteName } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { newId } from "../../data/id.ts";
import { useOfficeName } from "../../data/queries.ts";
import { Refused } from "../../parts/Refused.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { type Marks, standing, type Tally } from "./marks.ts";
import { ReturnBox } from "./ReturnBox.tsx";
import type { Sent } from "./Outcome.tsx";

const renewed: readonly RouteName[] = ["reviewReport", "reviewQueue", "reportForm", "reports", "noticeCount", "notices"];
const SHOWN = 8;

interface Props {
  readonly page: ReviewPage; readonly tally: Tally; readonly items: readonly ReviewedItem[]; readonly marks: Marks;
  readonly onSent: (sent: Sent) => void; readonly onKept: () => void;
}

/** How far the review is, and its three ends: keep for later, return now, hand in. */
export function Finish({ page, tally, items, marks, onSent, onKept }: Props) {
  const say = useWords();
  const { lang } = usePlace();
  const office = useOfficeName();
  const [asking, setAsking] = useState<"all" | "now" | "whole">();
  const [batch, setBatch] = useState(newId);
  const judge = useCommand("judgeReport", renewed, {
    onSuccess: (done, { body }) => { setBatch(newId()); if (done.state === page.state) onKept(); else onSent({ state: done.state, written: done.written, returned: Math.max(tally.returned, body?.decisions?.filter(({ verdict }) => verdict === "return").length ?? 0) }); },
    // refused, and so not done: the next try is another
    onError: ({ status }) => { if (status >= 400 && status < 500) setBatch(newId()); },
  });
  const decisions = [...marks].map(([item, mark]) => ({ item, verdict: mark.verdict, ...(mark.verdict === "return" && { reason: mark.reason }) }));
  const send = (more: { accept_rest?: boolean; return_now?: boolean; decisions?: typeof decisions }): void => {
    setAsking(undefined);
    judge.mutate({ params: { month: page.month, unit: page.unit.id }, body: { batch, decisions, accept_rest: false, return_now: false, ...more } });
  };
  // what the office has accepted stands; what has a reason of its own keeps it
  const returnWhole = (reason: string): void => send({ decisions: items.filter(({ verdict }) => verdict !== "accepted").map((each) => ({ item: each.id, verdict: "return" as const, reason: reasonOf(each, marks) || reason })), return_now: true });
  const { open, returned } = tally;
  return (
    <span className="form-act finish">
      <span className="small quiet tally">{say("review_tally", { done: tally.items - open, of: tally.items })}{returned > 0 ? say("review_tally_returned", { n: returned }) : ""}</span>
      {marks.size > 0 && open > 0 ? <button type="button" className="action" disabled={judge.isPending} onClick={() => send({})}>{say("review_keep", { n: marks.size })}</button> : null}
      {returned > 0 && open > 0 ? <button type="button" className="action" disabled={judge.isPending} onClick={() => setAsking("now")}>{say("review_return_now")}</button> : null}
      {open > 0 ? <button type="button" className="action" disabled={judge.isPending} onClick={() => setAsking("whole")}>{say("review_return_whole")}</button> : null}
      <button type="button" className="action main" disabled={judge.isPending} onClick={() => setAsking("all")}>{say(judge.isPending ? "review_sending" : open > 0 ? "review_accept_rest" : "review_hand_in", { n: open })}</button>
      <Refused refusal={judge.error} where={page.unit.name} next={say("review_unreached")} />
      {asking === "whole" ? (
        <Dialog title={say("review_return_whole_title", { unit: page.unit.name })} onClose={() => setAsking(undefined)}>
          <p>{say("review_return_whole_note", { n: items.filter(({ verdict }) => verdict !== "accepted").length })}</p>
          <ReturnBox title={page.unit.name} reasons={page.reasons} given="" onReason={returnWhole} onCancel={() => setAsking(undefined)} />
        </Dialog>
      ) : asking ? (
        <Dialog title={say("review_send_title", { unit: page.unit.name })} onClose={() => setAsking(undefined)}>
          <div className="dialog-scroll">
            <p>{say(asking === "now" ? "review_send_now" : "review_send_counts", { accepted: tally.accepted + (asking === "now" ? 0 : open), returned, open })}</p>
            {returned > 0 ? <ul className="returns">{items.filter((each) => standing(each, marks) === "returned").slice(0, SHOWN).map((each) => <li key={each.id}>{each.title} · {each.label}<q className="why">{reasonOf(each, marks)}</q></li>)}</ul> : null}
            {returned > SHOWN ? <p className="small quiet">{say("form_and_more", { n: returned - SHOWN })}</p> : null}
            {page.issued_without && page.level === "office" && returned === 0 ? <p className="finding warning">{say("review_issued", { month: monthText(page.month, lang), day: page.issued_without.on, n: page.issued_without.edition })}</p> : null}
            <p><b>{say(returned > 0 ? "review_then_back" : page.level === "head" ? "review_then_office" : "review_then_registers", { office })}</b></p>
          </div>
          <div className="dialog-acts">
            <button type="button" className="action" onClick={() => setAsking(undefined)}>{say("form_cancel")}</button>
            <button type="button" className="action main" data-first="true" onClick={() => send(asking === "now" ? { return_now: true } : { accept_rest: open > 0 })}>{say("review_send")}</button>
          </div>
        </Dialog>
      ) : null}
    </span>
  );
}

function reasonOf(item: ReviewedItem, marks: Marks): string {
  const mark = marks.get(item.id);
  return mark?.verdict === "return" ? mark.reason : item.reason ?? "";
}
