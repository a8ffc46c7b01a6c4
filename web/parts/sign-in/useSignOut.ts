import { useState } from "react";
import { askOnce, Refusal } from "../../data/client.ts";
import { tellOthers, useSession } from "../../data/session.ts";
import { usePlace } from "../../place/usePlace.ts";

export interface SignOut {
  readonly begin: () => void;
  /** although something would be lost */
  readonly leave: () => void;
  readonly stay: () => void;
  /** what stands on this machine only; above nought the person is asked */
  readonly kept: number;
  readonly busy: boolean;
  readonly error: Refusal | undefined;
}

/** Signs out: first what was typed is sent, then the session ends, then this machine forgets, and the page is loaded anew. */
export function useSignOut(): SignOut {
  const { lang } = usePlace();
  const { person } = useSession();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(0);
  const [error, setError] = useState<Refusal>();
  const leave = async (): Promise<void> => {
    setBusy(true);
    setKept(0);
    try {
      await askOnce("signOut", {}, { lang }, undefined);
      const { forgetMachine } = await import("../../data/machine.ts");
      await forgetMachine(person?.id ?? "");
      tellOthers();
      // everything in memory goes with the page: answers, streams, names
      location.assign(lang === "en" ? "/sign-in?lang=en" : "/sign-in");
    } catch (why) {
      setError(why instanceof Refusal ? why : new Refusal(0, []));
      setBusy(false);
    }
  };
  const begin = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const { sendKept } = await import("../../data/machine.ts");
    const left = await sendKept(person?.id ?? "");
    setBusy(false);
    if (left > 0) setKept(left);
    else await leave();
  };
  return { begin: () => void begin(), leave: () => void leave(), stay: () => setKept(0), kept, busy, error };
}
