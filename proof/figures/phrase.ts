/**
 * The shortest string that shows a figure and what it counts. Numbers stand behind their noun (办结937件) or
 * before it (7个暗访组); a word already spent on the figure before is not used twice.
 */
const LONGEST_BEFORE = 10;
const LONGEST_AFTER = 12;
/** Function words that open a clause and say nothing of what is counted. */
const OPENING = /^(?:其中|另有|另外|还有|以及|并且|同时|目前|现有|已经|一共|总共|分别|本月|当月|累计共|现|有|和|与|及|并|也|则|又|是|在|对|将|把|至|由|从|的|:)+/;
const VERBS = /^(?:共有?|组织了?|开展了?|集中|办理(?=\p{Script=Han}{2})|召开了?|举办了?|全[区市县省州](?=\p{Script=Han}{2}))+(?=\p{Script=Han}{2})/u;
/** Where the noun behind a number ends. */
const STOP = /[^\p{Script=Han}A-Za-z“”·、()]|全部|完成|已经?|均|共|进行|继续|投入|通过|列入|中(?!心|国|小|央|学|医|介)|未|在(?!建|线)|较|比|同比|环比|占|为|达|得到|其中|分别|、/u;
const VERB_FIRST = /^(?:完成|全部|已|未|均|占|为|达|较|比|同比|环比|增|减|下降|上升|办结|整改|分别|的|其中|和|及|与|并|左右|以上|以下|以内|的|等|后|前|时|内|就|也|都|又|由|被|对|将|共|到|可|能|需)/;

export interface Phrase {
  readonly start: number;
  readonly end: number;
}

/**
 * @param before words of the clause before the number that are not spent, `from` where they start
 * @param after words of the clause behind it
 */
export function phraseOf(number: Phrase, before: string, after: string, counted: boolean): Phrase {
  const noun = counted ? nounBehind(after) : "";
  const opening = OPENING.exec(before)?.[0].length ?? 0;
  let lead = before.slice(opening);
  lead = lead.slice(VERBS.exec(lead)?.[0].length ?? 0);
  if (noun !== "" && (lead.length < 2 || !VERB_FIRST.test(after))) return { start: number.start, end: number.end + noun.length };
  if (lead === "" && noun === "") return { start: number.start - Math.min(before.length, 4), end: number.end };
  return { start: number.start - Math.min(lead.length, LONGEST_BEFORE), end: number.end };
}

export function nounBehind(after: string): string {
  if (!/^[\p{Script=Han}“A-Za-z]/u.test(after)) return "";
  const first = VERB_FIRST.test(after);
  const body = first ? after.slice(0, LONGEST_AFTER) : after.slice(0, LONGEST_AFTER + 4);
  const cut = first ? /[^\p{Script=Han}]/u.exec(body)?.index : STOP.exec(body)?.index;
  return body.slice(0, Math.min(cut ?? body.length, LONGEST_AFTER));
}
