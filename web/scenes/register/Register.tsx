import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { RegisterDetail, WireRow } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { commonFields, isNumeric, useCell } from "../../parts/cells.tsx";
import { type Column, counted, DataTable } from "../../parts/DataTable.tsx";
import { Answered, Failed, Loading } from "../../parts/states.tsx";
import { useMonth } from "../../parts/switches.tsx";
import { Text } from "../../parts/Text.tsx";
import { pagingBy, sortingBy } from "../../parts/useListed.ts";
import { usePlace, useTurn } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { DEFAULT_SIZE } from "../../place/paging.ts";
import { RowForm } from "../row/edit/RowForm.tsx";
import { useEditing } from "../row/edit/useEditing.ts";
import { firstColumns } from "./columns.ts";
import { readSelection, type Selection } from "./selection.ts";
import { Toolbar } from "./Toolbar.tsx";
import "./register.css";

export function Register() {
  const { register } = useParams({ from: "/registers/$register" });
  const query = useAnswer("register", { register }, {});
  return <Answered query={query} lines={14}>{(told) => <Page key={told.id} told={told} />}</Answered>;
}

function Page({ told }: { told: RegisterDetail }) {
  const say = useWords();
  const turn = useTurn();
  const place = usePlace();
  const month = useMonth();
  const selection: Selection = readSelection(useSearch({ strict: false }));
  const stated = told.table.fields.filter((each) => each.retired === null);
  const fields = [...stated, ...commonFields(say, told.table.dated)];
  const names = selection.cols?.split(",") ?? [...firstColumns(stated), "org", "origin"];
  const shown = [...new Set(names)].flatMap((name) => fields.find((each) => each.name === name) ?? []);
  const asked = {
    q: selection.q, filter: selection.filter, sort: selection.sort, org: place.org,
    month: told.table.dated && selection.listed !== "all" ? month : undefined,
  };
  const rows = useAnswer("rows", { register: told.id }, { ...asked, page: selection.page ?? 1, size: selection.size ?? DEFAULT_SIZE } as never, { keep: true, enabled: month !== undefined });
  const cell = useCell(rows.data?.titles);
  const adding = useEditing<"row">();
  const navigate = useNavigate();
  const narrowed = Boolean(selection.q ?? selection.filter ?? place.org);
  const { title } = told.table;
  const head = shown.find((each) => each.name === title) ?? shown[0];
  const columns = shown.map((field): Column<WireRow> => ({
    name: field.name,
    label: field.unit ? <>{field.label}<span className="quiet small"> {field.unit}</span></> : field.label,
    spoken: field.label, numeric: isNumeric(field), sortable: true, title: field.name === title,
    cell: (row) => (field === head ? openRow(told.id, row, cell(field, row[field.name])) : cell(field, row[field.name])),
  }));
  return (
    <>
      <nav className="crumbs"><Link to="/registers">{say("registers")}</Link></nav>
      <header className="page-head"><h1>{told.label}</h1><span className="quiet">{say("keeper")} {told.keeper.name}{told.note ? <>{say("gap")}<Text>{told.note}</Text></> : null}</span></header>
      {adding.what ? (
        <section className="panel">
          <header className="panel-head"><h2>{say("row_edit_new")}</h2></header>
          <RowForm register={told.id} table={told.table} given={place.org ? { org: place.org } : {}} onClose={adding.close}
            onSaved={({ rows: [made] }) => (made ? void navigate({ to: "/registers/$register/$id", params: { register: told.id, id: made.id } }) : adding.close())} />
        </section>
      ) : null}
      <section className="panel">
        <Toolbar told={told} adding={adding} fields={fields} shown={shown.map((each) => each.name)} selection={selection} asked={asked} month={month} total={rows.data && counted(rows.data.total, rows.data.more)} />
        {rows.isError && !rows.data ? <Failed refusal={rows.error} retry={() => void rows.refetch()} /> : !rows.data ? <Loading lines={12} /> : (
          <DataTable rows={rows.data.rows} columns={columns} id={(row) => String(row["id"])} busy={rows.isPlaceholderData}
            empty={say(narrowed || told.rows > 0 ? "rows_none_filtered" : "rows_none")}
            paging={pagingBy(turn, rows.data)}
            sorting={sortingBy(turn, selection.sort)} />
        )}
      </section>
    </>
  );
}

const openRow = (register: string, row: WireRow, words: React.ReactNode) =>
  <Link to="/registers/$register/$id" params={{ register, id: String(row["id"]) }} className="row-title">{words}</Link>;
