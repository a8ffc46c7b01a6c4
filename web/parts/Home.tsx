import { Navigate } from "@tanstack/react-router";
import { lazy, useEffect, useState } from "react";
import { useMe } from "../data/queries.ts";
import { Loading } from "./states.tsx";

const Overview = lazy(() => import("../scenes/overview/Overview.tsx").then((module) => ({ default: module.Overview })));

/** Whoever came to the address itself is led to what is theirs, once; from then on the overview is the overview. */
let arriving = typeof location === "object" && location.pathname === "/";

/** The first page: what is owed for those who report for a unit, the overview for everybody else. */
export function Home() {
  const { data: me, isPending } = useMe();
  const [first] = useState(() => arriving);
  useEffect(() => {
    if (!isPending) arriving = false;
  }, [isPending]);
  if (!first) return <Overview />;
  if (isPending) return <Loading />;
  const reports = (me?.can.report ?? false) && !(me?.can["run-month"] ?? false);
  return reports ? <Navigate to="/report" replace /> : <Overview />;
}
