import { useEffect, useId, useRef, useState } from "react";
import "./drop.css";

/** Whether something that a button drops is open; a press beside it, Esc, and leaving it by keyboard close it. */
export function useDrop() {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event): void => { if (!box.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [open]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  };
  const onBlur = (event: React.FocusEvent): void => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return { open, setOpen, id, around: { ref: box, onKeyDown, onBlur } };
}

/** A button that drops a panel below itself; `end`: their right edges meet. */
export function Drop({ label, end = false, children }: { label: string; end?: boolean; children: (close: () => void) => React.ReactNode }) {
  const { open, setOpen, id, around } = useDrop();
  return (
    <div className={end ? "drop end" : "drop"} {...around}>
      <button type="button" className="action" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>{label}</button>
      {open ? <div id={id} className="drop-panel">{children(() => setOpen(false))}</div> : null}
    </div>
  );
}
