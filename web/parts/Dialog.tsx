import { useEffect, useRef } from "react";
import { useReturn } from "./useReturn.ts";
import "./dialog.css";

/** A modal window of the browser's own: Esc leaves, the focus stays inside and goes back to what opened it; it begins at what is marked `data-first`. */
export function Dialog({ title, onClose, className = "", children }: { title: string; onClose: () => void; className?: string; children: React.ReactNode }) {
  const it = useRef<HTMLDialogElement>(null);
  useReturn();
  useEffect(() => {
    it.current?.showModal();
    it.current?.querySelector<HTMLElement>("[data-first=true]")?.focus();
  }, []);
  return (
    <dialog ref={it} className={`sheet-dialog ${className}`} aria-label={title} onClose={onClose} onCancel={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
