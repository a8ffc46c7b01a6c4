import { Link } from "@tanstack/react-router";
import { useAnswer } from "../../../data/queries.ts";
import { usePlace } from "../../../place/usePlace.ts";
import { monthText } from "../../../words/format.ts";
import { useWords } from "../../../words/useWords.ts";

/** The row was written; what was issued with it stays as it went out, until somebody makes a corrected edition. */
export function Saved({ register, id, count }: { register: string; id: string; count: number }) {
  const say = useWords();
  const { lang } = usePlace();
  const { data } = useAnswer("rowUses", { register, id }, {});
  const months = [...new Set(data?.uses.map(({ month }) => month))];
  return (
    <div className="row-saved" role="status">
      <p>{say(count === 0 ? "row_edit_same" : "row_edit_saved")}</p>
      {count > 0 && months.length > 0 ? (
        <>
          <p>{say("row_edit_issued")}</p>
          <ul className="acts">{months.map((month) => <li key={month}><Link className="action" to="/issue" search={{ month }}>{say("row_edit_correct", { month: monthText(month, lang) })}</Link></li>)}</ul>
        </>
      ) : null}
    </div>
  );
}
