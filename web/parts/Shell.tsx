import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useDownloads } from "../data/downloads.ts";
import { ProgrammeContext, useAnswer, useMe, useProgramme } from "../data/queries.ts";
import { useSession } from "../data/session.ts";
import { HereContext, useHere, usePlace } from "../place/usePlace.ts";
import { useWords } from "../words/useWords.ts";
import { LiveMark } from "./LiveMark.tsx";
import { Bell } from "./Bell.tsx";
import { Nav, Subnav, useNav } from "./Nav.tsx";
import { followsMonth } from "./nav.ts";
import { Finder } from "./Finder.tsx";
import { LanguageSwitch, MonthSwitch, OrganisationSwitch } from "./switches.tsx";
import { Loading } from "./states.tsx";
import { useChinese } from "./useChinese.ts";
import { useArrival, useTitle } from "./useNamed.ts";
import { UserMenu } from "./UserMenu.tsx";

const FigureDrawer = lazy(() => import("../scenes/figure/FigureDrawer.tsx").then((module) => ({ default: module.FigureDrawer })));
const SessionOver = lazy(() => import("./sign-in/SessionOver.tsx").then((module) => ({ default: module.SessionOver })));

/** What stands around every page, with what everything on it asks for. */
export function Shell() {
  return <HereContext value={useHere()}><Programmed><Frame /></Programmed></HereContext>;
}

function Programmed({ children }: { children: React.ReactNode }) {
  return <ProgrammeContext value={useAnswer("programme", {}, {})}>{children}</ProgrammeContext>;
}

/** Name, month, organisation, the sample notice, and the open figure. */
function Frame() {
  const say = useWords();
  const { lang, figure } = usePlace();
  const { data: programme } = useProgramme();
  const { groups } = useNav();
  const { data: me } = useMe();
  const { standing } = useSession();
  useDownloads();
  useChinese(lang);
  const { pathname, href } = useLocation();
  const reads = pathname !== "/sign-in" && (me?.can["read"] ?? false);
  useTitle(programme ? [programme.name, say("product")] : [say("product")]);
  useArrival();
  const over = standing === "over" ? <Suspense fallback={null}><SessionOver /></Suspense> : null;
  // the wall stands alone, and in one place from the beginning: what moves is made anew, and asks again
  if (pathname === "/screen" && (reads || me === undefined)) return <><Suspense fallback={<Loading />}><Outlet /></Suspense>{over}</>;
  return (
    <>
      <a className="skip" href="#main">{say("skip")}</a>
      <header className="bar-top">
        <div>
          <Link to="/" className="brand"><b>{say("product")}</b><span>{programme?.name}</span></Link>
          <Nav groups={groups} />
          <div className="bar-tools">
            <LiveMark />
            {reads ? <><Finder /><OrganisationSwitch />{followsMonth(pathname) ? <MonthSwitch /> : null}</> : null}
            <LanguageSwitch />
            <Bell />
            <UserMenu />
          </div>
        </div>
      </header>
      <Subnav />
      {programme?.notice ? <aside className="notice"><p><b>{say("sample")}</b>{programme.notice}</p></aside> : null}
      <main id="main" className="content" tabIndex={-1}>
        {me?.due && pathname !== "/sign-in" ? <Navigate to="/sign-in" search={{ next: href }} replace /> : <Suspense fallback={<Loading />}><Outlet /></Suspense>}
      </main>
      <footer className="foot">{programme ? <><span>{programme.name}</span><span>{say("about_version")} {programme.version}</span></> : null}{reads ? <span>{say("find_key")}</span> : null}</footer>
      {figure ? <Suspense fallback={null}><FigureDrawer /></Suspense> : null}
      {over}
    </>
  );
}
