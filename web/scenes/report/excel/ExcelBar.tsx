import { useState } from "react";
import { address } from "../../../../contract/api/paths.ts";
import type { FormBookRead, ReportForm, ToldIssue } from "../../../../contract/index.ts";
import { ask } from "../../../data/client.ts";
import { givenFile } from "../../../data/file.ts";
import { FilePick } from "../../../parts/FilePick.tsx";
import { useTold } from "../../../parts/Refused.tsx";
import { Text } from "../../../parts/Text.tsx";
import { usePlace } from "../../../place/usePlace.ts";
import { useWords } from "../../../words/useWords.ts";
import type { FormStore } from "../store.ts";
import { ReadDialog } from "./ReadDialog.tsx";
import { type Filled, fillIn, takeBack } from "./fill.ts";
import "./excel.css";

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly file: string }
  | { readonly kind: "read"; readonly file: string; readonly told: FormBookRead }
  | { readonly kind: "refused"; readonly file: string; readonly issues: readonly ToldIssue[] }
  | { readonly kind: "filled"; readonly file: string; readonly filled: Filled };

/** The form as a workbook: taken away, filled in, read back after a look at what it would change. */
export function ExcelBar({ form, store }: { form: ReportForm; store: FormStore }) {
  const say = useWords();
  const { lang } = usePlace();
  const [state, setState] = useState<State>({ kind: "idle" });
  const refusedAs = useTold();
  const params = { month: form.month, unit: form.unit.id };

  const read = async (given: File): Promise<void> => {
    const file = given.name;
    setState({ kind: "reading", file });
    // what is compared with must be what stands here
    await store.flush();
    try {
      setState({ kind: "read", file, told: await ask("readFormBook", params, { lang }, undefined, { file: await givenFile(given) }) });
    } catch (error) {
      setState({ kind: "refused", file, issues: refusedAs(error, { where: file, next: say("excel_unreached_next") }) });
    }
  };
  const close = (): void => setState({ kind: "idle" });
  return (
    <div className="excel-bar no-print">
      <a className="action" href={address("formBook", params, { lang })} download>{say("excel_download")}</a>
      {form.may.write ? (
        <FilePick label={say(state.kind === "reading" ? "excel_reading" : "excel_read")} accept=".xlsx" busy={state.kind === "reading"} onFile={(file) => void read(file)} onRefused={(issues) => setState({ kind: "refused", file: "", issues })}>
          <span className="small quiet excel-hint">{say("excel_hint")}</span>
        </FilePick>
      ) : null}
      {state.kind === "filled" ? (
        <p className="small excel-filled" role="status">
          <Text>{say("excel_filled", { file: state.file, n: state.filled.length })}</Text>{" "}
          {form.may.write ? <button type="button" className="action" onClick={() => { takeBack(store, state.filled); close(); }}>{say("excel_undo")}</button> : null}
        </p>
      ) : null}
      {state.kind === "read" || state.kind === "refused" ? (
        <ReadDialog form={form} file={state.file} told={state.kind === "read" ? state.told : undefined} issues={state.kind === "refused" ? state.issues : []} onClose={close}
          onApply={(told) => setState({ kind: "filled", file: state.file, filled: fillIn(store, told) })} />
      ) : null}
    </div>
  );
}
