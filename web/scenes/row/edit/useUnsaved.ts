import { useBlocker } from "@tanstack/react-router";
import { useRef, useState } from "react";

interface Unsaved {
  /** the question stands on the page */
  readonly asks: boolean;
  readonly stay: () => void;
  readonly leave: () => void;
  /** closes the form, or asks first */
  readonly close: () => void;
  /** what was typed is saved: nothing holds one any more */
  readonly settle: () => void;
}

/** Whoever leaves a form with something typed in it is asked first: by a link, by closing the form, and by the browser when the window closes. */
export function useUnsaved(typed: boolean, onClose: () => void): Unsaved {
  const settled = useRef(false);
  const [closing, setClosing] = useState(false);
  const holds = (): boolean => typed && !settled.current;
  const blocker = useBlocker({
    // what only turns the page's place (a month, a filter) leaves the form where it is; another language draws it anew
    shouldBlockFn: ({ current, next }) => holds() && (current.pathname !== next.pathname || languageOf(current) !== languageOf(next)),
    enableBeforeUnload: holds,
    withResolver: true,
  });
  return {
    asks: closing || blocker.status === "blocked",
    stay: () => {
      setClosing(false);
      blocker.reset?.();
    },
    leave: () => {
      if (blocker.status === "blocked") blocker.proceed();
      else onClose();
    },
    close: () => (holds() ? setClosing(true) : onClose()),
    settle: () => { settled.current = true; },
  };
}

const languageOf = ({ search }: { search: unknown }): unknown => (search as Record<string, unknown>)["lang"];
