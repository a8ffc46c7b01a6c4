import { useEffect } from "react";
import { usePlace } from "../place/usePlace.ts";
import { ask, Refusal } from "./client.ts";
import { isKnown } from "./session.ts";

/** A link that was looked at goes its own way. */
const LOOKED = "looked";

/** A link to a file knows nothing of sessions: before it is followed, the session is looked at, so that nobody saves a refusal as a file. */
export function useDownloads(): void {
  const { lang } = usePlace();
  useEffect(() => {
    const look = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[download][href^='/api/']") : null;
      if (!link || link.dataset[LOOKED] !== undefined || !isKnown()) return;
      event.preventDefault();
      ask("me", {}, { lang }, undefined, undefined, true).then(() => follow(link), (why: unknown) => {
        // put off; anything else the browser tells itself
        if (!(why instanceof Refusal && why.status === 401)) follow(link);
      });
    };
    document.addEventListener("click", look, true);
    return () => document.removeEventListener("click", look, true);
  }, [lang]);
}

function follow(link: HTMLAnchorElement): void {
  const copy = link.cloneNode() as HTMLAnchorElement;
  copy.dataset[LOOKED] = "";
  copy.hidden = true;
  document.body.append(copy);
  copy.click();
  copy.remove();
}
