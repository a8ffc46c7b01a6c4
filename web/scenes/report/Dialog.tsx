import { useEffect, useRef } from "react";

/** A modal window of the browser's own: Esc leaves, focus stays inside and returns. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  const it = useRef<HTMLDialogElement>(null);
  useEffect(() => it.current?.showModal(), []);
  return (
    <dialog ref={it} className="sheet-dialog" aria-label={title} onClose={onClose} onCancel={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}
