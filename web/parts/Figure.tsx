import { Link } from "@tanstack/react-router";
import type { Figure as Printed } from "../../contract/index.ts";
import { useProgramme } from "../data/queries.ts";
import { writeFigureRef } from "../place/place.ts";
import { usePlace } from "../place/usePlace.ts";
import { useWords } from "../words/useWords.ts";

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
  const splits = of.unit !== "" && of.text.endsWith(of.unit);
  return (
    <FigureLink {...where} title={of.label}>
      {splits ? <>{of.text.slice(0, -of.unit.length)}<span className="unit">{of.unit}</span></> : of.text}
    </FigureLink>
  );
}
