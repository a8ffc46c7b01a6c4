import { dayWords, type Row, textIn, unitName } from "../../../core/index.ts";
import type { Block, Bulletin } from "../../../documents/index.ts";
import { type Supervisor } from "./tables.ts";

/** The order as an official document: the same layout as the circular's, one page. */
export function orderDocument(office: Supervisor, row: Row): Bulletin {
  const { head } = office.pack.bulletin;
  const unit = office.organisations.get(row.org);
  const issued = textIn(row, "issued_on") ?? office.today();
  const due = textIn(row, "due_on") ?? issued;
  const basis = textIn(row, "kind") === "report" ? "按照月度报送工作安排，" : "根据全区重点工作督查安排，";
  const paragraphs = [
    `${basis}现就“${textIn(row, "subject") ?? ""}”一事予以督办。`,
    textIn(row, "demand") ?? `请${unitName(office, row.org)}于${dayWords(due)}前办结，并书面反馈办理情况，附佐证材料。`,
    `反馈期限为${dayWords(due)}。逾期未反馈或者反馈不实的，将按规定列入全区通报。`,
  ];
  return {
    template: "order", period: textIn(row, "month") ?? issued.slice(0, 7),
    head: { agencyMark: head.agency_mark, number: textIn(row, "number") ?? "", title: ["督办通知单"], to: unit?.name ?? row.org },
    blocks: paragraphs.map((each, i): Block => ({ kind: "paragraph", id: `p${i}`, runs: [{ kind: "text", text: each }] })),
    foot: { signer: head.signer, sealed: true, day: issued, date: dayWords(issued), printedOn: `${dayWords(issued)}印发`, ...(head.printer !== undefined && { printer: head.printer }) },
    figures: [],
  };
}
