import { dayWords, type Row, textIn, unitName } from "../../../core/index.ts";
import { sayOrder } from "../../../cycle/index.ts";
import type { Block, Bulletin } from "../../../documents/index.ts";
import { ordersOf, type Supervisor } from "./tables.ts";

/** The order as an official document: the same layout as the circular's, one page, in the pack's words. */
export function orderDocument(office: Supervisor, row: Row): Bulletin {
  const { head } = office.pack.bulletin;
  const { says } = ordersOf(office);
  const unit = office.organisations.get(row.org);
  const issued = textIn(row, "issued_on") ?? office.today();
  const due = dayWords(textIn(row, "due_on") ?? issued);
  const paragraphs = [
    sayOrder(says, textIn(row, "kind") === "report" ? "opening_report" : "opening", { subject: textIn(row, "subject") ?? "" }),
    textIn(row, "demand") ?? sayOrder(says, "demand", { unit: unitName(office, row.org), due }),
    sayOrder(says, "deadline", { due }),
  ];
  return {
    template: "order", period: textIn(row, "month") ?? issued.slice(0, 7),
    head: { agencyMark: head.agency_mark, number: textIn(row, "number") ?? "", title: [sayOrder(says, "title", {})], to: unit?.name ?? row.org },
    blocks: paragraphs.map((each, i): Block => ({ kind: "paragraph", id: `p${i}`, runs: [{ kind: "text", text: each }] })),
    foot: { signer: head.signer, sealed: true, day: issued, date: dayWords(issued), printedOn: `${dayWords(issued)}印发`, ...(head.printer !== undefined && { printer: head.printer }) },
    figures: [],
  };
}
