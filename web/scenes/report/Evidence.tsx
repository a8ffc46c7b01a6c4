import { useQueryClient } from "@tanstack/react-query";
import { address } from "../../../contract/api/paths.ts";
import type { ReportForm } from "../../../contract/index.ts";
import { sendForm } from "../../data/client.ts";
import { useCommand } from "../../data/commands.ts";
import { Files } from "../../parts/Files.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import type { FormRow } from "./GridRow.tsx";

/** Files that prove the row. */
export function Evidence({ form, duty, row, writes }: { form: ReportForm; duty: string; row: FormRow; writes: boolean }) {
  const say = useWords();
  const { lang } = usePlace();
  const client = useQueryClient();
  const params = { month: form.month, unit: form.unit.id };
  const detach = useCommand("detachFile", ["reportForm"]);
  if (!writes && row.files.length === 0) return null;
  const send = async (body: FormData): Promise<void> => {
    try {
      await sendForm("attachFile", params, { lang, duty, row: row.row }, body);
    } finally {
      await client.invalidateQueries({ queryKey: ["reportForm"] });
    }
  };
  return (
    <>
      <Files label={say("form_files")} note={say("form_file_note")} files={row.files} href={({ sha256 }) => address("evidenceFile", { sha256 })}
        {...(writes ? { send, remove: ({ sha256 }: { sha256: string }) => detach.mutate({ params, body: { duty, row: row.row, sha256 } }) } : {})} />
      <Refused refusal={detach.error} />
    </>
  );
}
