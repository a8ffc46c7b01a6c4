import type { FigureKind } from "../model.ts";

/** The number whose words are cut. */
export interface Cutting {
  readonly kind: FigureKind;
  readonly unit: string;
  /** the next number is listed with it: 下降16.9%和15.0% */
  readonly listed: boolean;
  /** the clause is the first behind : or ; */
  readonly opens: boolean;
  /** where the last letter before the number stands that has its reading printed beside it: 項(xiàng)目710項 */
  readonly read: number;
}

/**
 * Words before a number that do not say what it counts. Each rule names what is left off at the front of the
 * clause, up to the number. To teach another, add a rule with an example; cuts.test.ts runs every example.
 */
export interface Cut {
  readonly is: string;
  /** a clause, and the string that shows its figure */
  readonly example: readonly [string, string];
  readonly off: RegExp;
  readonly when?: (of: Cutting) => boolean;
}

/** What is done to the thing counted, where the thing is plain without it. */
const DONE_TO = "安排|受理|登记|接收|接到|接听|收到|组织|开展|召开|举办|办理|签[订定]|发放|清理|收集|征集|下达|承办";
/** What happens to a thing, and so is itself what is counted: 受理838件. */
const EVENT = "受理|办结|立案|结案|转办|直办|开工|竣工|完工|投产|签约|履约|检查|整改|拆除|完成|销号|验收|提速";
const PLACE = "\\p{Script=Han}{1,4}(?:自治州|[市县区镇乡州旗]|街道|新区|开发区)";

