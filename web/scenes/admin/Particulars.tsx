import { useId } from "react";
import type { BodyOf } from "../../../contract/index.ts";
import { UnitOptions } from "../../parts/UnitOptions.tsx";
import { useWords } from "../../words/useWords.ts";
import type { Word } from "../../words/words.ts";

export type Draft = Omit<BodyOf<"addAccount">, "username">;

const texts = [["title", "admin_title"], ["mobile", "admin_mobile"], ["email", "admin_mail"], ["subject", "admin_subject"]] as const satisfies readonly (readonly [keyof Draft, Word])[];

/** What is known of a person beside the user name. `settled`: the subject is not to be changed here. */
export function Particulars({ draft, settled = false, onChange }: { draft: Draft; settled?: boolean; onChange: (draft: Draft) => void }) {
  const say = useWords();
  const id = useId();
  const note = `${id}-note`;
  return (
    <div className="pairs">
      <div className="entry">
        <label htmlFor={`${id}-name`}>{say("admin_person")}</label>
        <input id={`${id}-name`} type="text" required maxLength={100} autoComplete="off" value={draft.name} onChange={(event) => onChange({ ...draft, name: event.target.value })} />
      </div>
      <div className="entry">
        <label htmlFor={`${id}-org`}>{say("admin_unit")}</label>
        <select id={`${id}-org`} required value={draft.org} onChange={(event) => onChange({ ...draft, org: event.target.value })}>
          <option value="" disabled>{say("admin_choose")}</option>
          <UnitOptions root />
        </select>
      </div>
      {texts.map(([name, label]) => (
        <div key={name} className="entry">
          <label htmlFor={`${id}-${name}`}>{say(label)}<span className="quiet small">{say("admin_optional")}</span></label>
          <input id={`${id}-${name}`} type={name === "email" ? "email" : name === "mobile" ? "tel" : "text"} maxLength={100} autoComplete="off" aria-describedby={name === "subject" ? note : undefined} readOnly={settled && name === "subject"}
            value={draft[name] ?? ""} onChange={(event) => onChange({ ...draft, [name]: event.target.value })} />
          {name === "subject" ? <p id={note} className="small quiet">{say("admin_subject_note")}</p> : null}
        </div>
      ))}
    </div>
  );
}
