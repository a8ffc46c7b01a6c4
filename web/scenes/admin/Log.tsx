import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { WireAuditEntry } from "../../../contract/index.ts";
import { useAnswer } from "../../data/queries.ts";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { ExportMenu } from "../../parts/ExportMenu.tsx";
import { Refused } from "../../parts/Refused.tsx";
import { SearchBox } from "../../parts/SearchBox.tsx";
import { Answered } from "../../parts/states.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Pick } from "./Picks.tsx";
import { DEFAULT_SIZE } from "../../place/paging.ts";
import { useAsked } from "./useAsked.ts";

const outcomes = ["done", "refused"] as const;

/** The audit administrator's log: who did what, from where, and whether the log is whole. */
export function Log() {
  const say = useWords();
  const { lang } = usePlace();
  const { asked, turn, paging } = useAsked();
  const { kind, account, from, to } = asked;
  const outcome = outcomes.find((each) => each === asked.outcome);
  const filter = { kind, account, outcome, from, to };
  const log = useAnswer("auditLog", {}, { ...filter, page: asked.page ?? 1, size: asked.size ?? DEFAULT_SIZE }, { keep: true });
  return (
    <>
      <div className="page-head"><h1>{say("admin_log")}</h1><p className="quiet small">{say("admin_part_audit")}</p></div>
      <section className="panel">
        <div className="admin-tools">
          <Pick label={say("log_kind")} all={say("log_kind_all")} value={kind} options={log.data?.kinds ?? []} onPick={(value) => turn({ kind: value })} />
          <Pick label={say("log_outcome")} all={say("log_outcome_all")} value={outcome} options={outcomes.map((value) => ({ value, label: say(`log_outcome_${value}`) }))} onPick={(value) => turn({ outcome: value })} />
          <SearchBox label={say("log_account_hint")} value={account ?? ""} onSearch={(text) => turn({ account: text || undefined })} />
          <label className="whole">{say("log_from")} <input type="date" className="pick" value={from ?? ""} onChange={(event) => turn({ from: event.target.value || undefined })} /></label>
          <label className="whole">{say("log_to")} <input type="date" className="pick" value={to ?? ""} onChange={(event) => turn({ to: event.target.value || undefined })} /></label>
          {kind || outcome || account || from || to ? <button type="button" className="action bare" onClick={() => turn({ kind: undefined, outcome: undefined, account: undefined, from: undefined, to: undefined })}>{say("admin_clear")}</button> : null}
          <span className="end"><ExportMenu href={(format) => address("exportAudit", {}, { ...filter, lang, format })} /></span>
        </div>
        <Verify />
        <Answered query={log} lines={14}>{(list) => <DataTable rows={list.entries} columns={columnsOf(say)} id={({ seq }) => seq} busy={log.isPlaceholderData} empty={say("log_none")} paging={paging(list)} />}</Answered>
      </section>
    </>
  );
}

function Verify() {
  const say = useWords();
  const [asked, setAsked] = useState(false);
  // it walks the whole log: only when it is asked to, not with every change
  const proof = useAnswer("verifyAudit", {}, {}, { enabled: false });
  const verify = (): void => { setAsked(true); void proof.refetch(); };
  const data = asked ? proof.data : undefined;
  return (
    <div className="verify">
      <button type="button" className="action" disabled={proof.isFetching} onClick={verify}>{say(proof.isFetching ? "log_verifying" : "log_verify")}</button>
      <span role="status">{data && !proof.isFetching ? (data.holds ? <span className="done-line">✓ {say("log_holds", { n: data.entries })}</span> : <b className="problem-line">✗ {say("log_broken", { seq: data.broken ?? "" })}</b>) : null}</span>
      <Refused refusal={asked ? proof.error : null} />
    </div>
  );
}

function columnsOf(say: ReturnType<typeof useWords>): Column<WireAuditEntry>[] {
  return [
    { name: "seq", label: say("log_seq"), cell: ({ seq, hash }) => <span title={`${say("log_hash")} ${hash}`}>{seq}</span> },
    { name: "at", label: say("log_at"), cell: ({ at }) => <span className="whole">{instantText(at)}</span> },
    { name: "kind", label: say("log_kind"), title: true, cell: ({ kind }) => kind.label },
    { name: "outcome", label: say("log_outcome"), cell: ({ outcome }) => <span className={outcome === "refused" ? "tag act" : "tag"}>{say(`log_outcome_${outcome}`)}</span> },
    { name: "account", label: say("log_account"), cell: ({ account, name }) => <>{name || account}{name && name !== account ? <code className="quiet small"> {account}</code> : null}</> },
    { name: "subject", label: say("log_subject"), cell: ({ subject }) => subject ?? "" },
    { name: "detail", label: say("log_detail"), cell: ({ detail }) => (detail.length === 0 ? null : <dl className="small log-detail">{detail.map((each) => <div key={each.label}><dt>{each.label}{say("colon")}</dt><dd>{each.value}</dd></div>)}</dl>) },
    { name: "address", label: say("log_address"), cell: ({ address: from }) => from },
  ];
}
