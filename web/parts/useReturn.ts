import { useEffect, useState } from "react";
import { toHeading } from "./heading.ts";

/**
 * Gives the focus back to what had it when this opened, once this is closed (WCAG 2.2, 2.4.3). What is drawn in place of a
 * window that is taken off the page gets none by itself: the browser gives it back only where the window was closed first.
 * Where the opener is gone, because it did its work, the page's heading takes it.
 */
export function useReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => {
    setTimeout(() => {
      // somebody has it already: another window, or what this one led to
      if (document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      if (document.activeElement === document.body) toHeading();
    });
  }, [opener]);
}
