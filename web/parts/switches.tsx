import type { MonthState, Programme, WireOrganisation } from "../../contract/index.ts";
import { useProgramme } from "../data/queries.ts";
import { useNarrow } from "./useNarrow.ts";
import { usePlace, useTurn } from "../place/usePlace.ts";
import { monthText, shortMonth } from "../words/format.ts";
import { useWords } from "../words/useWords.ts";

/** The month that the page shows, asked for or the programme's own. */
export function useMonth(): string | undefined {
  const { month } = usePlace();
  const { data } = useProgramme();
  return month ?? data?.current;
}

export function useMonthState(): MonthState | undefined {
  const month = useMonth();
  return useProgramme().data?.months.find((each) => each.month === month);
}

export function MonthSwitch() {
  const say = useWords();
  const turn = useTurn();
  const { lang } = usePlace();
  const narrow = useNarrow();
  const { data } = useProgramme();
  const month = useMonth();
  if (!data || !month) return null;
  // on a phone the name of the month stands beside the bell and the person
  const told = (each: string): string => (narrow && lang === "en" ? `${shortMonth(each, lang)} ${each.slice(0, 4)}` : monthText(each, lang));
  const at = data.months.findIndex((each) => each.month === month);
  const go = (to: string | undefined): void => { if (to) turn({ month: to === data.current ? undefined : to, edition: undefined, figure: undefined }); };
  return (
    <span className="stepper" role="group" aria-label={say("month")}>
      <button type="button" aria-label={say("month_before")} disabled={at <= 0} onClick={() => go(data.months[at - 1]?.month)}>‹</button>
      <select aria-label={say("month")} value={month} onChange={(event) => go(event.target.value)}>
        {at < 0 ? <option value={month}>{told(month)}</option> : null}
        {data.months.toReversed().map((each) => <option key={each.month} value={each.month}>{told(each.month)}</option>)}
      </select>
      <button type="button" aria-label={say("month_after")} disabled={at < 0 || at >= data.months.length - 1} onClick={() => go(data.months[at + 1]?.month)}>›</button>
    </span>
  );
}

/** Organisations in tree order with their depth. */
export function walk(programme: Programme): { organisation: WireOrganisation; depth: number }[] {
  const below = Map.groupBy(programme.organisations, (each) => each.parent ?? "");
  const visit = (id: string, depth: number): { organisation: WireOrganisation; depth: number }[] =>
    (below.get(id) ?? []).flatMap((organisation) => [{ organisation, depth }, ...visit(organisation.id, depth + 1)]);
  return visit(programme.root, 0);
}

export function OrganisationSwitch() {
  const say = useWords();
  const turn = useTurn();
  const { org } = usePlace();
  const { data } = useProgramme();
  if (!data) return null;
  return (
    <select className={org ? "pick held" : "pick"} aria-label={say("organisation")} value={org ?? ""} onChange={(event) => turn({ org: event.target.value || undefined, figure: undefined })}>
      <option value="">{say("whole_region")}</option>
      {walk(data).map(({ organisation, depth }) => <option key={organisation.id} value={organisation.id}>{"\u3000".repeat(depth)}{organisation.short}</option>)}
    </select>
  );
}

export function LanguageSwitch() {
  const say = useWords();
  const turn = useTurn();
  const { lang } = usePlace();
  return <button type="button" className="action bare" lang={lang === "zh" ? "en" : "zh-CN"} onClick={() => turn({ lang: lang === "zh" ? "en" : undefined })}>{say("language")}</button>;
}

/** Whether what is shown is frozen, and which edition. */
export function EditionTag({ edition }: { edition: number | null }) {
  const say = useWords();
  return edition === null
    ? <span className="tag" title={say("live_note")}>{say("live")}</span>
    : <span className="tag accent">{say("frozen_edition", { edition })}</span>;
}
