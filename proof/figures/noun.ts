/** What stands behind a number and says what it counts: 7个暗访组. */
const LONGEST = 12;
/** Where the noun behind a number ends. */
const STOP = /[^\p{Script=Han}A-Za-z“”·、]|、(?<![省市区县国]、)|全部|完成|已经?|平均|均|依次|是|共(?!同)|进行|继续|投入|通过|列[入前]|中(?=$|有|已|的|排|位|居|,)|未|在(?!建|线)|较|比(?!例)|同比|环比|占|为(?!民)|达(?!标)|得到|其中|分别|累计|对(?!口|外)|参[展加]|开展|召开|实现|正在|需(?!求)|可/u;
const HEAD = /项目(?!部)|企业|公司|小组|单位|部门|人员|学生|问题|任务数?|工程(?!项目)|商铺|生产线|断面|点位|站点|水源地|街道|社区|乡镇|房屋|建议|提案|诉求|案件|城市(?!群|管理|建设|更新)|网站|地区|账号|事项(?!目)|措施|意见|岗位|(?:文化|工作|服务|加油|水电|变电|泵)站/u;
const VERB_FIRST = /^(?:完成|全部|已|未|均|占(?!地)|为(?!民)|达(?!标)|较|比|同比|环比|增(?!值)|减(?!排|贫)|下降|上升|办结|整改|分别|的|其中|和|及|与|并|左右|以上|以下|以内|等(?!级)|后(?!续|备)|前(?!期|沿|置|端)|时|内(?!部|资)|就(?!业)|也|都|又|由|被|对(?!外|口)|将|共(?!享|建|管|同)|到|可(?!再|研|控)|能(?!源|耗)|需(?!求))/;
/** 需整改问题 ends with its noun where that stands right behind; 7家需关停烧结砖企业 is shown without it. */
const NEEDED = new RegExp(`^需(?!求)(?:进一步|尽快|限期|立即|重点|继续)?\\p{Script=Han}{2}(的?(?:${HEAD.source}))?`, "u");
/** What became of things named by a plain noun: 11个项目完工. 全部, 正在 and 继续 speak of all of them and do not count. */
const FATE = /^(?:已(?!全部|经全部)|未|尚未|建成|完工|开工|竣工|投产|投用|停工|停产|签约|落地|启动|通过|逾期|达标|超期|列入)\p{Script=Han}{0,6}$|^列入\d{4}年|^(?:投产|达产)(?=[见达]效)/u;
/** Nouns that tell little by themselves. */
const PLAIN = /^(?:项目|工程|生产线|企业|单位|村|镇|乡镇|社区|部门|街道|问题|任务|事项)$/;

export interface Behind {
  readonly noun: string;
  /** what became of it, where the noun alone tells little */
  readonly fate: string;
  readonly opensWithVerb: boolean;
}

/**
 * @param after words of the clause behind the number
 * @param followed another number stands right behind those: 26栋条铺及二期11栋
 */
export function nounBehind(after: string, followed = false): Behind {
  const opensWithVerb = VERB_FIRST.test(after);
  if (!/^[\p{Script=Han}“A-Za-z]/u.test(after)) return { noun: "", fate: "", opensWithVerb };
  const joined = followed ? /(?:及|和|与|以及)\p{Script=Han}{0,4}$/u.exec(after)?.index : undefined;
  const body = after.slice(0, Math.min(joined ?? after.length, LONGEST));
  const needed = NEEDED.exec(body);
  if (needed) return { noun: needed[0], fate: "", opensWithVerb: needed[1] === undefined };
  const quoted = /^“[^”]{1,8}”/.exec(body)?.[0];
  if (quoted) return { noun: quoted, fate: "", opensWithVerb };
  if (opensWithVerb) return { noun: body.slice(0, /[^\p{Script=Han}]/u.exec(body)?.index ?? body.length), fate: "", opensWithVerb };
  const noun = body.slice(0, STOP.exec(body)?.index ?? body.length);
  const head = HEAD.exec(noun);
  const plain = head ? noun.slice(0, head.index + head[0].length) : noun;
  const fate = !followed && PLAIN.test(plain) && plain.length < after.length ? FATE.exec(after.slice(plain.length))?.[0] ?? "" : "";
  return { noun: plain, fate, opensWithVerb };
}
