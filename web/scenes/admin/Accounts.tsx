import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { WireAccount } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { Answered } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { AccountDialog } from "./AccountDialog.tsx";
import { AddDialog } from "./AddDialog.tsx";
import { Pick, UnitPick } from "./Picks.tsx";
import { DEFAULT_SIZE } from "../../place/paging.ts";
import { useAsked } from "./useAsked.ts";

const states = ["active", "first-password", "locked", "disabled"] as const satisfies readonly WireAccount["state"][];

/** The system administrator's list: who has an account, and how it stands. */
export function Accounts() {
  const say = useWords();
  const { lang } = usePlace();
  const { asked, turn, paging, sorting } = useAsked();
  const { q, unit: org, role, sort } = asked;
  const state = states.find((each) => each === asked.state);
  const filter = { q, org, role, state, sort };
  const accounts = useAnswer("accounts", {}, { ...filter, page: asked.page ?? 1, size: asked.size ?? DEFAULT_SIZE }, { keep: true });
  const roles = useAnswer("grants", {}, { size: 1 }).data?.roles ?? [];
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const opened = accounts.data?.accounts.find(({ username }) => username === open);
  return (
    <>
      <div className="page-head"><h1>{say("admin_accounts")}</h1><p className="quiet small">{say("admin_part_system")}</p></div>
      <section className="panel">
        <div className="admin-tools">
          <SearchBox label={say("admin_find")} value={q ?? ""} onSearch={(text) => turn({ q: text || undefined })} />
          <UnitPick value={org} onPick={(unit) => turn({ unit })} />
          <Pick label={say("admin_role")} all={say("admin_role_all")} value={role} options={roles} onPick={(value) => turn({ role: value })} />
          <Pick label={say("admin_state")} all={say("admin_state_all")} value={state} options={states.map((value) => ({ value, label: say(`account_state_${value}`) }))} onPick={(value) => turn({ state: value })} />
          {q || org || role || state ? <button type="button" className="action bare" onClick={() => turn({ q: undefined, unit: undefined, role: undefined, state: undefined })}>{say("admin_clear")}</button> : null}
          <span className="end"><ExportMenu href={(format) => address("accountsFile", {}, { ...filter, lang, format })} /></span>
          <button type="button" className="action main" onClick={() => setAdding(true)}>{say("admin_add")}</button>
        </div>
        <Answered query={accounts} lines={12}>{(list) => (
          <DataTable rows={list.accounts} columns={columnsOf(say, setOpen)} id={({ username }) => username} busy={accounts.isPlaceholderData} empty={say("admin_none")} paging={paging(list)} sorting={sorting} />
        )}</Answered>
      </section>
      {opened ? <AccountDialog key={opened.username} account={opened} onClose={() => setOpen(undefined)} /> : null}
      {adding ? <AddDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function columnsOf(say: ReturnType<typeof useWords>, open: (username: string) => void): Column<WireAccount>[] {
  return [
    { name: "name", label: say("admin_person"), title: true, sortable: true, cell: ({ name, username }) => <><b>{name}</b> <code className="quiet small">{username}</code></> },
    { name: "org", label: say("admin_unit"), sortable: true, cell: ({ org, title }) => <>{org.name}{title ? <span className="quiet small"> · {title}</span> : null}</> },
    { name: "roles", label: say("admin_role"), cell: ({ roles }) => (roles.length === 0 ? <span className="quiet">{say("user_no_role")}</span> : roles.map(({ label }) => label).join(say("between"))) },
    { name: "state", label: say("admin_state"), sortable: true, cell: ({ state, disabled_why }) => <span className={state === "locked" ? "tag act" : state === "active" ? "tag" : "tag accent"} title={disabled_why ?? undefined}>{say(`account_state_${state}`)}</span> },
    { name: "factor", label: say("admin_factor"), cell: ({ factor }) => <span className={factor ? undefined : "quiet"}>{say(factor ? "factor_on" : "factor_off")}</span> },
    { name: "last_sign_in", label: say("admin_last"), sortable: true, cell: ({ last_sign_in }) => (last_sign_in ? instantText(last_sign_in) : <span className="quiet">{say("admin_never")}</span>) },
    { name: "acts", label: <span className="unseen">{say("admin_open")}</span>, cell: ({ username, name }) => <button type="button" className="action" aria-label={`${say("admin_open")} ${name}`} onClick={() => open(username)}>{say("admin_open")}</button> },
  ];
}
