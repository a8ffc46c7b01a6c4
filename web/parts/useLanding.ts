import { useRouter } from "@tanstack/react-router";
import { useAnswer, useMe } from "../data/queries.ts";
import { hangsOnReview, landingOf } from "./landing.ts";

/** Whether there is such a page. */
export function useHasPage(): (path: string) => boolean {
  const { routesByPath } = useRouter();
  return (path) => path in routesByPath;
}

/** The page to be led to on coming, once it is known what waits there. */
export function useFirstPage(): string | undefined {
  const { data: me, isPending } = useMe();
  const has = useHasPage();
  const asks = me !== undefined && hangsOnReview(me);
  const queue = useAnswer("reviewQueue", {}, { size: 1 }, { enabled: asks });
  if (isPending || (asks && queue.isPending)) return undefined;
  return me ? landingOf(me, has, (queue.data?.counts.mine ?? 0) > 0) : "/";
}

/** The page where the reader's own work begins. */
export function useLanding(): string {
  const { data: me } = useMe();
  const has = useHasPage();
  return me ? landingOf(me, has) : "/";
}
