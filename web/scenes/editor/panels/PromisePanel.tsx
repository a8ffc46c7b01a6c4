import { useState } from "react";
import { outcomes } from "../../../../core/index.ts";
import type { CommitmentsAnswer, Named, WirePromise } from "../../../../contract/index.ts";
import { useCommand } from "../../../data/commands.ts";
import { useAnswer } from "../../../data/queries.ts";
import { Refused } from "../../../parts/Refused.tsx";
import { Answered, Empty } from "../../../parts/states.tsx";
import { usePlace } from "../../../place/usePlace.ts";
import { monthText } from "../../../words/format.ts";
import { useWords } from "../../../words/useWords.ts";
import type { Beside } from "./Panels.tsx";


/** Last month's promises, each with what became of it; and the next ones, each with whose it is and by when. */
export function PromisePanel({ month, goals, mayAct }: Beside) {
  const say = useWords();
  const query = useAnswer("commitments", { month }, {});
  const [opened, setOpened] = useState<string | null>();
  return (
    <Answered query={query} lines={8}>{(told) => {
      // one form at a time: the first that waits, until another is chosen
      const waiting = told.due.filter((each) => each.outcome === null && each.due <= month);
      const open = opened === undefined ? waiting[0]?.id : opened;
      return (
      <>
        <p className={told.unanswered > 0 ? "changed-note" : "quiet"}>{told.unanswered > 0 ? `▲ ${say("editor_promises_open", { n: told.unanswered })}` : `✓ ${say("editor_promises_answered")}`}</p>
        <h3>{say("editor_promises_due")}</h3>
        <ByGoal of={told.due} goals={goals}>{(each) => <Due key={`${each.id} ${each.rev}`} of={each} month={month} mayAct={mayAct} open={each.id === open} turn={(on) => setOpened(on ? each.id : null)} next={() => setOpened(waiting.find(({ id }) => id !== each.id)?.id ?? null)} />}</ByGoal>
        <h3>{say("editor_promises_made")}</h3>
        {mayAct ? <Make told={told} month={month} goals={goals} /> : null}
        <ByGoal of={told.made} goals={goals}>{(each) => <Made key={each.id} of={each} />}</ByGoal>
      </>
      );
    }}</Answered>
  );
}

function ByGoal({ of, goals, children }: { of: readonly WirePromise[]; goals: readonly Named[]; children: (each: WirePromise) => React.ReactNode }) {
  const say = useWords();
  if (of.length === 0) return <Empty>{say("commitments_none")}</Empty>;
  const names = new Map(goals.map(({ id, name }) => [id, name]));
  return <>{[...Map.groupBy(of, ({ goal }) => goal)].map(([goal, some]) => <section key={goal}><h4>{names.get(goal) ?? goal}</h4><ul className="threads">{some.map(children)}</ul></section>)}</>;
}

function Made({ of }: { of: WirePromise }) {
  const { lang } = usePlace();
  const say = useWords();
  return <li><p>{of.title}</p><p className="small quiet">{of.org.name}{say("gap")}{say("due")} {monthText(of.due, lang)}</p></li>;
}

function Due({ of, month, mayAct, open, turn, next }: { of: WirePromise; month: string; mayAct: boolean; open: boolean; turn: (on: boolean) => void; next: () => void }) {
  const say = useWords();
  const { lang } = usePlace();
  const [outcome, setOutcome] = useState(of.outcome ?? "kept");
  const [account, setAccount] = useState(of.account);
  const [later, setLater] = useState(of.carried_to ?? following(month));
  const send = useCommand("answerCommitment", ["commitments", "textPieces"], { onSuccess: next });
  const carries = outcome === "carried" || outcome === "partly";
  return (
    <li>
      <p>{of.title}</p>
      <p className="small quiet">{of.org.name}{say("gap")}{say("due")} {monthText(of.due, lang)}{say("gap")}{of.outcome ? <span className="tag">{say(`editor_outcome_${of.outcome}`)}</span> : of.due > month ? say("editor_promise_later") : <span className="tag act">▲ {say("editor_promise_unanswered")}</span>}</p>
      {of.account !== "" ? <p className="small">{of.account}</p> : null}
      {mayAct && !open ? <button type="button" className="action" onClick={() => turn(true)}>{say(of.outcome ? "editor_promise_change" : "editor_promise_answer")}</button> : null}
      {mayAct && open ? (
        <form className="write" onSubmit={(event) => { event.preventDefault(); send.mutate({ params: { month, id: of.id }, body: { rev: of.rev, outcome, account, ...(carries && later !== "" ? { carried_to: later } : {}) } }); }}>
          <fieldset className="outcomes"><legend className="unseen">{say("editor_promise_outcome")}</legend>
            {outcomes.map((each) => <label key={each}><input type="radio" checked={outcome === each} onChange={() => setOutcome(each)} /> {say(`editor_outcome_${each}`)}</label>)}
          </fieldset>
          {carries ? <label className="small quiet">{say("editor_promise_carried_to")} <input type="month" value={later} min={following(month)} onChange={(event) => setLater(event.target.value)} /></label> : null}
          <label className="small quiet">{say("editor_promise_account")}<textarea rows={2} value={account} onChange={(event) => setAccount(event.target.value)} /></label>
          <span className="chip-acts">
            <button type="submit" className="action main" disabled={send.isPending || account.trim() === ""}>{say("editor_promise_save")}</button>
            <button type="button" className="action" onClick={() => turn(false)}>{say("editor_promise_close")}</button>
          </span>
          <Refused refusal={send.error} />
        </form>
      ) : null}
    </li>
  );
}

function Make({ told, month, goals }: { told: CommitmentsAnswer; month: string; goals: readonly Named[] }) {
  const say = useWords();
  const fresh = { goal: goals[0]?.id ?? "", org: told.orgs[0]?.id ?? "", title: "", text: "", due: following(month) };
  const [draft, setDraft] = useState(fresh);
  const send = useCommand("addCommitment", ["commitments", "textPieces"], { onSuccess: () => setDraft({ ...draft, title: "", text: "" }) });
  const change = (to: Partial<typeof fresh>): void => setDraft({ ...draft, ...to });
  return (
    <details className="write">
      <summary>{say("editor_promise_new")}</summary>
      <form onSubmit={(event) => { event.preventDefault(); send.mutate({ params: { month }, body: { ...draft, text: draft.text.trim() === "" ? draft.title : draft.text } }); }}>
        <label className="small quiet">{say("goal")}<select className="pick" value={draft.goal} onChange={(event) => change({ goal: event.target.value })}>{goals.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}</select></label>
        <label className="small quiet">{say("responsible")}<select className="pick" value={draft.org} onChange={(event) => change({ org: event.target.value })}>{told.orgs.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}</select></label>
        <label className="small quiet">{say("editor_promise_due")}<input type="month" value={draft.due} min={following(month)} onChange={(event) => change({ due: event.target.value })} /></label>
        <label className="small quiet">{say("editor_promise_title")}<input value={draft.title} onChange={(event) => change({ title: event.target.value })} /></label>
        <label className="small quiet">{say("editor_promise_text")}<textarea rows={2} value={draft.text} onChange={(event) => change({ text: event.target.value })} /></label>
        <button type="submit" className="action main" disabled={send.isPending || draft.title.trim() === ""}>{say("editor_promise_save")}</button>
        <Refused refusal={send.error} />
      </form>
    </details>
  );
}

/** The month after: 2016-12 → 2017-01 */
export function following(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
