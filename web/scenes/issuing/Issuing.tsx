import type { Issuing as Told } from "../../../contract/index.ts";
import { useAnswer, useMe } from "../../data/queries.ts";
import { Answered, Loading } from "../../parts/states.tsx";
import { useMonth } from "../../parts/switches.tsx";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { dayText, monthText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Archive } from "./Archive.tsx";
import { Chain } from "./Chain.tsx";
import { Gates } from "./Gates.tsx";
import { Steps } from "./Steps.tsx";
import { Unanswered } from "./Unanswered.tsx";
import "./issuing.css";

/** The end of a month on one page: what is still open, who has to sign, the act itself, what went out. */
export function Issuing() {
  const month = useMonth();
  return month ? <OfMonth month={month} /> : <Loading lines={12} />;
}

function OfMonth({ month }: { month: string }) {
  const query = useAnswer("issuing", { month }, {});
  return <Answered query={query} lines={12}>{(told) => <Page told={told} />}</Answered>;
}

function Page({ told }: { told: Told }) {
  const say = useWords();
  const { lang } = usePlace();
  const { data: me } = useMe();
  const newest = told.state.editions.at(-1);
  return (
    <>
      <header className="page-head">
        <h1>{say("issuing_title", { month: monthText(told.month, lang) })}</h1>
        <span className="quiet small">{say(`state_${told.state.state}`)}{newest ? ` · ${say("issuing_edition", { n: newest.edition })}` : ""} · <Text>{told.document.number ?? say("issuing_number_later")}</Text> · {dayText(told.document.date, lang)}</span>
      </header>
      <div className="issuing-grid">
        <div>
          <Gates gates={told.gates} />
          {told.unanswered.length > 0 ? <Unanswered rows={told.unanswered} /> : null}
          {told.chain.length > 0 && told.state.state !== "open" ? <Chain told={told} /> : null}
        </div>
        <div>
          {me?.can["issue"] ? <Steps told={told} /> : null}
          <Archive told={told} />
        </div>
      </div>
    </>
  );
}
