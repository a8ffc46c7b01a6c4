import { Link } from "@tanstack/react-router";
import type { Figure as Printed } from "../../contract/index.ts";
import { useProgramme } from "../data/queries.ts";
import { writeFigureRef } from "../place/place.ts";
import { usePlace } from "../place/usePlace.ts";
import { type Say, useWords } from "../words/useWords.ts";

/** A link that opens the figure's drawer over the page that it stands on. */
export function FigureLink({ metric, month, org, className, title, children }: {
  metric: string; month?: string; org?: string; className?: string; title?: string; children: React.ReactNode;
}) {
  const place = usePlace();
  const { data: programme } = useProgramme();
  const figure = writeFigureRef({ metric, month, org }, { month: place.month ?? programme?.current, org: place.org ?? programme?.root });
  return (
    <Link to="." className={className ?? "figure"} title={title} resetScroll={false} preload={false}
      search={((before: object) => ({ ...before, figure, leaf: undefined, leafPage: undefined })) as never}>
      {children}
    </Link>
  );
}

/** A figure as printed; opens its drawer. Digits and unit never part. */
export function Figure({ of }: { of: Printed }) {
  const say = useWords();
  const where = { metric: of.metric, month: of.month, org: of.org };
  if (of.absent) {
    return <FigureLink {...where} className="figure absent" title={say("absent_why", { why: of.absent.text })}>{say("absent")}</FigureLink>;
  }
  const { pending } = of;
  const splits = of.unit !== "" && of.text.endsWith(of.unit);
  return (
    <FigureLink {...where} title={pending ? `${of.label}\n${pendingLines(say, pending).join("\n")}` : of.label}>
      {splits ? <>{of.text.slice(0, -of.unit.length)}<span className="unit">{of.unit}</span></> : of.text}{pending ? <small className="mark-pending">◔{say("pending")}</small> : null}
    </FigureLink>
  );
}

/** So many units are named; the rest are counted. */
const NAMED = 5;

/** Why a figure may not be the month's yet, a sentence for each reason. */
export function pendingLines(say: Say, { units, registers, unopened }: NonNullable<Printed["pending"]>): string[] {
  const names = units.slice(0, NAMED).join(say("between"));
  return [
    ...(unopened ? [say("pending_unopened")] : []),
    ...(units.length > 0 ? [say("pending_units", { names: units.length > NAMED ? say("pending_more", { names, n: units.length }) : names })] : []),
    ...(registers.length > 0 ? [say("pending_registers", { names: registers.join(say("between")) })] : []),
  ];
}
