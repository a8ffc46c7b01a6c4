import { useEffect, useId, useRef, useState } from "react";

export interface Editing<T> {
  readonly what: T | undefined;
  readonly open: (what: T) => void;
  readonly close: () => void;
  /** id of what holds the button that opens, and gets the focus back when that ends */
  readonly opener: string;
}

/** What is being edited in place, if anything. */
export function useEditing<T extends string | symbol>(): Editing<T> {
  const opener = useId();
  const [what, setWhat] = useState<T>();
  const was = useRef<T>(undefined);
  useEffect(() => {
    if (was.current !== undefined && what === undefined) document.getElementById(opener)?.querySelector("button")?.focus();
    was.current = what;
  }, [what, opener]);
  return { what, open: (next) => setWhat(() => next), close: () => setWhat(undefined), opener };
}
