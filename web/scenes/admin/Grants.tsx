import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import { sortsOf } from "../../../contract/api/sorts.ts";
import type { WireGrant } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { Answered } from "../../parts/states.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { GrantDialog } from "./GrantDialog.tsx";
import { Pick } from "./Picks.tsx";
import { DEFAULT_SIZE } from "../../place/paging.ts";
import { useAsked } from "./useAsked.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

/** The security administrator's list: who holds which role, where and until when. */
export function Grants() {
  const say = useWords();
  const { lang } = usePlace();
  const { asked, turn, paging, sorting } = useAsked();
  const { q, role, held, page = 1, size = DEFAULT_SIZE } = asked;
  const sort = sortsOf("grants").find((each) => each === asked.sort);
  const filter = { q, role, held: held === "all" ? undefined : held === "no" ? "no" as const : "yes" as const, sort };
  const grants = useAnswer("grants", {}, { ...filter, page, size }, { keep: true });
  const [granting, setGranting] = useState(false);
  const [withdrawing, setWithdrawing] = useState<WireGrant>();
  const [done, setDone] = useState<"admin_grant_done" | "admin_withdrawn">();
  const roles = grants.data?.roles ?? [];
  return (
    <>
      <div className="page-head"><h1>{say("admin_grants")}</h1><p className="quiet small">{say("admin_part_security")}</p></div>
      <section className="panel">
        <div className="admin-tools">
          <SearchBox label={say("admin_find")} value={q ?? ""} onSearch={(text) => turn({ q: text || undefined })} />
          <Pick label={say("admin_role")} all={say("admin_role_all")} value={role} options={roles} onPick={(value) => turn({ role: value })} />
          <Pick label={say("admin_held")} all={say("admin_held_yes")} value={held} options={[{ value: "no", label: say("admin_held_no") }, { value: "all", label: say("admin_held_all") }]} onPick={(value) => turn({ held: value })} />
          <span role="status" className="done-line">{done ? say(done) : ""}</span>
          <span className="end"><ExportMenu href={(format) => address("grantsFile", {}, { ...filter, lang, format })} /></span>
          <button type="button" className="action main" onClick={() => { setDone(undefined); setGranting(true); }}>{say("admin_grant")}</button>
        </div>
        <Answered query={grants} lines={12}>{(list) => (
          <DataTable rows={list.grants} columns={columnsOf(say, (grant) => { setDone(undefined); setWithdrawing(grant); })} id={({ id }) => id} busy={grants.isPlaceholderData} empty={say("admin_grant_none")} paging={paging(list)} sorting={sorting} />
        )}</Answered>
      </section>
      {granting ? <GrantDialog roles={roles} onClose={() => setGranting(false)} onDone={() => { setGranting(false); setDone("admin_grant_done"); }} /> : null}
      {withdrawing ? <WithdrawDialog grant={withdrawing} onClose={() => setWithdrawing(undefined)} onDone={() => { setWithdrawing(undefined); setDone("admin_withdrawn"); }} /> : null}
    </>
  );
}

function columnsOf(say: ReturnType<typeof useWords>, withdraw: (grant: WireGrant) => void): Column<WireGrant>[] {
  return [
    { name: "account", label: say("admin_person"), title: true, sortable: true, cell: ({ account }) => <><b>{account.name}</b> <code className="quiet small">{account.id}</code></> },
    { name: "org", label: say("admin_unit"), sortable: true, cell: ({ org }) => org.name },
    { name: "role", label: say("admin_role"), sortable: true, cell: ({ role, known_as }) => <>{role.label}{known_as === null ? null : <span className="small quiet"> · {say("admin_known_as")} <Text>{known_as}</Text></span>}</> },
    { name: "scope", label: say("admin_grant_scope"), sortable: true, cell: ({ scope }) => scope.name },
    { name: "from", label: say("admin_grant_state"), sortable: true, cell: ({ from, to, state }) => <>{to ? say("admin_span", { from, to }) : say("admin_until", { from })} {state === "held" ? null : <span className="tag">{say(`grant_state_${state}`)}</span>}</> },
    { name: "by", label: say("admin_grant_by"), cell: ({ granted_by, withdrawn_by }) => <>{granted_by === "pack" ? say("by_pack") : granted_by}{withdrawn_by ? <span className="quiet small"> · {say("admin_grant_ended")} {withdrawn_by}</span> : null}</> },
    { name: "acts", label: <span className="unseen">{say("admin_withdraw")}</span>, cell: (grant) => (grant.state === "ended" ? null : <button type="button" className="action" aria-label={`${say("admin_withdraw")} ${grant.account.name} ${grant.role.label}`} onClick={() => withdraw(grant)}>{say("admin_withdraw")}</button>) },
  ];
}
