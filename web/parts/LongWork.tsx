import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { LongWork as Shape } from "../../contract/index.ts";
import { ask, type Refusal } from "../data/client.ts";
import { useCommand } from "../data/commands.ts";
import { Refused } from "./Refused.tsx";
import { usePlace } from "../place/usePlace.ts";
import { useWords } from "../words/useWords.ts";
import { IssueList } from "./IssueList.tsx";
import { Failed, Loading } from "./states.tsx";
import { Unfold } from "./Unfold.tsx";
import { useFirst } from "./useFirst.ts";
import "./long-work.css";

const BEAT = 700;
/** Most work is short: the first beats come fast. */
const beat = (beats: number): number => (beats < 6 ? 150 : BEAT);
const ended = (work: Shape | undefined): boolean => work?.ended_at != null;

/** Long work as it goes on: its bar, what is being done, a way to stop it; then what came of it. */
export function LongWork({ id, onEnd, stepText, doneText, children }: {
  id: string;
  onEnd?: (work: Shape) => void;
  /** how far it is, in the words of the page; the work's own otherwise */
  stepText?: (work: Shape) => string;
  /** what "done" means here; the common word otherwise */
  doneText?: string;
  /** what to show when it is done */
  children?: (result: unknown) => React.ReactNode;
}) {
  const say = useWords();
  const { lang } = usePlace();
  const query = useQuery<Shape, Refusal>({
    queryKey: ["work", { id }, { lang }], queryFn: ({ signal }) => ask("work", { id }, { lang }, signal),
    refetchInterval: ({ state }) => (ended(state.data) ? false : beat(state.dataUpdateCount)),
  });
  const cancel = useCommand("cancelWork", ["work", "works"]);
  const work = query.data;
  const told = useRef(false);
  useEffect(() => {
    if (!work || !ended(work) || told.current) return;
    told.current = true;
    onEnd?.(work);
  }, [work, onEnd]);
  if (!work) return query.isError ? <Failed refusal={query.error} /> : <Loading lines={2} />;
  const share = work.total > 0 ? Math.round((100 * work.done) / work.total) : 0;
  return (
    <section className={`long-work ${work.state}`} aria-live="polite">
      <div className="long-work-head">
        <b>{work.label}</b>
        <span className="small quiet">{work.stopping ? say("work_stopping") : work.state === "done" && doneText !== undefined ? doneText : say(`work_${work.state}`)}{work.state === "running" && work.step ? `${say("colon")}${stepText ? stepText(work) : work.step}` : null}</span>
        {ended(work) ? null : (
          <button type="button" className="action" disabled={work.stopping || cancel.isPending} onClick={() => cancel.mutate({ params: { id } })}>{say("work_cancel")}</button>
        )}
      </div>
      {ended(work) ? null : <div className="bar" role="progressbar" aria-label={work.label} aria-valuenow={share} aria-valuemin={0} aria-valuemax={100}><i style={{ width: `${share}%` }} /></div>}
      <Refused refusal={cancel.error} />
      {work.issues ? <Issues of={work.issues} done={work.state === "done"} /> : null}
      {work.state === "done" ? children?.(work.result) : null}
    </section>
  );
}

const SHOWN = 5;

/** Why it failed, in full; or what of something done is worth a look, the first of it. */
function Issues({ of, done }: { of: NonNullable<Shape["issues"]>; done: boolean }) {
  const say = useWords();
  const first = useFirst(of.length, SHOWN);
  if (!done) return <IssueList issues={of} />;
  return (
    <div className="work-warned">
      <p><b>{say("work_warned", { n: of.length })}</b></p>
      <IssueList issues={of.slice(0, first.count)} />
      <Unfold of={first} total={of.length} word="expand_items" />
    </div>
  );
}
