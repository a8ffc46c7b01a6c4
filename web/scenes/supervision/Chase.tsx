import { useState } from "react";
import type { LateSubject, OrderDetail } from "../../../contract/index.ts";
import { useWords } from "../../words/useWords.ts";
import { StepDialog } from "./StepDialog.tsx";

/** A late reply is urged or named in the circular from the order's own page too. */
export function Chase({ order }: { order: OrderDetail }) {
  const say = useWords();
  const [step, setStep] = useState<"urge" | "circular">();
  const subject: Pick<LateSubject, "kind" | "id"> = { kind: "order", id: order.id };
  return (
    <section className="panel order-act">
      <span className="acts">
        {order.may.urge ? <button type="button" className="action" onClick={() => setStep("urge")}>{say("order_urge")}</button> : null}
        {order.may.escalate ? <button type="button" className="action" onClick={() => setStep("circular")}>{say("order_escalate")}</button> : null}
      </span>
      {step ? <StepDialog step={step} subjects={[subject]} left={0} onClose={() => setStep(undefined)} /> : null}
    </section>
  );
}
