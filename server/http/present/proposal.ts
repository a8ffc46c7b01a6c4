import type { Language, Proposal } from "../../../contract/index.ts";
import { presentIn, type Proposed } from "../../commands/proof/index.ts";
import type { Office } from "../../office.ts";
import type { Called } from "./persons.ts";
import { labelOf } from "./shape.ts";

/** Who decided about it, if anybody did. */
export const decider = ({ decided }: Proposed): string | undefined => (typeof decided?.row["decided_by"] === "string" ? decided.row["decided_by"] : undefined);

export function wireProposal({ catalogue }: Office, of: Proposed, language: Language, called: Called): Proposal {
  const { place: { table, field }, decided } = of;
  const register = table.parent ?? table.name;
  const main = of.main?.id ?? of.stored?.row.id ?? null;
  const text = (name: string): string => String(decided?.row[name] ?? "");
  return {
    id: of.id, figure: { text: of.figure.text, start: of.figure.start, end: of.figure.end }, metric: of.compared.metric, label: of.compared.label, month: of.month,
    value: of.value, unit: of.unit,
    into: {
      register, register_label: labelOf(catalogue.tables.get(register)!, language), table: table.name, row: of.stored?.row.id ?? null, main,
      title: of.main?.title ?? of.compared.label, field: field.name, field_label: labelOf(field, language),
    },
    present: presentIn(of) ?? null,
    decided: decided ? { verdict: decided.row["verdict"] === "accepted" ? "accepted" : "rejected", reason: text("reason"), by: called(text("decided_by")), at: text("decided_at") } : null,
  };
}
