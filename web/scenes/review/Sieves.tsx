import type { ReviewedItem } from "../../../contract/index.ts";
import { Tabs } from "../../parts/Tabs.tsx";
import { useWords } from "../../words/useWords.ts";
import { isBlank, type Marks, standing } from "./marks.ts";

export const sieves = {
  all: () => true,
  findings: (item: ReviewedItem) => item.findings.length > 0,
  changed: (item: ReviewedItem) => item.value !== item.before,
  blank: (item: ReviewedItem) => isBlank(item),
  open: (item: ReviewedItem, marks: Marks) => standing(item, marks) === "open",
  returned: (item: ReviewedItem, marks: Marks) => standing(item, marks) === "returned" || item.reason !== null,
} as const satisfies Record<string, (item: ReviewedItem, marks: Marks) => boolean>;
export type Sieve = keyof typeof sieves;
const names = Object.keys(sieves) as Sieve[];

/** Which items are shown, and the short way for those of which the rules say nothing. */
export function Sieves({ items, marks, chosen, onChoose, onAccept }: {
  items: readonly ReviewedItem[]; marks: Marks; chosen: Sieve; onChoose: (sieve: Sieve) => void; onAccept?: (ids: readonly string[]) => void;
}) {
  const say = useWords();
  const plain = items.filter((item) => standing(item, marks) === "open" && item.findings.length === 0);
  return (
    <div className="report-tools no-print">
      <Tabs label={say("filter")} of={names.map((value) => ({ value, label: say(`review_only_${value}`), count: items.filter((item) => sieves[value](item, marks)).length }))} chosen={chosen} onChoose={onChoose} />
      {onAccept && plain.length > 0 ? <button type="button" className="action" onClick={() => onAccept(plain.map(({ id }) => id))}>{say("review_accept_plain", { n: plain.length })}</button> : null}
      {onAccept ? <span className="small quiet review-keys">{say("review_keys")}</span> : null}
    </div>
  );
}
