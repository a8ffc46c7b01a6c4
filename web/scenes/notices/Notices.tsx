import { Link, useSearch } from "@tanstack/react-router";
import type { Notice } from "../../../contract/index.ts";
import { useCommand } from "../../data/commands.ts";
import { useAnswer } from "../../data/queries.ts";
import { Tabs } from "../../parts/Tabs.tsx";
import { Answered } from "../../parts/states.tsx";
import { Pages } from "../../parts/Pages.tsx";
import { Text } from "../../parts/Text.tsx";
import { one, whole } from "../../place/search.ts";
import { useTurn } from "../../place/usePlace.ts";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import "../../parts/tasks.css";
import "./notices.css";

const SIZE = 30;

/** What I should know, newest first; each opens its place, and is then read. */
export function Notices() {
  const say = useWords();
  const turn = useTurn();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const unread = one(search["show"]) === "unread";
  const page = whole(search["page"]) ?? 1;
  const query = useAnswer("notices", {}, { page, size: SIZE, ...(unread && { only: "unread" as const }) }, { keep: true });
  const read = useCommand("readNotices", ["notices", "noticeCount"]);
  return (
    <div className="review">
      <div className="page-head"><h1>{say("notices_title")}</h1></div>
      <Answered query={query}>{(told) => (
        <>
          <div className="report-tools">
            <Tabs label={say("filter")} of={[{ value: false, label: say("notices_all") }, { value: true, label: say("notices_unread"), count: told.unread }]} chosen={unread} onChoose={(to) => turn({ show: to ? "unread" : undefined, page: undefined })} />
            {told.unread > 0 ? <button type="button" className="action" disabled={read.isPending} onClick={() => read.mutate({ params: {}, body: {} })}>{say("notices_read_all")}</button> : null}
          </div>
          {told.notices.length === 0 ? <p className="panel state">{say(unread ? "notices_none_unread" : "notices_none")}</p> : (
            <section className="panel">
              <ul className="notice-list">{told.notices.map((each) => <Line key={each.id} notice={each} onOpen={() => { if (!each.read) read.mutate({ params: {}, body: { ids: [each.id] } }); }} />)}</ul>
              <Pages page={page} size={SIZE} total={told.total} go={(to) => turn({ page: to === 1 ? undefined : to })} />
            </section>
          )}
        </>
      )}</Answered>
    </div>
  );
}

function Line({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const say = useWords();
  return (
    <li className={notice.read ? undefined : "unread"}>
      <Link to={notice.link} search={{}} onClick={onOpen}>
        <span className="tag">{notice.label}</span>
        <span className="notice-title">{notice.number ? <Text>{`${notice.number}${say("gap")}`}</Text> : null}<Text>{notice.title}</Text></span>
        <span className="small quiet whole">{notice.due_on ? say("notices_due", { day: notice.due_on }) : ""}</span>
        <span className="small quiet whole">{instantText(notice.at)}</span>
        {notice.read ? null : <span className="tag accent">{say("notices_new")}</span>}
      </Link>
    </li>
  );
}
