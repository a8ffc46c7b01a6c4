import { useRouter } from "@tanstack/react-router";
import { useMe } from "../data/queries.ts";
import { landingOf } from "./landing.ts";

/** Whether there is such a page. */
export function useHasPage(): (path: string) => boolean {
  const { routesByPath } = useRouter();
  return (path) => path in routesByPath;
}

/** The page where the reader's own work begins. */
export function useLanding(): string {
  const { data: me } = useMe();
  const has = useHasPage();
  return me ? landingOf(me, has) : "/";
}
