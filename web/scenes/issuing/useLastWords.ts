import { useState } from "react";
import { Refusal } from "../../data/client.ts";
import { useMe } from "../../data/queries.ts";
import { usePlace } from "../../place/usePlace.ts";

/**
 * What this machine still holds of the month's text goes up before an edition is made of it; while it cannot, no
 * edition is made and `held` says why.
 */
export function useLastWords(month: string): { readonly send: (then: () => void) => Promise<void>; readonly sending: boolean; readonly held: Refusal | undefined } {
  const { lang } = usePlace();
  const { data: me } = useMe();
  const [held, setHeld] = useState<Refusal>();
  const [sending, setSending] = useState(false);
  const send = async (then: () => void): Promise<void> => {
    setHeld(undefined);
    setSending(true);
    try {
      const { sendPending } = await import("../editor/outbox.ts");
      if (me) await sendPending(month, me.id, lang);
      then();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      setHeld(refusal);
    } finally {
      setSending(false);
    }
  };
  return { send, sending, held };
}
