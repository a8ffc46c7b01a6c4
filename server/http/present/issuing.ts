import { type Actor, holds, roleWords } from "../../../access/index.ts";
import { tell, type Issuing, type Language } from "../../../contract/index.ts";
import type { Issue } from "../../../core/index.ts";
import { chainOf, decideSignature, type EditionRecord, type Signature } from "../../../cycle/index.ts";
import type { SigningStep } from "../../../documents/index.ts";

type WireStep = Issuing["chain"][number];
type WireGate = Issuing["gates"][number];

/** The chain of an edition as the reader sees it: what was done, whose turn it is, whether it is theirs. */
export function wireChain(steps: readonly SigningStep[], signatures: readonly Signature[], edition: EditionRecord, actor: Actor, language: Language): WireStep[] {
  const chain = chainOf(steps, signatures, edition.manifestHash);
  return steps.map((step): WireStep => {
    const taken = signatures.find((each) => each.step === step.id && each.seal === edition.manifestHash);
    const waiting = chain.kind === "waiting" && chain.next.id === step.id;
    const roles = (["officer", "leader"] as const).filter((role) => holds(actor, role));
    const may = waiting
      ? decideSignature(steps, signatures, { month: edition.month, number: edition.number, seal: edition.manifestHash }, { step: step.id, verdict: "agreed", by: actor.name, roles, at: "" })
      : undefined;
    return {
      id: step.id, label: language === "en" ? step.label_en : step.label, role: step.role, role_label: roleWords[step.role][language],
      state: taken?.verdict ?? (waiting ? "waiting" : "later"),
      by: taken?.by ?? null, at: taken?.at ?? null, note: taken?.note ?? null, on_paper: taken?.onPaper ?? null,
      may: may?.ok ?? false, why: may && !may.ok ? told(may.issues[0]!, language) : null,
    };
  });
}

const told = (issue: Issue, language: Language): string => { const { what, next } = tell(issue, language); return `${what}${next}`; };

export interface GateFacts {
  readonly reports: { readonly owed: number; readonly accepted: number };
  readonly unanswered: number;
  /** of the edition as it was frozen, though they are answered since */
  readonly unansweredFrozen: number;
  /** places of the text that print no value, as it stands or as it was frozen */
  readonly absent: number;
  /** places whose figure is not the month's yet */
  readonly pending: number;
  readonly edition: EditionRecord | undefined;
  readonly state: string;
  readonly chain: readonly WireStep[];
  /** blocks written since the edition was frozen */
  readonly textSince: number;
}

const texts = {
  zh: {
    reports: (owed: number, accepted: number) => (owed === 0 ? "本月没有开启报送。" : `应报${owed}个单位，已审定${accepted}个。`),
    commitments: (n: number, frozen: number) => [
      n === 0 ? "上期承诺已全部反馈。" : `上期承诺还有${n}项没有反馈。`,
      frozen === 0 ? "" : `已封存的这一版里有${frozen}项还没有反馈：答复之后须重新开放、再封存、再审签。`,
    ].join(""),
    figures: (n: number, pending: number) => [
      n === 0 ? (pending === 0 ? "正文引用的数据齐全。" : "") : `正文有${n}处暂无数据，请补齐台账，或在编写页删去相应语句。`,
      pending === 0 ? "" : `正文有${pending}处数据待报：所依据的月报尚未审定，或本月台账尚无记录，可能仍是以前月份的数。`,
    ].join(""),
    frozen: (n: number | undefined, since: number) => (n === undefined ? "尚未封存。" : `已封存第${n}版。${since > 0 ? `封存后正文又改动${since}段，这一版不含；要写入请重新开放、再封存。` : ""}`),
    signed: (waiting: string | undefined, returned: boolean) => (returned ? "已被退回修改。" : waiting === undefined ? "审签完毕。" : `等待“${waiting}”。`),
  },
  en: {
    reports: (owed: number, accepted: number) => (owed === 0 ? "Reporting was not opened for this month." : `${accepted} of ${owed} units' reports are accepted.`),
    commitments: (n: number, frozen: number) => [
      n === 0 ? "All commitments are accounted for." : `${n} commitments are not accounted for.`,
      frozen === 0 ? "" : `In the frozen edition ${frozen} are not: once answered, open the month again, freeze it and have it signed.`,
    ].filter(Boolean).join(" "),
    figures: (n: number, pending: number) => [
      n === 0 ? (pending === 0 ? "Every figure of the text has its value." : "") : `${n} places of the text have no value; complete the registers, or take the sentences out on the writing page.`,
      pending === 0 ? "" : `${pending} figures of the text are awaited: reports behind them are not accepted, or nothing is recorded for the month; they may still be those of an earlier month.`,
    ].filter(Boolean).join(" "),
    frozen: (n: number | undefined, since: number) => (n === undefined ? "Not frozen yet." : `Edition ${n} is frozen.${since > 0 ? ` ${since} blocks of the text were changed since and are not in it; open the month again and freeze to take them in.` : ""}`),
    signed: (waiting: string | undefined, returned: boolean) => (returned ? "It was returned." : waiting === undefined ? "Signed off." : `Waits for “${waiting}”.`),
  },
} as const;

/** The gates in the order in which they are passed. Missing reports and missing figures are advice: the office may go out without a late unit. */
export function wireGates({ reports, unanswered, unansweredFrozen, absent, pending, edition, state, chain, textSince }: GateFacts, language: Language): WireGate[] {
  const say = texts[language];
  const frozen = edition !== undefined && state !== "open";
  const gone = state === "frozen" ? unansweredFrozen : 0;
  const missed = state === "frozen" ? textSince : 0;
  const waiting = chain.find((each) => each.state === "waiting");
  const returned = chain.some((each) => each.state === "returned");
  return [
    { kind: "reports", state: reports.owed > 0 && reports.accepted === reports.owed ? "done" : "advice", text: say.reports(reports.owed, reports.accepted) },
    { kind: "commitments", state: unanswered + gone === 0 ? "done" : "open", text: say.commitments(unanswered, gone) },
    { kind: "figures", state: absent + pending === 0 ? "done" : "advice", text: say.figures(absent, pending) },
    { kind: "frozen", state: !frozen ? "open" : missed > 0 ? "advice" : "done", text: say.frozen(frozen ? edition.number : undefined, missed) },
    { kind: "signed", state: frozen && !returned && waiting === undefined ? "done" : "open", text: frozen ? say.signed(waiting?.label, returned) : say.frozen(undefined, 0) },
  ];
}
