/**
 * Digits that are no figures. Each rule reads forward from a digit (and may look back) and says how far the
 * thing reaches. To teach another, add a rule with an example; not-figures.test.ts runs every example.
 */
export interface NotFigure {
  readonly is: string;
  readonly example: string;
  /** sticky; matches from the first digit */
  readonly at: RegExp;
}

const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const TO = "(?:-|—{1,2}|~|至|到)";

export const notFigures: readonly NotFigure[] = [
  { is: "date", example: "2016年10月31日", at: new RegExp(`(?:19|20)\\d{2}(?:\\.|-|/)${MONTH}(?:(?:\\.|-|/)${DAY})?(?![\\d.%]|\\p{Script=Han}*元)|(?<!\\d)(?:(?:19|20)\\d{2}${TO})?(?:19|20)\\d{2}(?:年度?|财年)(?:第?[1-4]季度|${MONTH}(?:月份?)?${TO}${MONTH}月份?|${MONTH}月(?:份|底|末|初)?(?:(?:${DAY}日?${TO})?(?:${MONTH}月)?${DAY}日)?)?`, "uy") },
  { is: "months", example: "1-10月份", at: new RegExp(`(?<![\\d.])${MONTH}(?:月份?)?${TO}${MONTH}月(?:份|底|末)?(?:${DAY}日)?`, "y") },
  { is: "month or day", example: "10月31日", at: new RegExp(`(?<![\\d.])${MONTH}月(?:份|底|末|初|上旬|中旬|下旬)?(?:${DAY}日?(?:${TO}|、)(?:${MONTH}月)?${DAY}日|${DAY}日)?`, "y") },
  { is: "month with a lost sign", example: "1031日", at: /(?<!\d)(?:0?[1-9]|1[0-2])[0-3]\d日/y },
  { is: "day of a list of days", example: "日、5日", at: new RegExp(`(?<=日(?:、|${TO}|和))${DAY}日`, "y") },
  { is: "day", example: "至25日", at: new RegExp(`(?<=(?:[至到于]|本月|当月|截至|截止|——?|-|~))${DAY}日`, "y") },
  { is: "years", example: "2013-2016", at: /(?<!\d)(?:19|20)\d{2}(?:-|—|~|至)(?:19|20)?\d{2}(?:年度?)?(?![\d.%])/y },
  { is: "year of a list", example: "2015、2016年", at: /(?<!\d)(?:19|20)\d{2}(?=[、和](?:19|20)\d{2}年)/y },
  { is: "year before a proper name", example: "2016中国", at: /(?<![\d.])20[0-4]\d(?=[·\p{Script=Han}])(?![个件家处场次名人户条张辆栋项村组份笔台套座宗批起封例余多万亿元天亩吨米公平方千种只头棵株位所])/uy },
  { is: "quarter", example: "第3季度", at: /[1-4]季度/y },
  { is: "anniversary or age of a plan", example: "95周年", at: /\d{1,3}周年/y },
  { is: "time of day", example: "8:30", at: /(?<![\d.])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:(?:-|~|—|至)(?:[01]?\d|2[0-4]):[0-5]\d)?|(?<![\d.])(?:[01]?\d|2[0-4])[时点](?:[0-5]?\d分|整|半|前|后|许|左右)?(?!以)/y },
  { is: "round the clock", example: "24小时值班", at: /24小时(?=不间断|值|在线|服务|热线|开放|监[控测]|自助|轮|待命|专|全天|响应|人工)/y },
  { is: "hours of a running mean", example: "8小时滑动平均", at: /\d{1,2}小时(?=滑动|平均|均值)/y },
  { is: "telephone", example: "0533-6195000", at: /(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/y },
  { is: "hotline", example: "12345热线", at: /(?<![\d.])(?:1(?:1[0-9]|2[0-4])|12[0-9]{3}|95\d{3}|96\d{3,4})(?=平台|热线|政务|市民|便民|投诉|举报|电话|工单|中心|系统|民生|服务|”|\+)/y },
  { is: "hotline by its number alone", example: "12345", at: /(?<![\d.])(?:12345|12319|12315|12348|12369|12388|12380|12333|12329|12350)(?![\d.,]|\p{Script=Han}{0,1}[个件家次条起宗])/uy },
  { is: "number of a document", example: "93号", at: /\d+(?:[、-]\d+)*号(?!召)/y },
  { is: "numbers in a row with 号", example: "5、6号", at: /\d{1,3}(?=[、和及至-]\d{1,3}号)/y },
  { is: "bracketed year of a document", example: "[2016]93", at: /(?<=[[(])(?:19|20)\d{2}(?=[\])])/y },
  { is: "road", example: "省道102", at: /(?<=[省国县乡]道|高速)[A-Z]?\d{1,3}/y },
  { is: "road by its number first", example: "102省道", at: /\d{1,3}(?=[省国县]道)/y },
  { is: "PM and gases", example: "PM2.5", at: /(?<=PM|pm)\d{1,2}(?:\.\d)?|(?<=[A-Z][a-z]?|NO|SO|CO|NH)\d(?=平均|浓度|日|小时|均|年|和|、|,|[同环]比|[超达均]|-|\))/y },
  { is: "code with letters", example: "JZS-100", at: /(?<=[A-Za-z]-?)(?<![A-Z]{3}(?=\d+[个家项件款]))\d+(?:\.\d+)?(?:[-/][A-Za-z\d]+)*|\d+[A-Z]{1,3}\d*(?:[-/][A-Z\d]+)+|\d[A-Z](?=级|景|网|技|打|移|通|基|\b)/y },
  { is: "long code", example: "01047834X/2021-00690", at: /\d{6,}[A-Z]?[/-][\d-]{4,}/y },
  { is: "set of numbers", example: "2+26", at: /\d{1,4}(?:\+(?:\d{1,4}|[NnXx]))+/y },
  { is: "ordinal", example: "第3个", at: /(?<=第)\d{1,4}(?!位|名)(?=[\p{Script=Han}-])(?!\()/uy },
  { is: "a list's first places", example: "前10位", at: /(?<=[前后]|TOP|top)\d{1,3}(?:位|名|强|个|家|大|类|项|件)(?!增)/y },
  { is: "best so many", example: "500强", at: /\d{1,4}(?:强|佳|大产业|大行业)(?!\p{Script=Han}{0,2}[个家])/uy },
  { is: "grade", example: "3级响应", at: /\d(?:级|星)(?!\d)/y },
  { is: "a name's own number", example: "30条”", at: /\d{1,4}[\p{Script=Han}]{0,6}(?=”)/uy },
  { is: "proportion", example: "1:2", at: /\d+(?:\.\d+)?:\d+(?:\.\d+)?(?![\d:])/y },
];

/** A measure that only bounds a class (5000万元以上项目, 2日及以上单位) is part of the class's name. */
export const CLASS_BOUND = /^(?:[(]?[含及]|含本数)?[)]?以[上下内](?:的)?(?=[\p{Script=Han}“])(?!完成|达|增|未|已|均|的占|,)/u;

/** Where the thing that is no figure ends, or undefined when a figure may stand here. */
export function notFigureAt(text: string, at: number): { readonly rule: NotFigure; readonly end: number } | undefined {
  for (const rule of notFigures) {
    rule.at.lastIndex = at;
    const found = rule.at.exec(text);
    if (found) return { rule, end: at + found[0].length };
  }
  return undefined;
}
