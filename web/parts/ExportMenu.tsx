import type { FileFormat } from "../../contract/index.ts";
import { useWords } from "../words/useWords.ts";
import { Drop } from "./Drop.tsx";
import "./export-menu.css";

const formats = ["csv", "xlsx"] as const satisfies readonly FileFormat[];

/** The list as a file, as it is filtered and sorted: whole, on whatever page it stands. */
export function ExportMenu({ href }: { href: (format: FileFormat) => string }) {
  const say = useWords();
  return (
    <Drop end label={say("export")}>{(close) => (
      <ul className="export-menu">{formats.map((format) => <li key={format}><a href={href(format)} download onClick={close}>{say(`export_${format}`)}</a></li>)}</ul>
    )}</Drop>
  );
}
