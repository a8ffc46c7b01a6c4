import { useProgramme } from "../../data/queries.ts";
import { Answered } from "../../parts/states.tsx";
import { withYear } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import "./about.css";

const keys = [["/", "key_find"], ["Esc", "key_close"], ["↑ ↓", "key_move"], ["Enter", "key_open"]] as const;

export function About() {
  const say = useWords();
  return (
    <article className="about panel">
      <h1>{say("about")}</h1>
      <Answered query={useProgramme()}>{(programme) => (
        <>
          <dl className="facts">
            <div><dt>{say("product")}</dt><dd>{withYear(programme)}</dd></div>
            <div><dt>{say("about_region")}</dt><dd>{programme.region}</dd></div>
            <div><dt>{say("about_version")}</dt><dd>{programme.version}</dd></div>
          </dl>
          {programme.notice ? <section><h2>{say("about_data")}</h2><p>{programme.notice}</p></section> : null}
        </>
      )}</Answered>
      <section>
        <h2>{say("about_figures")}</h2>
        <p>{say("about_figures_1")}</p>
        <p>{say("about_figures_2")}</p>
        <p>{say("about_figures_3")}</p>
      </section>
      <section>
        <h2>{say("about_keys")}</h2>
        <dl className="facts">{keys.map(([key, word]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{say(word)}</dd></div>)}</dl>
      </section>
    </article>
  );
}
