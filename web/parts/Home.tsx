import { lazyRouteComponent, Navigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useMe } from "../data/queries.ts";
import { Loading } from "./states.tsx";
import { scenes } from "../scenes.ts";
import { useFirstPage } from "./useLanding.ts";

const Overview = lazyRouteComponent(scenes["/"], "Overview");

/** Whoever came to the address itself is led to what is theirs, once; from then on the overview is the overview. */
let arriving = typeof location === "object" && location.pathname === "/";

/** The first page: the overview, unless one's work begins elsewhere; who may not see the overview is always led there. */
export function Home() {
  const { data: me } = useMe();
  const landing = useFirstPage();
  const [first] = useState(() => arriving);
  useEffect(() => {
    if (landing !== undefined) arriving = false;
  }, [landing]);
  if (landing === undefined) return <Loading />;
  return me !== undefined && landing !== "/" && (first || !me.can["read"]) ? <Navigate to={landing} replace /> : <Overview />;
}

// the router fetches what a page consists of before it shows the page
Home.preload = async (): Promise<void> => Overview.preload?.();
