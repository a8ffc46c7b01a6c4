import { usePlace } from "../place/usePlace.ts";
import { dayText } from "../words/format.ts";
import { Text } from "./Text.tsx";

/** Text whose days are told as the page tells days, and never break. */
export function Dated({ children }: { children: string }) {
  const { lang } = usePlace();
  // pieces of one text keep their order
  // oxlint-disable-next-line react/no-array-index-key
  return children.split(/(\d{4}-\d{2}-\d{2})/).map((each, i) => (i % 2 === 1 ? <span key={`${i} ${each}`} className="whole">{dayText(each, lang)}</span> : <Text key={`${i} ${each}`}>{each}</Text>));
}
