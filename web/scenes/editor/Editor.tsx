import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { MonthText } from "../../../contract/index.ts";
import { useAnswer, useMe } from "../../data/queries.ts";
import { Answered, Loading } from "../../parts/states.tsx";
import { useMonth } from "../../parts/switches.tsx";
import { usePhone } from "../../parts/useNarrow.ts";
import { usePlace } from "../../place/usePlace.ts";
import { Desk } from "./Desk.tsx";
import { TextSession } from "./session.ts";
import "../bulletin/bulletin.css";
import "./editor.css";

/** The page on which a month's bulletin is written. */
export function Editor() {
  const month = useMonth();
  const { lang } = usePlace();
  const { data: me } = useMe();
  const phone = usePhone();
  if (!month || !me) return <Loading lines={16} />;
  // on a phone the text is read, remarked on and its promises answered
  const mayAct = me.can["edit-bulletin"] === true;
  const mayWrite = mayAct && !phone;
  return <OfMonth key={`${month} ${me.id} ${mayWrite} ${lang}`} month={month} who={me.id} mayWrite={mayWrite} mayAct={mayAct} />;
}

interface Whose { readonly month: string; readonly who: string; readonly mayWrite: boolean; readonly mayAct: boolean }

function OfMonth(whose: Whose) {
  const { month } = whose;
  const asked = useAnswer("text", { month }, {}, { once: true });
  const client = useQueryClient();
  // opened another time it is asked for anew
  useEffect(() => () => client.removeQueries({ queryKey: ["text", { month }] }), [client, month]);
  return <Answered query={asked} lines={16}>{(text) => <WithText text={text} {...whose} />}</Answered>;
}

/** The session goes on from the text as it first came; the text is drawn at once. */
function WithText({ text, month, who, mayWrite, mayAct }: Whose & { text: MonthText }) {
  const { lang } = usePlace();
  const [first] = useState(text);
  const [session] = useState(() => new TextSession(first, { month, who, lang, mayWrite }));
  useEffect(() => {
    void session.start();
    return () => session.close();
  }, [session]);
  const state = useSyncExternalStore(session.subscribe, session.state);
  return <Desk session={session} state={state} text={first} month={month} mayWrite={mayWrite} mayAct={mayAct} />;
}
