import { failed, type Issue, issue, monthWords, ok, type Result, type Row, unitName } from "../../../core/index.ts";
import { decideReport, isUndecided, outcomeOf, type ReviewLevel, type ReportState, stateOf, type Verdict, verdictCell, waitsFor } from "../../../cycle/index.ts";
import { checkRow } from "../../../registers/index.ts";
import { type Notice, notify } from "../../notices/notify.ts";
import type { Office } from "../../office.ts";
import { batchWritten, inTransaction, lock, type RowChange, saveRows, type Stored, tellLive, type Tx } from "../../postgres/index.ts";
import { checkedByAnother, ownParts } from "./own.ts";
import { acceptItems, loadForm, loadReport, type ReportRecord, reportTables, withSilence } from "../report/index.ts";

export interface Decision {
  /** id of the item */
  readonly item: string;
  readonly verdict: Verdict;
  readonly reason?: string | undefined;
}

export interface Judgement {
  readonly decisions: readonly Decision[];
  /** accept everything on which nothing was decided */
  readonly acceptRest: boolean;
  /** send it back although others are undecided */
  readonly returnNow: boolean;
}

export interface JudgeAct {
  /** made by the sender: the same judgement sent again is done once */
  readonly batch: string;
  readonly actor: string;
  readonly at: string;
  readonly on: string;
}

export interface Judged {
  readonly state: ReportState;
  /** items on which nothing is decided yet */
  readonly undecided: number;
  /** rows that were written into registers */
  readonly written: number;
  readonly again: boolean;
}

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "review.not-waiting": { unit: string; month: string };
    "review.reason-missing": { count: number };
    "review.unknown-item": { item: string };
    "review.item-accepted": { item: string };
    "review.nothing-returned": { unit: string };
  }
}

/**
 * Writes what one level says of a report's items; when nothing is undecided any more the report goes on, back, or
 * into the registers, all in the same transaction. `may`: whether the reviewer may act for that level.
 */
export async function judge(office: Office, act: JudgeAct, month: string, unit: string, judgement: Judgement, may: (level: ReviewLevel) => Result<void>): Promise<Result<Judged>> {
  return inTransaction<Judged>(office.database, async (tx) => {
    await lock(tx, "form", `${office.region} ${month} ${unit}`);
    const loaded = await loadReport(office, tx, month, unit);
    if (!loaded.ok) return loaded;
    const { report } = loaded.value;
    const { levels } = office.pack.reporting;
    const level = waitsFor(stateOf(report.row), levels);
    if (await batchWritten(tx, office.region, act.batch)) return ok({ state: stateOf(report.row), undecided: level ? openItems(level, loaded.value.items).length : 0, written: 0, again: true });
    if (!level) return failed(issue("review.not-waiting", { unit: unitName(office, unit), month: `${monthWords(month)}份` }));
    const allowed = may(level);
    if (!allowed.ok) return allowed;
    const another = checkedByAnother(office, await ownParts(office, tx, month, act.actor), level, report.row);
    if (!another.ok) return another;
    const asked = await itemsOf(office, tx, loaded.value, month, unit);
    if (!asked.ok) return asked;
    const items = asked.value;
    const judged = judgedItems(office, act, level, items, judgement);
    if (!judged.ok) return judged;
    const after = items.map((each) => judged.value.get(each.row.id) ?? each.row);
    const outcome = outcomeOf(level, after.map((row) => row["verdict"]), judgement.returnNow);
    if (judgement.returnNow && outcome !== "return") return failed(issue("review.nothing-returned", { unit: unitName(office, unit) }));
    const changes = items.flatMap(({ row: { id }, rev }): RowChange[] => {
      const row = judged.value.get(id);
      return row ? [{ table: "reports.items", row, expected: rev }] : [];
    });
    let state = stateOf(report.row);
    if (outcome) {
      const moved = decideReport(report.row, { kind: outcome }, { ...act, by: act.actor, levels });
      if (!moved.ok) return moved;
      const row = checkRow(reportTables(office).reports, { ...report.row, ...moved.value });
      if (!row.ok) return row;
      changes.push({ table: "reports", row: row.value, expected: report.rev });
      state = stateOf(row.value);
    }
    const saved = await saveRows(tx, office.pack.tables, { region: office.region, id: act.batch, kind: "command", actor: act.actor, at: act.at, reason: `${month} 审核 ${unitName(office, unit)}` }, changes);
    if (!saved.ok) return saved;
    const written = outcome === "accept" ? await intoRegisters(tx, office, act, loaded.value, after) : ok(0);
    if (!written.ok) return written;
    if (outcome) await notify(tx, office, act.actor, [noticeOf(month, unit, outcome, after)]);
    await tellLive(tx, office.region, { kind: "report", month, org: unit });
    return ok({ state, undecided: outcome ? 0 : after.filter((row) => isUndecided(level, row["verdict"])).length, written: written.value, again: false });
  });
}

