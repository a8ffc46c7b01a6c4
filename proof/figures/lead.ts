import type { FigureKind } from "../model.ts";

/** The number whose words are cut. */
export interface Cutting {
  readonly kind: FigureKind;
  readonly unit: string;
  /** the next number is listed with it: 下降16.9%和15.0% */
  readonly listed: boolean;
}

/**
 * Words before a number that do not say what it counts. Each rule names what is left off at the front of the
 * clause, up to the number. To teach another, add a rule with an example; lead.test.ts runs every example.
 */
export interface Cut {
  readonly is: string;
  /** a clause, and the string that shows its figure */
  readonly example: readonly [string, string];
  readonly off: RegExp;
  readonly when?: (of: Cutting) => boolean;
}

/** What is done to the thing counted, where the thing is plain without it. */
const DONE_TO = "安排|受理|登记|接收|接到|接听|收到|组织|开展|召开|举办|办理|签[订定]|发放|清理|排查|检查|收集|征集|下达|承办";
/** What happens to a thing, and so is itself what is counted: 受理838件. */
const EVENT = "受理|办结|立案|结案|转办|直办|开工|竣工|完工|投产|签约|履约|检查|整改|拆除|完成|销号|验收|提速";
const PLACE = "\\p{Script=Han}{1,4}(?:自治州|[市县区镇乡州旗]|街道|新区|开发区)";

export const cuts: readonly Cut[] = [
  { is: "共 and what was done", example: ["全市共安排项目43个", "项目43个"], off: new RegExp(`^.*共(?!同)(?:${DONE_TO})了?(?=\\p{Script=Han}{2})`, "u") },
  { is: "counted together", example: ["共有网点43个", "网点43个"], off: /^共(?!同|享|建|青)(?:有(?!效|序|偿|关))?(?=\p{Script=Han}{2})/u },
  { is: "what was done, before a long name", example: ["组织宣讲活动8场", "宣讲活动8场"], off: /^(?:组织了?|开展了?|集中|办理(?=\p{Script=Han}{2})|召开了?|举办了?)+(?=\p{Script=Han}{2})/u },
  { is: "the project before its 完成投资", example: ["绕城公路工程完成投资3亿元", "完成投资3亿元"], off: /^.*?(?=(?:累计|实际|已|当[年月]|本[年月]|计划|年度)*完成(?:固定资产|年度|项目)?投资(?:额|约|达|近)?$)/u, when: ({ kind }) => kind === "amount" },
  { is: "a long basis", example: ["较上年同期增支9亿元", "增支9亿元"], off: /^.*?[较比与](?:上年|去年|前年|上一年|上季度?|上月)(?:度)?同期(?:相比)?(?=\p{Script=Han}{2})/u },
  { is: "a basis that is listed once for several", example: ["同比减少11起、6人", "减少11起"], off: /^.*?(?:同比|环比)(?:分别)?(?=\p{Script=Han}{2})/u, when: ({ kind, listed }) => kind === "change" && listed },
  { is: "of what a share is", example: ["税收占收入的比重为69%", "比重为69%"], off: /^.*?(?=(?:比重|比例|占比)(?:为|达到?|约|是)?$)/u, when: ({ kind }) => kind === "rate" },
  { is: "what is dissolved or suspended", example: ["总磷平均浓度0.2mg/L", "浓度0.2mg/L"], off: /^.*?(?=浓度\p{Script=Han}{0,2}$)/u, when: ({ kind }) => kind === "concentration" },
  { is: "of what the days are good", example: ["环境空气质量优良天数25天", "优良天数25天"], off: /^.*?(?=(?:优良|良好|达标|超标|污染)\p{Script=Han}{0,2}天数)/u, when: ({ kind }) => kind === "days" },
  { is: "a class that has a number for a name", example: ["Ⅰ~Ⅲ类67个", "67个"], off: /^.*[Ⅰ-ⅫIVX](?:类|级)$/u },
  { is: "a place before what happened there", example: ["东山市办结77件", "办结77件"], off: new RegExp(`^${PLACE}(?=(?:共|已|累计)?(?:${EVENT})$)`, "u") },
  { is: "a threshold", example: ["新引进亿元以上工业项目31个", "工业项目31个"], off: /^.*以[上下](?:的)?(?=\p{Script=Han}{4})/u },
  { is: "whose target", example: ["市里下达目标任务40亿元", "目标任务40亿元"], off: /^\p{Script=Han}{0,6}?(?:今年|全年|下达的?)(?=(?:目标|任务|计划))/u },
  { is: "an adverb of plans", example: ["力争合格率达到98%", "合格率达到98%"], off: /^(?:力争|争取|确保|预计|计划(?=\p{Script=Han}{2,}率)|超额|圆满)+(?=\p{Script=Han}{2})/u },
  { is: "a place in a list of places", example: ["排名靠后的为河东街道(88.6分)", "河东街道(88.6分"], off: /^.*[的](?:分别)?[为是](?=\p{Script=Han}{2,}$)/u, when: ({ kind }) => kind === "score" },
  { is: "among which", example: ["转办件中已办结52件", "已办结52件"], off: /^\p{Script=Han}{2,8}中(?=[已未仍尚])/u },
  { is: "who found it", example: ["现场督查发现问题36个", "发现问题36个"], off: /^.+?(?=发现\p{Script=Han}{2,4}$)/u, when: ({ kind }) => kind === "count" },
  { is: "a trade, where accidents are counted", example: ["煤矿9起", "9起"], off: /^(?!.*(?:事[故件]|案件?|纠纷|诉讼|投诉|举报|信访|问题|行为|违法|违规|线索|隐患|事项|警情|情况|发生|查处|立案|办结|受理|[处办]理|[合共总]计)).+$/u, when: ({ kind, unit }) => kind === "count" && unit.endsWith("起") },
];

