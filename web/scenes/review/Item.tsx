import { Link } from "@tanstack/react-router";
import { address } from "../../../contract/api/paths.ts";
import type { ReviewedItem, ReviewPage } from "../../../contract/index.ts";
import { Text } from "../../parts/Text.tsx";
import { instantText } from "../../words/format.ts";
import { useWords } from "../../words/useWords.ts";
import { Sign } from "../report/RowNotes.tsx";
import { signed } from "./change.ts";
import { isBlank, type Mark } from "./marks.ts";
import { ReturnBox } from "./ReturnBox.tsx";
import { Verdict } from "./Verdict.tsx";

interface Props {
  readonly item: ReviewedItem; readonly level: ReviewPage["level"]; readonly may: boolean; readonly counted: boolean; readonly mark: Mark | undefined;
  /** belongs to the row of the item before */
  readonly same: boolean;
  readonly reasons: readonly string[]; readonly returning: boolean;
  readonly onMark: (mark: Mark | undefined) => void; readonly onReturning: (on: boolean) => void;
  /** the item is decided: on to the next */
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** One answer beside last month's, with what the rules find, what the unit says, its files, and the verdict. */
export function Item(props: Props) {
  const { item, may, level, counted, mark, same, returning } = props;
  const say = useWords();
  const worst = item.findings.some(({ severity }) => severity === "error") ? "error" : item.findings.length > 0 ? "warning" : "";
  const text = item.difference === null && item.unit === null;
  const files = same ? [] : item.files;
  const noted = item.findings.length > 0 || item.explanation !== null || item.returned !== null || files.length > 0 || returning;
  const shown = (value: string | null) => (value === null || value === "" ? <span className="quiet">{say("not_stated")}</span> : value);
  const now = isBlank(item) ? <span className="quiet">{say("review_blank")}</span> : item.value;
  return (
    <tbody data-item={item.id} tabIndex={-1} className={[worst, mark ? `marked-${mark.verdict}` : "", same ? "same" : ""].join(" ").trim() || undefined} aria-label={`${item.title} ${item.label}`}>
      <tr>
        <th scope="row">{item.register && !same ? <Link to="/registers/$register/$id" params={{ register: item.register, id: item.row }}>{item.title}</Link> : <span className="row-title">{item.title}</span>}</th>
        <td className="label">{item.label}{item.unit ? <span className="quiet small"><Text>{say("in_brackets", { what: "", note: item.unit })}</Text></span> : null}{item.due_on ? <span className="quiet small whole due">{say("report_due", { day: item.due_on })}</span> : null}</td>
        {counted && text ? (
          <><td colSpan={2} data-label={say("this_month")} className="words">{now}</td><td colSpan={2} data-label={say("last_month")} className="words before"><span className="quiet small said">{say("last_month")} </span>{shown(item.before)}</td></>
        ) : (
          <>
            <td data-label={say("this_month")} className={counted ? "num now" : "words"}>{now}</td>
            <td data-label={say("last_month")} className={counted ? "num quiet" : "words before"}>{shown(item.before)}</td>
            {counted ? <><td data-label={say("review_difference")} className="num">{item.difference === null ? "" : signed(item.difference)}</td><td data-label={say("review_percent")} className="num">{item.percent === null ? "" : `${signed(item.percent)}%`}</td></> : null}
          </>
        )}
        <td className="verdict"><Verdict item={item} level={level} may={may} mark={mark} onAccept={() => props.onMark(mark?.verdict === "accept" ? undefined : { verdict: "accept" })} onReturn={() => props.onReturning(!returning)} onUndo={() => props.onMark(undefined)} /></td>
      </tr>
      {noted ? (
        <tr className="row-notes">
          <td colSpan={counted ? 7 : 5}>
            <div className="remarks">
              {item.returned ? (
                <p className="finding warning"><Sign level="warning" /><b>{say("review_returned_before")}</b>{" "}
                  <Text>{say("review_returned_by", { who: item.returned.by ?? "", when: instantText(item.returned.at), reason: item.returned.reason ?? "" })}</Text>
                  <span className="quiet"><Text>{item.returned.value === item.value ? say("review_returned_same") : say("review_returned_other", { was: item.returned.value ?? say("not_stated"), now: item.value ?? say("not_stated") })}</Text></span>
                </p>
              ) : null}
              {item.findings.map((each) => (
                <p key={each.code + each.what} className={`finding ${each.severity}`}><Sign level={each.severity} /><b>{say(each.severity === "error" ? "form_error" : "form_warning")}</b> <Text>{each.what}</Text></p>
              ))}
              {item.explanation !== null ? <p className="small"><span className="quiet">{say("form_explanation")}{say("colon")}</span>{item.explanation}</p> : null}
              {files.length > 0 ? <p className="files"><span className="quiet">{say("form_files")}</span>{files.map((each) => <a key={each.sha256} href={address("evidenceFile", { sha256: each.sha256 })} download={each.name}>{each.name}</a>)}</p> : null}
              {returning ? (
                <ReturnBox title={`${item.title} · ${item.label}`} reasons={props.reasons} given={mark?.verdict === "return" ? mark.reason : item.reason ?? ""}
                  onCancel={() => { props.onReturning(false); props.onBack(); }}
                  onReason={(reason) => { props.onMark({ verdict: "return", reason }); props.onReturning(false); props.onDone(); }} />
              ) : null}
            </div>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
