import { useEffect, useRef } from "react";

const PAUSE = 300;

/** A text to search by; asked for when the person pauses. What the address says, by a link or the way back, stands in it. */
export function SearchBox({ value, label, onSearch }: { value: string; label: string; onSearch: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // while it is being typed in, what was typed goes before what the address still says
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  useEffect(() => () => clearTimeout(later.current), []);
  const typed = (text: string): void => {
    clearTimeout(later.current);
    later.current = setTimeout(() => onSearch(text.trim()), PAUSE);
  };
  return <input ref={input} type="search" className="box search-box" defaultValue={value} aria-label={label} placeholder={label} onChange={(event) => typed(event.target.value)} />;
}
