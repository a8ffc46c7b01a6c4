import { Link } from "@tanstack/react-router";
import type { ReviewPage } from "../../../contract/index.ts";
import { useOfficeName } from "../../data/queries.ts";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";

export interface Sent {
  readonly state: ReviewPage["state"];
  /** rows that were written into registers */
  readonly written: number;
  readonly returned: number;
}

/** What came of the review, and the way to the next unit that waits. */
export function Outcome({ page, sent }: { page: ReviewPage; sent: Sent }) {
  const say = useWords();
  const office = useOfficeName();
  const told = sent.state === "returned" ? "review_done_returned" : sent.state === "accepted" ? "review_done_accepted" : "review_done_passed";
  return (
    <section className={sent.state === "returned" ? "panel outcome" : "panel outcome done"} role="status">
      <b><Text>{say(told, { unit: page.unit.name, office, n: sent.state === "returned" ? sent.returned : sent.written })}</Text></b>
      {page.next
        ? <Link autoFocus className="action main" to="/review/$month/$unit" params={{ month: page.month, unit: page.next.id }}><Text>{say("review_next", { unit: page.next.name, n: page.waiting })}</Text></Link>
        : <><span className="quiet">{say("review_none_mine")}</span><Link className="action" to="/review" search={{ period: page.month }}>{say("review_to_queue")}</Link></>}
    </section>
  );
}
