import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useMe } from "../../data/queries.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMonth } from "../../parts/switches.tsx";
import { useNarrow } from "../../parts/useNarrow.ts";
import { usePlace } from "../../place/usePlace.ts";
import { Desk } from "./Desk.tsx";
import { TextSession } from "./session.ts";
import "../bulletin/bulletin.css";
import "./editor.css";

/** The page on which a month's bulletin is written. */
export function Editor() {
  const month = useMonth();
  const { data: me } = useMe();
  const narrow = useNarrow();
  if (!month || !me) return <Loading lines={16} />;
  // on a phone the text is read, remarked on and its promises answered
  const mayAct = me.can["edit-bulletin"] === true;
  const mayWrite = mayAct && !narrow;
  return <OfMonth key={`${month} ${me.id} ${mayWrite}`} month={month} who={me.id} mayWrite={mayWrite} mayAct={mayAct} />;
}

function OfMonth({ month, who, mayWrite, mayAct }: { month: string; who: string; mayWrite: boolean; mayAct: boolean }) {
  const { lang } = usePlace();
  const [session, setSession] = useState<TextSession>();
  useEffect(() => {
    const made = new TextSession(month, who, lang, mayWrite);
    let left = false;
    void made.open().then(() => (left ? undefined : setSession(made)));
    return () => {
      left = true;
      made.close();
    };
  }, [month, who, lang, mayWrite]);
  return session ? <WithText session={session} month={month} mayWrite={mayWrite} mayAct={mayAct} /> : <Loading lines={16} />;
}

function WithText({ session, month, mayWrite, mayAct }: { session: TextSession; month: string; mayWrite: boolean; mayAct: boolean }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const retry = useMemo(() => () => void session.open(), [session]);
  if (state.failed) return <Failed refusal={state.failed} retry={retry} />;
  if (!state.text) return <Loading lines={16} />;
  return <Desk session={session} state={state} text={state.text} month={month} mayWrite={mayWrite} mayAct={mayAct} />;
}
