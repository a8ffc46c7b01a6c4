import { Text } from "./Text.tsx";

/** Text whose dates never break at their hyphens. */
export function Dated({ children }: { children: string }) {
  // pieces of one text keep their order
  // oxlint-disable-next-line react/no-array-index-key
  return children.split(/(\d{4}-\d{2}-\d{2})/).map((each, i) => (i % 2 === 1 ? <span key={`${i} ${each}`} className="whole">{each}</span> : <Text key={`${i} ${each}`}>{each}</Text>));
}
