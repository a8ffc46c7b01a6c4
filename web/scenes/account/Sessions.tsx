import type { OwnAccount } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { Refused } from "../../parts/Refused.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { browserOf } from "./browserOf.ts";

/** Where the account is signed in, each to be ended. */
export function Sessions({ account }: { account: OwnAccount }) {
  const say = useWords();
  const end = useCommand("endSession", ["ownAccount"]);
  const others = account.sessions.filter(({ own }) => !own);
  const all = [...account.sessions.filter(({ own }) => own), ...others];
  return (
    <section className="panel account-wide" aria-labelledby="account-sessions">
      <div className="panel-head">
        <h2 id="account-sessions">{say("sessions_title")}</h2>
        {others.length > 1 ? <button type="button" className="action" disabled={end.isPending} onClick={() => end.mutate({ params: { session: "others" } })}>{say("sessions_end_others")}</button> : null}
      </div>
      <div className="panel-body">
        <p className="small quiet">{say("sessions_note", { n: account.idle_minutes })}</p>
        <table className="plain sessions">
          <thead><tr><th>{say("sessions_agent")}</th><th>{say("sessions_address")}</th><th>{say("sessions_started")}</th><th>{say("sessions_seen")}</th><th><span className="unseen">{say("sessions_end")}</span></th></tr></thead>
          <tbody>
            {all.map((each) => (
              <tr key={each.id}>
                <th scope="row" title={each.agent}>{browserOf(each.agent)} {each.own ? <span className="tag accent">{say("sessions_own")}</span> : null}</th>
                <td data-label={say("sessions_address")}>{each.address}</td>
                <td data-label={say("sessions_started")}>{instantText(each.started_at)}</td>
                <td data-label={say("sessions_seen")}>{instantText(each.seen_at)}</td>
                <td className="num">{each.own ? null : <button type="button" className="action" aria-label={`${say("sessions_end")} ${browserOf(each.agent)} ${instantText(each.started_at)}`} disabled={end.isPending} onClick={() => end.mutate({ params: { session: each.id } })}>{say("sessions_end")}</button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {others.length === 0 ? <p className="small quiet">{say("sessions_only")}</p> : null}
        <p role="status" className="done-line">{end.isSuccess ? say("sessions_ended") : ""}</p>
        <Refused refusal={end.error} />
      </div>
    </section>
  );
}