/** Those of the report, or one for each question where it was handed in without any. */
async function itemsOf(office: Office, tx: Tx, { items }: ReportRecord, month: string, unit: string): Promise<Result<readonly Stored[]>> {
  if (items.length > 0) return ok(items);
  const form = await loadForm(office, tx, month, unit);
  const whole = form.ok ? withSilence(office, form.value) : form;
  return whole.ok ? ok(whole.value.record.items) : whole;
}

const openItems = (level: ReviewLevel, items: readonly Stored[]): Stored[] => items.filter(({ row }) => isUndecided(level, row["verdict"]));

/** The items as they stand after the judgement, those that change; every fault at once. */
function judgedItems(office: Office, act: JudgeAct, level: ReviewLevel, items: readonly Stored[], { decisions, acceptRest }: Judgement): Result<Map<string, Row>> {
  const table = reportTables(office).items;
  const byId = new Map(items.map((each) => [each.row.id, each.row]));
  const issues: Issue[] = [];
  const changed = new Map<string, Row>();
  const said = new Set(decisions.map(({ item }) => item));
  const rest = acceptRest ? openItems(level, items).filter(({ row }) => !said.has(row.id)).map(({ row }): Decision => ({ item: row.id, verdict: "accept" })) : [];
  const silent = decisions.filter(({ verdict, reason = "" }) => verdict === "return" && reason.trim() === "").length;
  if (silent > 0) issues.push(issue("review.reason-missing", { count: silent }));
  for (const { item, verdict, reason = "" } of [...decisions, ...rest]) {
    const row = byId.get(item);
    if (!row) issues.push(issue("review.unknown-item", { item }));
    else if (level === "head" && row["verdict"] === "accepted") issues.push(issue("review.item-accepted", { item }));
    else {
      const checked = checkRow(table, { ...row, verdict: verdictCell(level, verdict), verdict_reason: verdict === "return" ? reason.trim() || null : null, verdict_by: act.actor, verdict_at: act.at });
      if (checked.ok) changed.set(item, checked.value);
      else issues.push(...checked.issues);
    }
  }
  return issues.length > 0 ? failed(...issues) : ok(changed);
}

async function intoRegisters(tx: Tx, office: Office, act: JudgeAct, { report, evidence }: ReportRecord, items: readonly Row[]): Promise<Result<number>> {
  const accepted = await acceptItems(tx, office, { batch: office.newId(), actor: act.actor, at: act.at, newId: office.newId }, { report: report.row, items, evidence: evidence.map(({ row }) => row) });
  return accepted.ok ? ok(accepted.value.count) : accepted;
}

function noticeOf(month: string, unit: string, outcome: "pass" | "accept" | "return", items: readonly Row[]): Notice {
  const of = { unit, month };
  switch (outcome) {
    case "pass": return { kind: "report-submitted", facts: { ...of, passed: true }, to: "office", link: `/review/${month}/${unit}` };
    case "accept": return { kind: "report-accepted", facts: of, to: { org: unit }, link: `/report/${month}/${unit}` };
    case "return": return { kind: "report-returned", facts: { ...of, items: items.filter((row) => row["verdict"] === "returned").length }, to: { org: unit }, link: `/report/${month}/${unit}` };
  }
}
