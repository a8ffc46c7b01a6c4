import { difference } from "../difference.ts";

const AROUND = 14;
/** Of a long stretch that did not change only its ends. */
const shortened = (text: string): string => (text.length <= 3 * AROUND ? text : `${text.slice(0, AROUND)}……${text.slice(-AROUND)}`);

/** Two texts as one: what is gone, and what is new. */
export function Difference({ before, after }: { before: string; after: string }) {
  return (
    <p>
      {difference(before, after).map(({ kind, text, at }) => {
        const key = `${at}${kind}`;
        return kind === "same" ? <span key={key}>{shortened(text)}</span> : kind === "gone" ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </p>
  );
}