export const cuts: readonly Cut[] = [
  { is: "共 and what was done", example: ["全市共安排项目43个", "项目43个"], off: new RegExp(`^.*共(?!同)(?:${DONE_TO})了?(?=\\p{Script=Han}{2})`, "u") },
  { is: "counted together", example: ["共有网点43个", "网点43个"], off: /^共(?!同|享|建|青)(?:有(?!效|序|偿|关))?(?=\p{Script=Han}{2})/u },
  { is: "what was done, before a long name", example: ["组织宣讲活动8场", "宣讲活动8场"], off: /^(?:组织了?|开展了?|集中|办理(?=\p{Script=Han}{2})|召开了?|举办了?)+(?=\p{Script=Han}{2})/u },
  { is: "the project before its 完成投资", example: ["绕城公路工程完成投资3亿元", "完成投资3亿元"], off: /^.*?(?=(?:累计|实际|已|当[年月]|本[年月]|计划|年度)*完成(?:固定资产|年度|项目)?投资(?:额|约|达|近)?$)/u, when: ({ kind }) => kind === "amount" },
  { is: "a long basis", example: ["较上年同期增支9亿元", "增支9亿元"], off: /^.*?[较比与](?:上年|去年|前年|上一年|上季度?|上月)(?:度)?同期(?:相比)?(?=\p{Script=Han}{2})/u, when: ({ opens }) => !opens },
  { is: "the month before, where points are told", example: ["参评率比上月提高0.4个百分点", "提高0.4个百分点"], off: /^.*比上[月季](?:度|份)?(?=\p{Script=Han}{2})/u, when: ({ unit }) => unit.endsWith("百分点") },
  { is: "a basis that is listed once for several", example: ["同比减少11起、6人", "减少11起"], off: /^.*?(?:同比|环比)(?:分别)?(?=\p{Script=Han}{2})/u, when: ({ kind, listed }) => kind === "change" && listed },
  { is: "of what a share is", example: ["税收占收入的比重为69%", "比重为69%"], off: /^.*?(?=(?:比重|比例|占比)(?:为|达到?|约|是)?$)/u, when: ({ kind }) => kind === "rate" },
  { is: "what is dissolved or suspended", example: ["NO2平均浓度42微克/立方米", "浓度42微克/立方米"], off: /^.*?(?=(?:(?<!\d|\d小时)平均)?浓度\p{Script=Han}{0,2}$)/u, when: ({ kind }) => kind === "concentration" },
  { is: "of what the days are good", example: ["环境空气质量优良天数25天", "优良天数25天"], off: /^.*?(?=(?:优良|良好|达标|超标|污染)\p{Script=Han}{0,2}天数)/u, when: ({ kind }) => kind === "days" },
  { is: "a class that has a number for a name", example: ["Ⅰ~Ⅲ类67个", "67个"], off: /^.*[Ⅰ-ⅫIVX](?:类|级)$/u },
  { is: "a place before what happened there", example: ["东山市办结77件", "办结77件"], off: new RegExp(`^${PLACE}(?=(?:共|已|累计)?(?:${EVENT})$)`, "u") },
  { is: "a threshold", example: ["新引进亿元以上工业项目31个", "工业项目31个"], off: /^.*以[上下](?:的)?(?=\p{Script=Han}{4})|^.*[万亿]元以[上下](?:的)?(?=\p{Script=Han}{2})/u },
  { is: "whose target", example: ["市里下达目标任务40亿元", "目标任务40亿元"], off: /^\p{Script=Han}{0,6}?(?:(?:今年|全年|下达的?)(?=目标|任务|计划)|年度(?=(?:目标|任务)(?!的)))/u },
  { is: "an adverb of plans", example: ["力争合格率达到98%", "合格率达到98%"], off: /^(?:力争|争取|确保|预计|计划(?=\p{Script=Han}{2,}率)|超额|圆满)+(?=\p{Script=Han}{2})/u },
  { is: "a place in a list of places", example: ["排名靠后的为河东街道(88.6分)", "河东街道(88.6分"], off: /^.*[的](?:分别)?[为是](?=\p{Script=Han}{2,}$)/u, when: ({ kind }) => kind === "score" },
  { is: "among which", example: ["转办件中已办结52件", "已办结52件"], off: /^\p{Script=Han}{2,8}中(?=[已未仍尚])/u },
  { is: "who found it", example: ["现场督查发现问题36个", "发现问题36个"], off: /^.+?(?=发现\p{Script=Han}{2,4}$)/u, when: ({ kind }) => kind === "count" },
  { is: "already, before how long", example: ["支出已连续5个月增长", "连续5个月"], off: /^.*已(?=连续)/u },
  { is: "whose budget", example: ["一般公共预算支出完成30亿元", "预算支出完成30亿元"], off: /^.*(?:公共|政府性|财政)(?=(?:预算|基金|补助)\p{Script=Han})/u, when: ({ kind }) => kind === "amount" },
  { is: "what was completed in the month", example: ["预算收入当月完成12亿元", "当月完成12亿元"], off: /^.+(?=(?:当[月季年]|本[月季年])完成$)/u, when: ({ kind }) => kind === "amount" },
  { is: "above whose growth", example: ["高于全市增幅0.6个百分点", "增幅0.6个百分点"], off: /^.*[高低]于\p{Script=Han}{1,4}?(?=(?:增幅|增速|降幅)$)/u, when: ({ kind }) => kind === "change" },
  { is: "a class that passes or fails", example: ["水库共12座:达标11座", "11座"], off: /^不?达标$/u, when: ({ kind, opens }) => kind === "count" && opens },
  { is: "of all kinds", example: ["各类安全事故36起", "安全事故36起"], off: /^(?:.*发生)?各[类种项](?=\p{Script=Han}{2})/u },
  { is: "where those of all kinds come from", example: ["网络渠道各类诉求27件", "各类诉求27件"], off: /^.+(?=各[类种项]\p{Script=Han}{2})/u },
  { is: "the level of what is counted", example: ["市级平台转交来件16件", "平台转交来件16件"], off: /^[国省市县区]级(?=\p{Script=Han}{4})/u, when: ({ kind }) => kind === "count" },
  { is: "where what is new lies", example: ["示范基地新流转土地150亩", "新流转土地150亩"], off: /^.+(?=新(?:增|建|改|扩|流转|栽|植|签|引)\p{Script=Han}{2,4}$)/u },
  { is: "that a treatment is complete", example: ["散煤用户完成改造318个", "改造318个"], off: /^.*完成(?=(?:治理|改造|拆迁|搬迁|修复|清理)$)/u, when: ({ kind }) => kind === "count" },
  { is: "of what the building is complete", example: ["城北新校区主楼施工完成78%", "主楼施工完成78%"], off: /^.+(?=\p{Script=Han}{2}(?:建设|施工|改造|拆迁|征收)完成$)/u, when: ({ kind }) => kind === "rate" },
  { is: "the other of two numbers added", example: ["市长信箱+民生网留言25件", "民生网留言25件"], off: /^.*\+/ },
  { is: "the level of a site", example: ["县(市)区门户网站12家", "门户网站12家"], off: /^县\(市\)区(?=\p{Script=Han}{4})/u },
  { is: "whose word has another in brackets", example: ["收到市民来信(来访)86件", "来信(来访)86件"], off: /^.+(?=\p{Script=Han}{2}\(\p{Script=Han}{2}\)$)/u },
  { is: "by which channel it was reported", example: ["电话投诉18件", "投诉18件"], off: /^(?:微信|电话|短信|邮件|网络|网上|来信|来访)(?=(?:举报|投诉|反映|咨询)$)/u },
  { is: "of which plan a share is", example: ["超额完成年度计划的106.5%", "年度计划的106.5%"], off: /^.*完成(?=\p{Script=Han}{0,4}(?:计划|任务|目标)的$)/u, when: ({ kind }) => kind === "rate" },
  { is: "who attained it", example: ["贫困户实现脱贫825人", "脱贫825人"], off: /^.*实现(?=\p{Script=Han}{2})/u },
  { is: "that it was found, before a long name", example: ["发现不合格网站7家", "不合格网站7家"], off: /^.*发现(?=\p{Script=Han}{4})/u, when: ({ kind }) => kind === "count" },
  { is: "that it was judged so", example: ["评定为优秀的54家", "优秀的54家"], off: /^.*(?:评定|评|认定|列)为(?=\p{Script=Han}{2})/u, when: ({ kind }) => kind === "count" },
  { is: "who took it in", example: ["民生热线受理诉求780件", "诉求780件"], off: /^.{3,}(?:受理|召开|举办|接收|收到)(?=\p{Script=Han}{2})/u, when: ({ kind }) => kind === "count" },
  { is: "when it was done, before what was done", example: ["本月召开调度会3次", "调度会3次"], off: /^(?:今年以来|年初以来|本[月周季年]|当[月季])(?:召开|受理|举办|组织|开展)了?(?=\p{Script=Han}{2})/u, when: ({ kind }) => kind === "count" },
  { is: "this time, before what was done", example: ["本次抽查企业93家", "抽查企业93家"], off: /^本次(?:共)?(?=(?:抽查|检查|督查|巡查|考核|评估|暗访)\p{Script=Han}{2})/u },
  { is: "among which it ranks", example: ["在各市州中居第5位", "居第5位"], off: /^.*中(?=[居排列位])/u, when: ({ kind }) => kind === "rank" },
  { is: "the region, and that it is counted together", example: ["全省共监测政府网站12家", "监测政府网站12家"], off: /^全[国省市区县州旗镇]共(?!同|享|建)(?=\p{Script=Han}{4})/u },
  { is: "all who did it together", example: ["各级河长共巡河36次", "巡河36次"], off: /^\p{Script=Han}{4,}共(?!同|享|建)(?=\p{Script=Han}{2,4}$)/u, when: ({ kind }) => kind === "count" },
  { is: "who handed it to us", example: ["督察组交办我市信访件26件", "信访件26件"], off: /^.*我[省市县区州镇](?=\p{Script=Han}{2})/u },
  { is: "the region as a whole, before what it did", example: ["全市执行招商项目186个", "执行招商项目186个"], off: /^全[国省市区县州旗镇](?=(?:新|计划|执行|实施|推进|检查|清理|拆除|建成|建设|新建|改造|完成|发现|查处|整改|办结|受理|出动)\p{Script=Han}{2})/u },
  { is: "a trade, where accidents are counted", example: ["煤矿9起", "9起"], off: /^(?!.*(?:事[故件]|案件?|纠纷|诉讼|投诉|举报|信访|问题|行为|违法|违规|线索|隐患|事项|警情|情况|发生|查处|立案|办结|受理|[处办]理|[合共总]计)).+$/u, when: ({ kind, unit }) => kind === "count" && unit.endsWith("起") },
];
