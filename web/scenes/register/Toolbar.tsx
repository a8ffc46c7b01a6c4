import { Link } from "@tanstack/react-router";
import { address, type Query } from "../../../contract/api/paths.ts";
import type { FieldShape, RegisterDetail } from "../../../contract/index.ts";
import { organisationName } from "../../parts/cells.tsx";
import { Drop } from "../../parts/Drop.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { useMe, useProgramme } from "../../data/queries.ts";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace, useTurn } from "../../place/usePlace.ts";
import { monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import type { Word } from "../../words/words.ts";
import type { Editing } from "../row/edit/useEditing.ts";
import { FilterForm } from "./FilterForm.tsx";
import { readFilter, type Selection } from "./selection.ts";

/** Search, conditions, columns and export of a register's table. */
export function Toolbar({ told, adding, fields, shown, selection, asked, month, total }: {
  told: RegisterDetail; adding: Editing<"row">; fields: readonly FieldShape[]; shown: readonly string[]; selection: Selection; asked: Query; month: string | undefined; total: string | undefined;
}) {
  const say = useWords();
  const turn = useTurn();
  const { lang, org } = usePlace();
  const { data: programme } = useProgramme();
  const { data: me } = useMe();
  const filters = selection.filter ?? [];
  const set = (filter: string[]): void => turn({ filter: filter.length > 0 ? filter : undefined, page: undefined });
  const href = (format: string): string => address("exportRows", { register: told.id }, { ...asked, lang, format, fields: shown.join(",") });
  return (
    <>
      <div className="toolbar">
        <SearchBox label={say("search_rows")} value={selection.q ?? ""} onSearch={(q) => turn({ q: q || undefined, page: undefined }, { replace: true })} />
        <Drop label={say("add_filter")}>{(close) => <FilterForm fields={fields} onApply={(filter) => { set([...filters, filter]); close(); }} />}</Drop>
        {told.table.dated && month ? (
          <label><input type="checkbox" checked={selection.listed !== "all"} onChange={(event) => turn({ listed: event.target.checked ? undefined : "all", page: undefined })} /> {say("members_only", { month: monthText(month, lang) })}</label>
        ) : null}
        <span className="toolbar-end">
          {total === undefined ? null : <span className="small quiet whole">{say("rows_found", { n: total })}</span>}
          <Drop end label={say("columns")}>{() => <Columns fields={fields} shown={shown} onChange={(names) => turn({ cols: names.length > 0 ? names.join(",") : undefined }, { replace: true })} />}</Drop>
          {me?.can["write-rows"] && !adding.what ? <span id={adding.opener}><button type="button" className="action" onClick={() => adding.open("row")}>{say("row_edit_new")}</button></span> : null}
          {me?.can["write-rows"] ? <Link className="action" to="/registers/$register/import" params={{ register: told.id }}>{say("import_title")}</Link> : null}
          <ExportMenu href={href} />
        </span>
      </div>
      {filters.length > 0 || org ? (
        <ul className="filters" aria-label={say("filter")}>
          {org ? <li className="tag accent"><Text>{say("organisation_view", { name: organisationName(programme, org) })}</Text><button type="button" aria-label={say("organisation_clear")} onClick={() => turn({ org: undefined })}>×</button></li> : null}
          {filters.map((each) => (
            <li key={each} className="tag accent"><FilterWords filter={each} fields={fields} /><button type="button" aria-label={say("filter_remove")} onClick={() => set(filters.filter((other) => other !== each))}>×</button></li>
          ))}
          {filters.length > 1 ? <li><button type="button" className="action bare" onClick={() => set([])}>{say("clear_filters")}</button></li> : null}
        </ul>
      ) : null}
    </>
  );
}

function FilterWords({ filter, fields }: { filter: string; fields: readonly FieldShape[] }) {
  const say = useWords();
  const { data: programme } = useProgramme();
  const { field: name, op, value } = readFilter(filter)!;
  const field = fields.find((each) => each.name === name);
  const told = field?.type === "organisation" ? organisationName(programme, value)
    : field?.type === "goal" ? programme?.goals.find((each) => each.id === value)?.name ?? value
    : value.split(",").map((each) => field?.choices?.find((choice) => choice.value === each)?.label ?? (each === "true" ? say("yes") : each === "false" ? say("no") : each)).join(say("between"));
  return <>{field?.label ?? name} {say(`op_${op}` as Word)} <b>{told}{field?.unit && value ? field.unit : ""}</b></>;
}

function Columns({ fields, shown, onChange }: { fields: readonly FieldShape[]; shown: readonly string[]; onChange: (names: string[]) => void }) {
  const say = useWords();
  return (
    <div className="columns-menu" role="group" aria-label={say("columns")}>
      {fields.map(({ name, label }) => (
        <label key={name}><input type="checkbox" checked={shown.includes(name)} onChange={(event) => onChange(fields.map((each) => each.name).filter((each) => (each === name ? event.target.checked : shown.includes(each))))} /> {label}</label>
      ))}
    </div>
  );
}
