import { Link } from "@tanstack/react-router";
import { useAnswer, useMe } from "../data/queries.ts";
import { useWords } from "../words/useWords.ts";
import "./bell.css";

const MOST = 99;

/** How many notices I have not read; the stream of changes keeps it true. */
export function Bell() {
  const say = useWords();
  const { data: me } = useMe();
  const signedIn = me?.signed_in ?? false;
  const { data } = useAnswer("noticeCount", {}, {}, { enabled: signedIn });
  if (!signedIn) return null;
  const unread = data?.unread ?? 0;
  return (
    <Link to="/notices" search={{}} className="bell" aria-label={say("nav_notices") + (unread > 0 ? say("comma") + say("notices_count", { n: unread }) : "")} title={say("nav_notices")}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.6a4.3 4.3 0 0 0-4.3 4.3c0 3.4-1.4 4.6-1.4 5.6h11.4c0-1-1.4-2.2-1.4-5.6A4.3 4.3 0 0 0 8 1.6zM6.5 13.3a1.6 1.6 0 0 0 3 0" fill="none" stroke="currentColor" strokeWidth="1.3" /></svg>
      {unread > 0 ? <b>{unread > MOST ? `${MOST}+` : unread}</b> : null}
    </Link>
  );
}
