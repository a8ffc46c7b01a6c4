/**
 * The shortest string that shows a figure and what it counts. Numbers stand behind their noun (办结937件) or
 * before it (7个暗访组); a word already spent on the figure before is not used twice.
 */
const LONGEST_BEFORE = 9;
const LONGEST_AFTER = 12;
/** Function words that open a clause and say nothing of what is counted. */
const OPENING = /^(?:其中|另有|另外|还有|以及|并且|同时|目前|现有|已经|一共|总共|分别|累计共|现|有|和|与|及|并|也|则|又|是|在|对|将|把|至|由|从|的|中|里|:|“(?!\p{Script=Han}+”))+/u;
const VERBS = /^(?:共(?!同)有?|组织了?|开展了?|集中|办理(?=\p{Script=Han}{2})|召开了?|举办了?|受理(?=\p{Script=Han}{4}))+(?=\p{Script=Han}{2})/u;
/** What was done to the thing counted, where the thing is plain without it. */
const DOING = /^(?:累计)?(?:召开|登记|清理|改建|签[订定]|发放|举办|开展|完成(?=\p{Script=Han}{6}))(?=[\p{Script=Han}“]{4})/u;
/** Where the noun behind a number ends. */
const STOP = /[^\p{Script=Han}A-Za-z“”·]|全部|完成|已经?|均|共(?!同)|进行|继续|投入|通过|列入|中(?=$|有|已|的|排|位|居|,)|未|在(?!建|线)|较|比(?!例)|同比|环比|占|为(?!民)|达(?!标)|得到|其中|分别|累计|对(?!口|外)|参[展加]|开展|召开|实现|正在|需(?!求)|可/u;
const HEAD = /项目(?!部)|企业|公司|小组|单位|部门|人员|学生|问题|任务|工程(?!项目)|商铺|生产线|断面|点位|站点|水源地|街道|社区|乡镇|房屋|建议|提案|诉求|案件|事项(?!目)|措施|意见|岗位/u;
const VERB_FIRST = /^(?:完成|全部|已|未|均|占|为|达|较|比|同比|环比|增|减|下降|上升|办结|整改|分别|的|其中|和|及|与|并|左右|以上|以下|以内|等|后|前|时|内|就|也|都|又|由|被|对|将|共|到|可|能|需)/;

export interface Phrase {
  readonly start: number;
  readonly end: number;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The last words of a clause that together are not too long; a word is never cut. */
function lastWords(clause: string): string {
  if (clause.length <= LONGEST_BEFORE) return clause;
  const tail = clause.slice(-LONGEST_BEFORE - 6);
  let taken = 0;
  for (const { segment } of [...words.segment(tail)].toReversed()) {
    if (taken > 0 && taken + segment.length > LONGEST_BEFORE) break;
    taken += segment.length;
  }
  return clause.slice(-Math.max(taken, 2));
}

/**
 * @param before words of the clause before the number that are not spent
 * @param after words of the clause behind it
 * @param followed another number stands right behind those: 26栋条铺及二期11栋
 */
export function phraseOf(number: Phrase, before: string, after: string, counted: boolean, followed = false): Phrase {
  const noun = counted ? nounBehind(after, followed) : "";
  let lead = before.slice(OPENING.exec(before)?.[0].length ?? 0);
  lead = lead.slice(VERBS.exec(lead)?.[0].length ?? 0);
  if (noun !== "" && (lead.length < 2 || !VERB_FIRST.test(after))) return { start: number.start - (before === "共" ? 1 : 0), end: number.end + noun.length };
  const shown = lastWords(lead);
  return { start: number.start - shown.length + (DOING.exec(shown)?.[0].length ?? 0), end: number.end };
}

export function nounBehind(after: string, followed = false): string {
  if (!/^[\p{Script=Han}“A-Za-z]/u.test(after)) return "";
  const first = VERB_FIRST.test(after);
  const joined = followed ? /(?:及|和|与|以及)\p{Script=Han}{0,4}$/u.exec(after)?.index : undefined;
  const body = after.slice(0, Math.min(joined ?? after.length, LONGEST_AFTER));
  if (first) return body.slice(0, /[^\p{Script=Han}]/u.exec(body)?.index ?? body.length);
  const noun = body.slice(0, STOP.exec(body)?.index ?? body.length);
  const head = HEAD.exec(noun);
  return head ? noun.slice(0, head.index + head[0].length) : noun;
}
