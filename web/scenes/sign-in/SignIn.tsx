import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { address } from "../../../contract/api/paths.ts";
import type { Me, SignInPage } from "../../../contract/index.ts";
import { useAnswer, useMe } from "../../data/queries.ts";
import { hangsOnReview, landingOf, ownAddress } from "../../parts/landing.ts";
import { Steps } from "../../parts/sign-in/Steps.tsx";
import { Answered } from "../../parts/states.tsx";
import { useHasPage, useLanding } from "../../parts/useLanding.ts";
import { Text } from "../../parts/Text.tsx";
import { usePlace } from "../../place/usePlace.ts";
import { useWords } from "../../words/useWords.ts";
import "./page.css";

/** The way in. Whoever was sent here goes back to where he came from, everybody else to where his work begins. */
export function SignIn() {
  const page = useAnswer("signInPage", {}, {});
  const me = useMe();
  return <Answered query={page}>{(about) => (me.isPending ? null : <Page about={about} me={me.data} />)}</Answered>;
}

function Page({ about, me }: { about: SignInPage; me: Me | undefined }) {
  const say = useWords();
  const { lang } = usePlace();
  const navigate = useNavigate();
  const { next, failed } = useSearch({ from: "/sign-in" });
  const landing = useLanding();
  const hasPage = useHasPage();
  const [half, setHalf] = useState(false);
  const [filled, setFilled] = useState<{ username: string; click: number }>();
  // what waits for a unit's head is asked on the first page
  // a page of its own for every person: nothing of the visitor's before stays in memory
  const go = (who: Me): void => location.assign(ownAddress(next, location.origin) ?? withLanguage(hangsOnReview(who) ? "/" : landingOf(who, hasPage), lang));
  const inAlready = me?.signed_in === true && me.due === null && !half;
  const samples = about.sample.length > 0 && !inAlready && !half;
  return (
    <div className={samples ? "sign-in two" : "sign-in"}>
      <section className="panel sign-in-form" aria-labelledby="sign-in-title">
        <header>
          <h1 id="sign-in-title">{say("sign_in_title")}</h1>
          <p className="quiet">{about.programme}</p>
        </header>
        {inAlready ? (
          <>
            <p><Text>{say("sign_in_already", { name: me.name })}</Text></p>
            <div><Link to={landing} className="action main">{say("sign_in_go_on")}</Link></div>
            <p className="small quiet">{say("sign_in_nowhere")}</p>
          </>
        ) : (
          <>
            {failed ? <p role="alert" className="problem-line">{say(failed === "outsider" ? "sign_in_outsider" : "sign_in_provider")}</p> : null}
            {about.oidc && !half ? <><a className="action main wide" href={address("oidcStart", {}, { next: ownAddress(next, location.origin) })}>{say("sign_in_oidc")}</a><p className="small quiet or">{say("sign_in_or")}</p></> : null}
            <Steps begun={me?.due ? me : undefined} filled={filled} onDone={go} onHalf={setHalf} />
            {half ? null : <footer className="small quiet">
              <p>{say("sign_in_forgotten")}</p>
              {about.visitors ? <button type="button" className="action bare" onClick={() => void navigate({ to: "/" })}>{say("sign_in_visitor")}</button> : null}
            </footer>}
          </>
        )}
      </section>
      {samples ? <Sample about={about} onChoose={(username) => setFilled((before) => ({ username, click: (before?.click ?? 0) + 1 }))} /> : null}
    </div>
  );
}

const withLanguage = (path: string, lang: "zh" | "en"): string => (lang === "en" ? `${path}?lang=en` : path);

function Sample({ about, onChoose }: { about: SignInPage; onChoose: (username: string) => void }) {
  const say = useWords();
  return (
    <section className="panel sign-in-sample" aria-labelledby="sign-in-sample">
      <div className="panel-head"><h2 id="sign-in-sample">{say("sign_in_sample")}</h2></div>
      <div className="panel-body">
        <p className="small quiet"><Text>{say("sign_in_sample_note", { file: about.sample_password ?? "" })}</Text></p>
        <ul>
          {about.sample.map(({ username, name, org, roles }) => (
            <li key={username}>
              <button type="button" onClick={() => onChoose(username)}>
                <b>{name}</b><span className="quiet small">{roles.map(({ label }) => label).join(say("between"))}{org ? ` · ${org.name}` : ""}</span><code className="small">{username}</code>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
