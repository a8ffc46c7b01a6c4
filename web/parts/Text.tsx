import { usePlace } from "../place/usePlace.ts";

const CHINESE = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]*\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]*)/u;

/** A sentence of the page with names of the data in it: on an English page each of these is marked as Chinese. */
export function Text({ children }: { children: string }) {
  const { lang } = usePlace();
  if (lang === "zh") return children;
  // pieces of one text keep their order
  // oxlint-disable-next-line react/no-array-index-key
  return children.split(CHINESE).map((each, i) => (i % 2 === 1 ? <span key={`${i} ${each}`} lang="zh-CN" data-tongue="">{each}</span> : each));
}
