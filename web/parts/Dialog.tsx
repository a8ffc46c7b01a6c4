import { useEffect, useRef } from "react";
import "./dialog.css";

/** A modal window of the browser's own: Esc leaves, focus stays inside and returns; it begins at what is marked `data-first`. */
export function Dialog({ title, onClose, className = "", children }: { title: string; onClose: () => void; className?: string; children: React.ReactNode }) {
  const it = useRef<HTMLDialogElement>(null);
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
