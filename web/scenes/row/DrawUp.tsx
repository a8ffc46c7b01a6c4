import { Link } from "@tanstack/react-router";
import type { RowDetail } from "../../../contract/index.ts";
import { useMe, useProgramme } from "../../data/queries.ts";
import { useWords } from "../../words/useWords.ts";
import type { OrderKind } from "../supervision/draft.ts";

const LONGEST = 200;

/** From a row to a supervision order that rests on it; an order's row leads to the order's own page. */
export function DrawUp({ told: { register, row, title } }: { told: RowDetail }) {
  const say = useWords();
  const { data: me } = useMe();
  const { data: programme } = useProgramme();
  const text = (name: string): string | undefined => (typeof row[name] === "string" ? row[name] : undefined);
  const id = String(row["id"]);
  if (!programme) return null;
  const { orders, problems, commitments } = programme.office;
  const kind: OrderKind = register === problems ? "problem" : register === commitments ? "commitment" : "row";
  if (register === orders) return me?.can["read-reports"] ? <Link className="action" to="/orders/$id" params={{ id }}>{say("order_open")}</Link> : null;
  if (!me?.can["urge"]) return null;
  return <Link className="action" to="/orders/new" search={{ unit: text("org"), subject: title.slice(0, LONGEST), kind, goal: text("goal"), period: text("month"), basis: [`${register}/${id}`] }}>{say("supervision_draw_up")}</Link>;
}
