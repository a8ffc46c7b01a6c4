import { useRef, useState } from "react";
import type { ToldIssue } from "../../contract/index.ts";
import { SENT_LIMIT } from "../data/file.ts";
import { useWords } from "../words/useWords.ts";
import "./file-pick.css";

/** Takes one file, chosen or dropped on the field; what is too large to be sent is refused here. */
export function FilePick({ label, accept, busy = false, onFile, onRefused, children }: {
  label: string; accept: string; busy?: boolean;
  onFile: (file: File) => void;
  onRefused: (issues: readonly ToldIssue[]) => void;
  /** beside the button */
  children?: React.ReactNode;
}) {
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (!file || busy) return;
    if (file.size <= SENT_LIMIT) return onFile(file);
    onRefused([{ code: "web.too-large", what: say("file_too_large", { size: Math.ceil(file.size / 1024 / 1024), limit: SENT_LIMIT / 1024 / 1024 }), where: file.name, next: say("file_too_large_next"), severity: "error" }]);
  };
  return (
    <div className={over ? "file-pick dropping" : "file-pick"}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]); }}>
      <button type="button" className="action" disabled={busy} onClick={() => input.current?.click()}>{label}</button>
      <input ref={input} type="file" hidden accept={accept} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ""; }} />
      {children}
    </div>
  );
}
