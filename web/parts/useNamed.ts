import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { headingOf, lineOf, toHeading } from "./heading.ts";

/**
 * Each page names itself first in the window's title (WCAG 2.2, 2.4.2), by its heading as it stands: in the language of the
 * page, and with the month, the unit or the row that it shows. Done here once, so that no page can forget it.
 */
export function useTitle(house: readonly string[]): void {
  const rest = house.join(" · ");
  useEffect(() => {
    const name = (): void => {
      const heading = headingOf();
      const own = heading ? lineOf(heading) : "";
      const title = own === "" || house.includes(own) ? rest : `${own} · ${rest}`;
      if (document.title !== title) document.title = title;
    };
    name();
    const watched = new MutationObserver(name);
    watched.observe(document.body, { subtree: true, childList: true, characterData: true });
    return () => watched.disconnect();
    // `rest` is all that `house` says
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rest]);
}

/**
 * After a change of page the focus goes from the link that led there to the page's heading, as soon as that is drawn; unless
 * the page, or the person, has put it elsewhere meanwhile.
 */
export function useArrival(): void {
  const router = useRouter();
  useEffect(() => {
    let stop = (): void => undefined;
    let link = document.activeElement;
    const leaves = router.subscribe("onBeforeNavigate", () => { link = document.activeElement; });
    const comes = router.subscribe("onRendered", ({ fromLocation, toLocation, pathChanged }) => {
      stop();
      if (!fromLocation || !pathChanged) return;
      // a page that is loading has no heading yet
      const arrive = (): void => {
        const now = document.activeElement;
        const elsewhere = now !== link && now !== null && now !== document.body;
        const placed = document.getElementById(toLocation.hash);
        if (!elsewhere && !placed && !headingOf()) return;
        stop();
        if (elsewhere) return;
        if (placed) {
          placed.tabIndex = -1;
          placed.focus({ preventScroll: true });
        } else toHeading();
      };
      const watched = new MutationObserver(arrive);
      stop = () => watched.disconnect();
      watched.observe(document.body, { subtree: true, childList: true });
      // after the page's own effects: where it begins by itself, it has begun
      setTimeout(arrive);
    });
    return () => { stop(); leaves(); comes(); };
  }, [router]);
}
