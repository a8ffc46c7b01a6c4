import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Me } from "../../contract/index.ts";
import { back, useSession } from "../data/session.ts";
import { useMe } from "../data/queries.ts";
import { useWords } from "../words/useWords.ts";
import { useDrop } from "./Drop.tsx";
import { Refused } from "./Refused.tsx";
import { useSignOut } from "./sign-in/useSignOut.ts";
import "./user-menu.css";

const Leaving = lazy(() => import("./sign-in/Leaving.tsx").then((module) => ({ default: module.Leaving })));

/** Who is signed in, and what is theirs; for whoever is not, the way in. */
export function UserMenu() {
  const say = useWords();
  const { href, pathname } = useLocation();
  const { standing } = useSession();
  const { data: me } = useMe();
  if (standing === "left") return <button type="button" className="action main user-open" onClick={() => void back(true)}>{say("over_again")}</button>;
  if (!me || (pathname === "/sign-in" && !me.signed_in)) return null;
  if (!me.signed_in) return <Link className="action main user-open" to="/sign-in" search={{ next: href }}>{say("sign_in")}</Link>;
  return <Menu me={me} />;
}

function Menu({ me }: { me: Me }) {
  const say = useWords();
  const { open, setOpen, id, around } = useDrop();
  const { begin, leave, stay, kept, busy, error } = useSignOut();
  return (
    <div className="user-menu" {...around}>
      <button type="button" className="action user-open" aria-expanded={open} aria-controls={id} aria-label={say("user_menu", { name: me.name })} onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4"><circle cx="8" cy="5" r="3" /><path d="M2 14.5c.6-3.2 3-4.5 6-4.5s5.4 1.3 6 4.5" /></svg>
        <span className="user-name">{me.name}</span>
      </button>
      <div id={id} className="user-panel" hidden={!open}>
        <p><b>{me.name}</b>{me.org ? <span className="quiet"> {me.org.name}</span> : null}</p>
        {me.roles.length === 0 && me.due === null ? <p className="small quiet">{say("user_no_role")}</p> : null}
        <ul className="small quiet">{me.roles.map(({ role, label, org }) => <li key={`${role} ${org?.id}`}>{label}{org && org.id !== me.org?.id ? ` · ${org.name}` : ""}</li>)}</ul>
        <div className="user-acts">
          {me.due === null ? <Link to="/account" className="action" onClick={() => setOpen(false)}>{say("user_account")}</Link> : null}
          <button type="button" className="action" disabled={busy} onClick={begin}>{say("sign_out")}</button>
        </div>
        <Refused refusal={error} />
      </div>
      {kept > 0 ? <Suspense fallback={null}><Leaving kept={kept} onLeave={leave} onStay={stay} /></Suspense> : null}
    </div>
  );
}
