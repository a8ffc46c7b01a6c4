import type { Language, Proofed as Wire } from "../../../contract/index.ts";
import { marksOf, reportOf } from "../../../proof/index.ts";
import type { Proofed } from "../../commands/proof/index.ts";
import type { Office } from "../../office.ts";
import { orgNamed } from "./shape.ts";

/** The one shape of results, with the text it speaks of and where to draw what. */
export function wireProof(office: Office, of: Proofed, language: Language): Wire {
  const { figures, relations, findings } = reportOf(of);
  return {
    text: of.text, figures: figures.map((each) => ({ ...each })), relations: relations.map((each) => ({ ...each, figures: [...each.figures] })),
    findings: findings.map((each) => ({ ...each, figures: [...each.figures] })),
    marks: marksOf(figures, findings, relations).map((each) => ({ ...each, figures: [...each.figures], findings: [...each.findings], relations: [...each.relations] })),
    against: of.against ? { month: of.against.month, org: orgNamed(office.organisations, of.against.org, language), compared: of.against.compared.map((each) => ({ ...each })) } : null,
  };
}
