import { Link } from "@tanstack/react-router";
import type { FieldShape, Programme, WireRow } from "../../contract/index.ts";
import { useProgramme } from "../data/queries.ts";
import { useWords } from "../words/useWords.ts";
import type { Word } from "../words/words.ts";

type CellValue = WireRow[string];
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A cell in words: names for ids, labels for choices; the unit stands in the head or, `withUnit`, beside the number. */
export function useCell(titles: Titles = {}): (field: FieldShape, value: CellValue | undefined, withUnit?: boolean) => React.ReactNode {
  const say = useWords();
  const { data: programme } = useProgramme();
  return (field, value, withUnit = false) => {
    if (value === undefined || value === null || value === "") return <span className="quiet">{say("not_stated")}</span>;
    if (typeof value === "boolean") return say(value ? "yes" : "no");
    switch (field.type) {
      case "choice": return field.choices?.find((each) => each.value === value)?.label ?? value;
      case "organisation": return organisationName(programme, value);
      case "goal": return <Link to="/goals/$goal" params={{ goal: value }}>{programme?.goals.find((each) => each.id === value)?.name ?? value}</Link>;
      case "reference": return field.to ? <Link to="/registers/$register/$id" params={{ register: field.to.split(".")[0]!, id: value }}>{titles[field.to]?.[value] ?? value}</Link> : value;
      case "quantity": case "decimal": case "integer": return <span className="whole">{value}{withUnit && field.unit ? <span className="unit small quiet">{field.unit}</span> : null}</span>;
      case "date": case "month": return <span className="whole">{value}</span>;
      default: return field.name === "origin" ? say(`origin_${value}` as Word) : value;
    }
  };
}

export const isNumeric = (field: FieldShape): boolean => field.type === "quantity" || field.type === "decimal" || field.type === "integer";

export function organisationName(programme: Programme | undefined, id: string): string {
  return programme?.organisations.find((each) => each.id === id)?.short ?? id;
}

const plain = { unit: null, choices: null, to: null, required: true, retired: null, trait: null, note: null } as const;

/** The columns that every row has beside its own fields. */
export function commonFields(say: (word: Word) => string, dated: boolean): FieldShape[] {
  const choices = (["document", "sample", "office"] as const).map((value) => ({ value, label: say(`origin_${value}`) }));
  return [
    { ...plain, name: "org", label: say("responsible"), type: "organisation" },
    ...(dated ? [{ ...plain, name: "listed_from", label: say("listed_from"), type: "date" } as const, { ...plain, name: "listed_to", label: say("listed_to"), type: "date" } as const] : []),
    { ...plain, name: "origin", label: say("origin"), type: "choice", choices },
  ];
}
