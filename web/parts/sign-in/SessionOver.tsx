import { useEffect } from "react";
import { askOnce } from "../../data/client.ts";
import { settle, useSession } from "../../data/session.ts";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import { Dialog } from "../Dialog.tsx";
import { Steps } from "./Steps.tsx";

/**
 * Stands over the page when the session is over. What was asked for waits; the same person signs in and it goes on.
 * Anybody else gets a page of their own.
 */
export function SessionOver() {
  const say = useWords();
  const { lang } = usePlace();
  const { person } = useSession();
  useEffect(() => {
    // perhaps signed in again in another window meanwhile
    const look = (): void => void askOnce("me", {}, { lang }).then((me) => { if (me.signed_in && me.due === null) come(me.id, person?.id); }, () => undefined);
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [lang, person]);
  if (!person) return null;
  return (
    <Dialog title={say("over_title")} className="session-over" onClose={() => settle(false)}>
      <p>{say("over_note")}</p>
      <Steps as={person.id} onDone={(me) => come(me.id, person.id)} />
      <div className="dialog-acts">
        <a className="action bare" href="/sign-in">{say("over_other")}</a>
        <button type="button" className="action bare" onClick={() => settle(false)}>{say("over_later")}</button>
      </div>
    </Dialog>
  );
}

function come(id: string, awaited: string | undefined): void {
  if (id === awaited) settle(true);
  else location.assign("/");
}
