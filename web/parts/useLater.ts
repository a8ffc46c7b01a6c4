import { startTransition, useEffect, useState } from "react";

/** Until the first page of this window has been drawn. */
let fresh = true;

/**
 * False in the first drawing of the first page, true soon after: what lies below the screen is drawn when the page can be
 * used already. Later pages are drawn at once, so that going back finds its place.
 */
export function useLater(): boolean {
  const [later, setLater] = useState(!fresh);
  useEffect(() => {
    fresh = false;
    const wait = setTimeout(() => startTransition(() => setLater(true)));
    return () => clearTimeout(wait);
  }, []);
  return later;
}
