import { Link, Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useProgramme } from "../data/queries.ts";
import { usePlace } from "../place/usePlace.ts";
import { useWords } from "../words/useWords.ts";
import { LiveMark } from "./LiveMark.tsx";
import { Nav, Subnav, useNav } from "./Nav.tsx";
import { Finder } from "./Finder.tsx";
import { LanguageSwitch, MonthSwitch, OrganisationSwitch } from "./switches.tsx";
import { Loading } from "./states.tsx";

const FigureDrawer = lazy(() => import("../scenes/figure/FigureDrawer.tsx").then((module) => ({ default: module.FigureDrawer })));

/** What stands around every page: name, month, organisation, the sample notice, and the open figure. */
export function Shell() {
  const say = useWords();
  const { lang, figure } = usePlace();
  const { data: programme } = useProgramme();
  const { groups } = useNav();
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    document.title = programme ? `${programme.name} · ${say("product")}` : say("product");
  }, [lang, programme, say]);
  return (
    <>
      <a className="skip" href="#main">{say("skip")}</a>
      <header className="bar-top">
        <div>
          <Link to="/" className="brand"><b>{say("product")}</b><span>{programme?.name}</span></Link>
          <Nav groups={groups} />
          <div className="bar-tools">
            <LiveMark />
            <Finder />
            <OrganisationSwitch />
            <MonthSwitch />
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <Subnav />
      {programme?.notice ? <aside className="notice"><p><b>{say("sample")}</b>{programme.notice}</p></aside> : null}
      <main id="main" className="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}><Outlet /></Suspense>
      </main>
      <footer className="foot"><span>{programme?.name}</span><span>{say("about_version")} {programme?.version}</span><span>{say("find_key")}</span></footer>
      {figure ? <Suspense fallback={null}><FigureDrawer /></Suspense> : null}
    </>
  );
}