const OPENING = /^(?:[)\]”,;]|其中|另有|另外|还有|以及|并且|同时|目前|现有|已经|一共|总共|分别|累计共|:|“(?!\p{Script=Han}+”))/u;
const PARTICLE = /^(?:在(?!线|建|岗|册|校|编|产)|中(?=$|[有已的,])|[现有和与及并也则又是对将把至由从的里])/;
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Function words at the front say nothing of what is counted; a letter of a word (有效, 在线, 中国) is none. */
function opened(clause: string): string {
  let rest = clause;
  for (;;) {
    const word = OPENING.exec(rest)?.[0] ?? (PARTICLE.test(rest) && words.segment(rest.slice(0, 8)).containing(0)!.segment.length === 1 ? rest[0]! : "");
    if (word === "") return rest;
    rest = rest.slice(word.length);
  }
}

const DOING = /^(?:累计)?(?:召开|登记|清理|改建|签[订定]|发放|举办|开展|完成(?=\p{Script=Han}{6}))(?=[\p{Script=Han}“]{4})/u;
const LONGEST = 9;
/** 农林畜牧水利类环比减少12.35%, 占一般公共预算收入的75%: the words of comparison do not count. */
const COMPARED = /(?:同比|环比)\p{Script=Han}{0,3}$|占(?=\p{Script=Han}{1,10}的$)/u;

/** The words before a number that are shown with it: few, and whole. */
export function leadOf(before: string, of: Cutting): string {
  let lead = opened(before);
  for (const { off, when } of cuts) {
    if (when && !when(of)) continue;
    lead = lead.slice(off.exec(lead)?.[0].length ?? 0);
  }
  const compared = COMPARED.exec(lead);
  const shown = compared?.[0] === "占" ? lead.slice(compared.index) : lastWords(opened(lead), LONGEST + (compared?.[0].length ?? 0));
  return shown.slice(DOING.exec(shown)?.[0].length ?? 0);
}

/** The last words of a clause that together are not too long; a word is never cut. */
function lastWords(clause: string, longest: number): string {
  if (clause.length <= longest) return clause;
  const tail = clause.slice(-longest - 6);
  let taken = 0;
  for (const { segment } of [...words.segment(tail)].toReversed()) {
    if (taken > 0 && taken + segment.length > longest) break;
    taken += segment.length;
  }
  return clause.slice(-Math.max(taken, 2)).replace(/^[)\]”》、]+/, "");
}
